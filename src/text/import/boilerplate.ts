import type { Bilingual } from '../../schemas/bilingual.ts';

/** Longer lines are prose, even where they speak of enquiries or rights. */
const LONGEST = 100;
const MOST = 30;

/**
 * Lines (from 1) at the start and the end of a text that belong to the web page it was copied from: contact,
 * sharing, copyright, other articles. Lines that only stand between two of them are not taken.
 */
export function findBoilerplate(lines: readonly string[]): { line: number; reason: Bilingual }[] {
  const filled = [...lines.keys()].filter((at) => (lines[at] as string).trim() !== '');
  const found = new Map<number, Bilingual>();
  for (const order of [filled, filled.toReversed()]) {
    for (const at of order.slice(0, MOST)) {
      const reason = explainBoilerplate((lines[at] as string).trim());
      if (!reason) break;
      found.set(at + 1, reason);
    }
  }
  return [...found].map(([line, reason]) => ({ line, reason }));
}

function explainBoilerplate(line: string): Bilingual | undefined {
  if (line.length > LONGEST) return undefined;
  return KINDS.find(({ pattern }) => pattern.test(line))?.reason;
}

const KINDS: { pattern: RegExp; reason: Bilingual }[] = [
  {
    pattern:
      /(お問い?合わ?せ|お申し?込み|資料請求|無料相談|ご相談).{0,30}(こちら|まで|ください|下さい|受け?付け|フォーム|お気軽に|窓口|TEL|電話)|^(お問い?合わ?せ|お申し?込み|資料請求)(先|はこちら|フォーム)?[:：]?$/iu,
    reason: {
      ja: '掲載元のウェブページの問い合わせ案内とみられ、本文の一部ではない。',
      en: 'A contact notice, it seems, of the web page from which the text was taken; not part of the text.',
    },
  },
  {
    pattern:
      /^(この記事を)?(シェア|共有|ツイート|ポスト|いいね)(する|しよう|してください|！|!)?$|SNSで(シェア|共有)|LINEで送る|はてなブックマーク|(Facebook|Twitter|X|LINE)で(シェア|共有|ポスト|フォロー)|フォローする$|^(Share|Tweet|Pocket|Facebook|Twitter|LINE|Instagram)$/iu,
    reason: {
      ja: '掲載元のウェブページの共有ボタンの文字とみられ、本文の一部ではない。',
      en: 'A label for sharing, it seems, from the web page; not part of the text.',
    },
  },
  {
    pattern:
      /^(©|\(c\)|（c）|copyright\b)|all rights reserved|無断(転載|複製|複写|引用)|転載(を)?(禁じ|禁止|お断り)|著作権は.{0,30}帰属/iu,
    reason: {
      ja: '掲載元のウェブページの著作権表示とみられ、本文の一部ではない。',
      en: 'A copyright notice, it seems, of the web page; not part of the text.',
    },
  },
  {
    pattern:
      /^[■●▶►【]?\s*(関連(記事|リンク|ページ|コンテンツ)|おすすめ(の)?記事|あわせて読みたい|合わせて読みたい|人気(の)?記事|最新(の)?記事|前の記事|次の記事|記事一覧|この記事を書いた人|タグ[:：]|カテゴリー?[:：]).{0,60}$/u,
    reason: {
      ja: '掲載元のウェブページの他の記事への案内とみられ、本文の一部ではない。',
      en: 'A pointer, it seems, to other articles of the web page; not part of the text.',
    },
  },
  {
    pattern:
      /^(ホーム|HOME|トップ(ページ)?|トップへ戻る|ページの?(先頭|トップ)(へ|に)?(戻る)?|メニュー|ログイン|会員登録|新規登録|検索|サイトマップ|プライバシーポリシー|利用規約|スポンサーリンク|広告|続きを読む|コメントを(残す|書く)|メールマガジン.{0,20}|メルマガ.{0,20})$/iu,
    reason: {
      ja: '掲載元のウェブページの案内の文字とみられ、本文の一部ではない。',
      en: 'A label for finding one’s way, it seems, on the web page; not part of the text.',
    },
  },
];
