import type { Bilingual, Language } from '../schemas/bilingual.ts';

/** The words of the interface, in both languages of the edition. */
const words = {
  siteName: { ja: '対訳版', en: 'Bilingual Editions' },
  siteTagline: {
    ja: '日本語の論考を、ふりがなと一文ごとの英訳で読む。',
    en: 'Japanese essays with furigana and an English translation, sentence by sentence.',
  },
  kicker: { ja: '和英対訳・注釈版', en: 'A bilingual annotated edition' },
  skipToText: { ja: '本文へ', en: 'Skip to the text' },
  contents: { ja: '目次', en: 'Contents' },
  beginning: { ja: '巻頭', en: 'Title page' },
  firstPart: { ja: '書き出し', en: 'Opening' },
  display: { ja: '表示', en: 'Display' },
  otherLanguage: { ja: 'English', en: '日本語' },
  view: { ja: '読みかた', en: 'View' },
  viewParallel: { ja: '対訳', en: 'Parallel' },
  viewJa: { ja: '日本語', en: 'Japanese' },
  viewEn: { ja: '英語', en: 'English' },
  viewInterlinear: { ja: '交互', en: 'Line by line' },
  viewReveal: { ja: 'めくり', en: 'Reveal' },
  furigana: { ja: 'ふりがな', en: 'Furigana' },
  furiganaAll: { ja: 'すべて', en: 'All' },
  furiganaDifficult: { ja: '難しい字', en: 'Difficult' },
  furiganaFirst: { ja: '初出のみ', en: 'First use' },
  furiganaOff: { ja: 'なし', en: 'Off' },
  writing: { ja: '組み', en: 'Writing' },
  writingHorizontal: { ja: '横書き', en: 'Horizontal' },
  writingVertical: { ja: '縦書き', en: 'Vertical' },
  theme: { ja: '明るさ', en: 'Theme' },
  themeSystem: { ja: '自動', en: 'System' },
  themeLight: { ja: '明', en: 'Light' },
  themeDark: { ja: '暗', en: 'Dark' },
  shareSettings: { ja: 'この表示のままのリンク', en: 'Link to this display' },
  revealHint: {
    ja: '文を押すと、その対訳が開きます。',
    en: 'Press a sentence to open its translation.',
  },
  author: { ja: '著者', en: 'Author' },
  translator: { ja: '英訳', en: 'Translation' },
  published: { ja: '公開', en: 'Published' },
  source: { ja: '底本', en: 'Source' },
  citing: { ja: '引用', en: 'To cite' },
  citingHow: {
    ja: '段落の番号がそのまま宛先になる。文まで指すには、末尾に「-2」のように文の番号を添える。',
    en: 'Each number in the margin is the address of its paragraph; add “-2” to point at its second sentence.',
  },
  colophon: { ja: '奥付', en: 'Colophon' },
  colophonLead: {
    ja: '底本、来歴、改めた字句、省いた行、ふりがなの付けかた、権利。',
    en: 'Source, provenance, emendations, omissions, how the readings were made, rights.',
  },
  provenance: { ja: '底本と来歴', en: 'Source and provenance' },
  received: { ja: '受け取った日', en: 'Received' },
  encoding: { ja: '文字コード', en: 'Encoding' },
  lineCount: { ja: '行数', en: 'Lines' },
  sha256: { ja: 'SHA-256', en: 'SHA-256' },
  principles: { ja: '本版の方針', en: 'Principles of this edition' },
  emendations: { ja: '改めた字句', en: 'Emendations' },
  emendationsLead: {
    ja: '底本の字句を次のとおり改めた。空きには下線を引いた。',
    en: 'Characters of the source corrected here. Spaces are underlined.',
  },
  noEmendations: { ja: '改めた字句はない。', en: 'Nothing was corrected.' },
  omissions: { ja: '省いた行', en: 'Omissions' },
  noOmissions: { ja: '省いた行はない。', en: 'Nothing was left out.' },
  place: { ja: '箇所', en: 'Place' },
  received_reading: { ja: '底本', en: 'Source' },
  printed_reading: { ja: '本版', en: 'This edition' },
  reason: { ja: '理由', en: 'Reason' },
  line: { ja: '行', en: 'Line' },
  readings: { ja: 'ふりがな', en: 'Furigana' },
  readingsHow: {
    ja: 'ふりがなは、形態素解析器 kuromoji（IPA 辞書）の読みを下敷きに、編者が一語ずつ音読して正した。正した読みは一覧として保存し、別の文章にも同じ文脈で効く。「難しい字」の設定では、小学校で学ぶ1,026字だけから成る語のふりがなを省く。',
    en: 'The furigana start from the readings of the analyser kuromoji (IPA dictionary) and were corrected word by word, reading aloud. Corrections are kept as a table that serves other essays in the same contexts. “Difficult” leaves bare the words written only with the 1,026 characters taught in primary school.',
  },
  typefaces: { ja: '書体', en: 'Typefaces' },
  typefacesHow: {
    ja: '読み手の機器にある明朝体を先に使い、ないときだけ「しっぽり明朝」と Spectral から、この版に現れる文字だけを抜き出して届ける（ともに SIL オープンフォントライセンス1.1）。',
    en: 'The reader’s own serif faces come first. Where a device has none, the site sends Shippori Mincho and Spectral, reduced to the characters this edition uses (both under the SIL Open Font License 1.1).',
  },
  pictureFigures: { ja: '図の数値', en: 'Figures of the picture' },
  checkedOn: { ja: '照合', en: 'Checked' },
  pictureSources: { ja: '図の出来事と典拠', en: 'The picture’s episodes and sources' },
  publicData: { ja: 'データ', en: 'Data' },
  publicDataHow: {
    ja: '本文、読み、英訳、番号をまとめたもの。',
    en: 'Text, readings, translation and anchors in one file.',
  },
  publicDataSchema: { ja: 'その形式の定義（JSON Schema）', en: 'its JSON Schema' },
  rights: { ja: '権利', en: 'Rights' },
  rightsText: { ja: '原文', en: 'The text' },
  rightsEdition: { ja: '本版', en: 'This edition' },
  readEdition: { ja: '日本語の画面で読む', en: 'Read with an English interface' },
  backToText: { ja: '本文へ戻る', en: 'Back to the text' },
  editorNote: { ja: '編者から', en: 'From the editor' },
  draft: { ja: '草稿', en: 'Draft' },
  untranslated: { ja: '（未訳）', en: '(not yet translated)' },
  retired: { ja: '本文から除かれた箇所', en: 'Passages no longer in the text' },
  retiredGone: {
    ja: 'この番号の文は現在の本文にない。',
    en: 'The text of this number is no longer part of the essay.',
  },
  anchorMissing: {
    ja: 'この版に「#%」という番号はありません。冒頭を表示しています。',
    en: 'This edition has no passage “#%”. You are at its beginning.',
  },
  notFound: { ja: 'そのページは見つかりません', en: 'Page not found' },
  notFoundHow: {
    ja: '宛先が古いか、書き誤りがあるのかもしれません。版の一覧からお探しください。',
    en: 'The address may be old or mistyped. The list of editions will help you on.',
  },
  editionsList: { ja: '版の一覧', en: 'All editions' },
} satisfies Record<string, Bilingual>;

export type Word = keyof typeof words;

/** The interface's words in one language: `say('ja')('contents')`. */
export const say =
  (language: Language) =>
  (word: Word): string =>
    words[word][language];

/** `p7` -> 「段落 7」/ “Paragraph 7”; `h1` -> 「見出し 1」/ “Heading 1”. */
export function passageName(id: string, language: Language): string {
  const number = id.slice(1);
  if (id.startsWith('h')) return language === 'ja' ? `見出し${number}` : `Heading ${number}`;
  return language === 'ja' ? `段落${number}` : `Paragraph ${number}`;
}
