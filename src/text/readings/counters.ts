import { type Element, shorten } from './numerals.ts';

/**
 * Words that count things, and how they and the number before them change where they meet. Classes of change:
 * h  一本 いっぽん, 三本 さんぼん      p  一分 いっぷん, 三分 さんぷん, 四分 よんぷん      k  一回 いっかい, 六回 ろっかい
 * g  as k, and 三階 さんがい           s  一冊 いっさつ, 八冊 はっさつ (t is the same)       -  nothing changes
 * After the class: the readings of four, seven and nine where they are not よん, なな, きゅう.
 */
const table = `
本 ほん h|匹 ひき h|杯 はい h|票 ひょう h|俵 ひょう h|遍 へん p
分 ふん p|歩 ほ p|泊 はく p|発 はつ p|版 はん p|班 はん p|品 ひん p|拍 はく p|敗 はい p|編 へん p|篇 へん p
回 かい k|個 こ k|件 けん k|校 こう k|曲 きょく k|局 きょく k|機 き k|巻 かん k|級 きゅう k|課 か k|戸 こ k|画 かく k|期 き k
項目 こうもく k|系統 けいとう k|区 く k|句 く k|行 ぎょう -|国 こく k|箇所 かしょ k|箇月 かげつ k|箇国 かこく k|箇条 かじょう k
ヶ月 かげつ k|ヶ国 かこく k|ヶ所 かしょ k|ヶ年 かねん k|ヶ条 かじょう k|ヶ村 かそん k
ケ月 かげつ k|ケ国 かこく k|ケ所 かしょ k|ケ年 かねん k|ケ条 かじょう k|ケ村 かそん k
ヵ月 かげつ k|ヵ国 かこく k|ヵ所 かしょ k|ヵ年 かねん k
カ月 カげつ k|カ国 カこく k|カ所 カしょ k|カ年 カねん k|か月 かげつ k|か国 かこく k|か所 かしょ k|か年 かねん k
階 かい g|軒 けん g|階級 かいきゅう k
歳 さい s|才 さい s|冊 さつ s|社 しゃ s|種 しゅ s|種類 しゅるい s|周 しゅう s|週 しゅう s|章 しょう s|節 せつ s|世紀 せいき s
席 せき s|隻 せき s|世帯 せたい s|世代 せだい s|試合 しあい s|首 しゅ s|世 せい s|選 せん s|銭 せん s|周年 しゅうねん s|作 さく s
頭 とう t|点 てん t|通 つう t|着 ちゃく t|丁 ちょう t|丁目 ちょうめ t|等 とう t|体 たい t|党 とう t|店 てん t|店舗 てんぽ t|滴 てき t
年 ねん - よ|年代 ねんだい - よ|年度 ねんど - よ|年生 ねんせい - よ|人 にん - よ しち|円 えん - よ|時 じ - よ しち く|月 がつ - し しち く
日 にち - よ しち|度 ど -|倍 ばい -|番 ばん - よ|位 い -|割 わり -|代 だい -|枚 まい -|台 だい -|名 めい -|条 じょう -|項 こう k|部 ぶ -
号 ごう -|秒 びょう -|文字 もじ -|語 ご -|字 じ -|畳 じょう - よ|万 まん -|里 り -|両 りょう -|升 しょう s|坪 つぼ -|番地 ばんち -
段 だん -|列 れつ -|輪 りん -|割合 わりあい -|馬力 ばりき -|羽 わ -|膳 ぜん -|問 もん -|幕 まく -|話 わ -|議席 ぎせき -
時限 じげん -|大国 たいこく t|都市 とし -|地域 ちいき -|分野 ぶんや -|段階 だんかい -|部門 ぶもん -|両日 りょうじつ -|年債 ねんさい - よ|人称 にんしょう -
組 くみ n|株 かぶ n|束 たば n|皿 さら n|箱 はこ n|粒 つぶ n|桁 けた n|袋 ふくろ n|部屋 へや n|筋 すじ n|通り とおり n|切れ きれ n
`;

export interface Counter {
  written: string;
  /** how it is read where nothing changes */
  reading: string;
  change: 'h' | 'p' | 'k' | 'g' | 's' | 't' | 'n' | '-';
  /** four, seven, nine before this counter, where special */
  digits: Partial<Record<number, string>>;
}

const counters = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [written = '', reading = '', change = '-', four, seven, nine] = entry.split(' ');
      const counter: Counter = { written, reading, change: change as Counter['change'], digits: {} };
      if (four) counter.digits[4] = four;
      if (seven) counter.digits[7] = seven;
      if (nine) counter.digits[9] = nine;
      return [written, counter] as const;
    }),
);

/** The longest counter that a text begins with. */
export function findCounter(text: string): Counter | undefined {
  return [3, 2, 1]
    .map((length) => counters.get(text.slice(0, length)))
    .find((counter) => counter !== undefined);
}

/** How a number that ends in `end` and the counter after it are read: 三 + 本 -> さん, ぼん. */
export function joinCounter(end: Element, counter: Counter): { end: string; counter: string } {
  const special = end.kind === 'digit' ? counter.digits[end.value] : undefined;
  if (special) return { end: special, counter: counter.reading };
  const short = isShortened(end, counter.change);
  return { end: short ? shorten(end.reading) : end.reading, counter: voiceCounter(end, counter, short) };
}

function isShortened(end: Element, change: Counter['change']): boolean {
  if ('hpkg'.includes(change)) return [1, 6, 8, 10, 100].includes(end.value);
  if ('st'.includes(change)) return [1, 8, 10].includes(end.value);
  return false;
}

function voiceCounter(end: Element, { change, reading }: Counter, short: boolean): string {
  const first = reading[0] as string;
  const rest = reading.slice(1);
  // The three rows of kana lie side by side: は, ば, ぱ and か, が.
  const soften = (steps: number) => String.fromCharCode(first.charCodeAt(0) + steps) + rest;
  const nasal = end.value === 3 || end.reading === 'なん';
  if (change === 'h' || change === 'p') {
    if (short) return soften(2);
    if (change === 'h') return nasal || end.value === 1000 || end.value === 1e4 ? soften(1) : reading;
    return nasal || end.value === 4 || end.value === 1000 || end.value === 1e4 ? soften(2) : reading;
  }
  return change === 'g' && nasal ? soften(1) : reading;
}

/** Numbers that are one word with what they count, by counter and value: 二人 ふたり, 二十日 はつか, 一株 ひとかぶ. */
export function findFusedReading(value: number, counter: Counter): string | undefined {
  if (counter.change === 'n')
    return value === 1 ? `ひと${counter.reading}` : value === 2 ? `ふた${counter.reading}` : undefined;
  if (counter.written === '人') return { 1: 'ひとり', 2: 'ふたり' }[value];
  return counter.written === '日' ? daysOfMonth[value] : undefined;
}

const daysOfMonth: Record<number, string> = {
  2: 'ふつか',
  3: 'みっか',
  4: 'よっか',
  5: 'いつか',
  6: 'むいか',
  7: 'なのか',
  8: 'ようか',
  9: 'ここのか',
  10: 'とおか',
  14: 'じゅうよっか',
  20: 'はつか',
  24: 'にじゅうよっか',
};
