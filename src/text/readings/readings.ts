import type { Run } from '../../schemas/edition.ts';
import type { Problem } from '../../schemas/problem.ts';
import type { SourceReading } from '../../schemas/segments.ts';
import { prepareCorrections } from './apply-corrections.ts';
import { type ComposedText, composeText } from './compose.ts';
import { parseCorrections } from './corrections.ts';
import { hasKanji, isHiragana, toHiragana } from './kana.ts';
import { layRuns } from './lay-runs.ts';
import { choosePatches, type Patch } from './patch.ts';
import { readNumbers } from './read-numbers.ts';
import { alignReading } from './ruby-align.ts';
import { isSchoolKanji } from './school-kanji.ts';
import { createTokeniser } from './tokenise.ts';

export interface Analyser {
  /**
   * A text in runs: every stretch of kanji with its reading, if one is known, everything else bare; joined they are
   * the text. Offsets of `sourceReadings` count from the beginning of `text`.
   */
  read(text: string, sourceReadings?: readonly SourceReading[]): Run[];
  /** rows of the table of corrections that could not be used */
  problems: Problem[];
}

/**
 * Loads the analyser and the corrections. What the source itself prints beats a correction, a correction beats the
 * rules for numbers, and these beat the analyser. `file` is the name of the table in problems.
 */
export async function createAnalyser(readingsTsv: string, file: string): Promise<Analyser> {
  const tokenise = await createTokeniser();
  const { corrections, problems } = parseCorrections(readingsTsv, file);
  const findCorrections = prepareCorrections(corrections);
  return {
    problems,
    read(text, sourceReadings = []) {
      const composed = composeText(text);
      const tokens = tokenise(composed.text);
      const patches = choosePatches(
        [
          ...placeSourceReadings(composed, sourceReadings),
          ...findCorrections(composed.text, tokens),
          ...readNumbers(composed.text, tokens),
        ],
        composed.text.length,
      );
      const runs = layRuns(composed.text, tokens, patches, tokenise);
      return restoreOriginal(text, composed, runs).map(markEasy);
    },
  };
}

/** The text with each run of kanji replaced by its reading, and everything else as written. */
export function plainReading(runs: readonly Run[]): string {
  return runs.map((run) => run.reading ?? run.text).join('');
}

/** The texts of those runs that hold kanji and have no reading. */
export function missingReadings(runs: readonly Run[]): string[] {
  return runs
    .filter((run) => run.reading === undefined && hasKanji(composeText(run.text).text))
    .map((run) => run.text);
}

/** Ruby of the source over kanji, in hiragana. What is no reading (a foreign word, a gloss) stays out of the runs. */
function placeSourceReadings(composed: ComposedText, readings: readonly SourceReading[]): Patch[] {
  return readings.flatMap(({ at, length, reading }) => {
    const start = composed.fromOriginal(at);
    const end = composed.fromOriginal(at + length);
    const word = composed.text.slice(start, end);
    const kana = toHiragana(composeText(reading).text);
    if (!hasKanji(word) || !isHiragana(kana)) return [];
    return [{ start, end, runs: alignReading(word, kana).runs }];
  });
}

function restoreOriginal(text: string, composed: ComposedText, runs: readonly Run[]): Run[] {
  let at = 0;
  return runs.map((run) => {
    const start = composed.toOriginal(at);
    at += run.text.length;
    return { ...run, text: text.slice(start, composed.toOriginal(at)) };
  });
}

function markEasy(run: Run): Run {
  if (run.reading === undefined) return run;
  const kanji = Array.from(composeText(run.text).text).filter((letter) => hasKanji(letter));
  return kanji.every((letter) => isSchoolKanji(letter)) ? { ...run, easy: true } : run;
}
