import type { Run } from '../../schemas/edition.ts';
import { composeText } from './compose.ts';
import { hasKanji, isCounterKe, isKana, isKanji, toHiragana } from './kana.ts';

export interface AlignedReading {
  /** joined they are the word; kanji carry their own part of the reading, kana none */
  runs: Run[];
  /** false where kana of the word do not occur in the reading, so that one reading stands over the whole word */
  aligned: boolean;
}

interface Stretch {
  kind: 'kanji' | 'kana' | 'other';
  text: string;
  start: number;
}

/**
 * Gives each stretch of kanji in a word its part of the word's reading: 押し寄せる, おしよせる -> 押(お)し寄(よ)せる.
 * `reading` is hiragana or katakana. Where several divisions are possible the one with the most usual lengths is taken.
 */
export function alignReading(word: string, reading: string): AlignedReading {
  if (!hasKanji(word)) return { runs: word ? [{ text: word }] : [], aligned: true };
  const composed = composeText(word);
  const stretches = divideByScript(composed.text);
  const found: string[][] = [];
  collectDivisions(stretches, 0, toHiragana(composeText(reading).text), [], found);
  const best = found.sort((a, b) => strangeness(stretches, a) - strangeness(stretches, b))[0];
  if (!best) return { runs: [{ text: word, reading: toHiragana(reading) }], aligned: false };
  const runs: Run[] = [];
  stretches.forEach((stretch, index) => {
    const end = composed.toOriginal(stretch.start + stretch.text.length);
    const text = word.slice(composed.toOriginal(stretch.start), end);
    const last = runs.at(-1);
    if (stretch.kind === 'kanji') runs.push({ text, reading: best[index] as string });
    else if (last && last.reading === undefined) last.text += text;
    else runs.push({ text });
  });
  return { runs, aligned: true };
}

function divideByScript(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  const letters = Array.from(text);
  let start = 0;
  letters.forEach((letter, index) => {
    const ke = isCounterKe(letters[index - 1], letter, letters[index + 1]);
    const kind = isKanji(letter) || ke ? 'kanji' : isKana(letter) ? 'kana' : 'other';
    const last = stretches.at(-1);
    if (last?.kind === kind) last.text += letter;
    else stretches.push({ kind, text: letter, start });
    start += letter.length;
  });
  return stretches;
}

/** More divisions than this are never weighed: words with so many come from no dictionary. */
const enough = 200;

function collectDivisions(
  stretches: Stretch[],
  index: number,
  rest: string,
  taken: string[],
  found: string[][],
): void {
  if (found.length >= enough) return;
  const stretch = stretches[index];
  if (!stretch) {
    if (rest === '') found.push(taken);
    return;
  }
  const longest = Math.min(rest.length, 8 * stretch.text.length);
  const [from, to] =
    stretch.kind === 'kana'
      ? [stretch.text.length, stretch.text.length]
      : [stretch.kind === 'kanji' ? 1 : 0, longest];
  for (let length = from; length <= to && length <= rest.length; length++) {
    const part = rest.slice(0, length);
    if (stretch.kind === 'kana' && !isSameKana(toHiragana(stretch.text), part)) continue;
    collectDivisions(stretches, index + 1, rest.slice(length), [...taken, part], found);
  }
}

/** Kana as written and as read: ー for a vowel, ゝ for a repeated kana, は for わ, ぢ for じ. */
function isSameKana(written: string, read: string): boolean {
  return Array.from(written).every((letter, index) => {
    const sound = read[index];
    if (letter === sound || letter === 'ゝ' || letter === 'ゞ') return true;
    if (letter === 'ー') return 'あいうえおん'.includes(sound ?? '');
    return ['はわ', 'へえ', 'をお', 'づず', 'ぢじ', 'ゐい', 'ゑえ'].some(
      (pair) => pair.includes(letter) && pair.includes(sound ?? '。'),
    );
  });
}

/** Two kana for each kanji is the rule; a reading that begins with ん, っ or a small kana is none. */
function strangeness(stretches: Stretch[], parts: string[]): number {
  let total = 0;
  stretches.forEach((stretch, index) => {
    const part = parts[index] as string;
    if (stretch.kind === 'other') total += part.length;
    if (stretch.kind !== 'kanji') return;
    const count = Array.from(stretch.text).length;
    total +=
      Math.abs(part.length - 2 * count) +
      (part.length < count ? 4 : 0) +
      (/^[ぁぃぅぇぉゃゅょっんー]/.test(part) ? 8 : 0);
  });
  return total;
}
