import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import kuromoji from 'kuromoji';
import { composeText } from './compose.ts';
import { cutForAnalysis } from './cut-for-analysis.ts';
import { isHiragana, toHiragana } from './kana.ts';

/** The only file that knows the analyser. Another one is put in its place here. */

export interface Token {
  surface: string;
  /** UTF-16 offsets in the text */
  start: number;
  end: number;
  /** part of speech in the dictionary's words: 名詞, 動詞, … */
  pos: string;
  /** its subdivisions with commas: 固有名詞,人名,姓 */
  posDetail: string;
  /** dictionary form; the surface itself where the word is unknown */
  base: string;
  /** hiragana; absent where the dictionary knows none */
  reading?: string;
}

/** Divides any string into words; the surfaces joined are the string. */
export type Tokenise = (text: string) => Token[];

let loading: Promise<Tokenise> | undefined;

/** Loads the dictionary, once in the life of the process. Rejects where the dictionary cannot be read. */
export function createTokeniser(): Promise<Tokenise> {
  loading ??= loadAnalyser().then((analyser) => (text) => tokeniseWith(analyser, text));
  return loading;
}

type Analyser = kuromoji.Tokenizer<kuromoji.IpadicFeatures>;

function loadAnalyser(): Promise<Analyser> {
  const home = dirname(createRequire(import.meta.url).resolve('kuromoji/package.json'));
  return new Promise((resolve, reject) => {
    kuromoji
      .builder({ dicPath: join(home, 'dict') })
      .build((error, analyser) => (error ? reject(error) : resolve(analyser)));
  });
}

function tokeniseWith(analyser: Analyser, text: string): Token[] {
  const composed = composeText(text);
  const points = Array.from(composed.text);
  const starts = startsInOriginal(points, composed.toOriginal, text.length);
  const tokens: Token[] = [];
  // One code unit for each code point from here on, so that counting units counts characters.
  let at = 0;
  for (const piece of cutForAnalysis(points.map(standIn).join(''))) {
    for (const word of analyser.tokenize(piece)) {
      // The library's own word_position is wrong after some characters; lengths of surfaces are not.
      const start = starts[at] as number;
      at += word.surface_form.length;
      const end = starts[at] as number;
      tokens.push(describeToken(text.slice(start, end), start, end, word));
    }
  }
  return tokens;
}

function startsInOriginal(
  points: string[],
  toOriginal: (offset: number) => number,
  length: number,
): number[] {
  const starts: number[] = [];
  let offset = 0;
  for (const point of points) {
    starts.push(toOriginal(offset));
    offset += point.length;
  }
  starts.push(length);
  return starts;
}

/** The analyser stumbles over U+0000, half surrogates and joined emoji, and knows no word outside the BMP. */
function standIn(point: string): string {
  if (point === '\0') return ' ';
  if (point.length === 1 && !/[\uD800-\uDFFF]/.test(point)) return point;
  return /\p{Script=Han}/u.test(point) ? '龥' : '〓';
}

function describeToken(surface: string, start: number, end: number, word: kuromoji.IpadicFeatures): Token {
  const details = [word.pos_detail_1, word.pos_detail_2, word.pos_detail_3].filter(
    (detail) => detail && detail !== '*',
  );
  const token: Token = {
    surface,
    start,
    end,
    pos: word.pos,
    posDetail: details.join(','),
    base: word.word_type === 'KNOWN' && word.basic_form !== '*' ? word.basic_form : surface,
  };
  // Signs have themselves for a reading there.
  const reading = word.word_type === 'KNOWN' ? toHiragana(word.reading ?? '') : '';
  if (isHiragana(reading)) token.reading = reading;
  return token;
}
