import type { Run } from '../../schemas/edition.ts';
import type { Problem } from '../../schemas/problem.ts';
import { composeText } from './compose.ts';
import { type Context, contextClasses, parseContext } from './correction-context.ts';
import { hasKanji, isHiragana } from './kana.ts';
import { alignReading } from './ruby-align.ts';
import { parseRuby } from './ruby-notation.ts';

/** One way in which a row of readings.tsv can hold: its surface with one alternative before and one after. */
export interface Correction {
  surface: string;
  before: Context;
  after: Context;
  runs: Run[];
  line: number;
}

const columns = ['before', 'surface', 'after', 'reading', 'note'];

/** Reads readings.tsv. Rows that cannot be used are left out, each with a problem that says where and why. */
export function parseCorrections(
  tsv: string,
  file: string,
): { corrections: Correction[]; problems: Problem[] } {
  const corrections: Correction[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  let hasHeader = false;
  composeText(tsv.replace(/^\uFEFF/, ''))
    .text.split(/\r\n|\r|\n/)
    .forEach((text, index) => {
      if (text.trim() === '' || text.startsWith('#')) return;
      const line = index + 1;
      const report = (rule: string, message: string, remedy: string) =>
        problems.push({ rule, severity: 'error', file, line, message, remedy });
      const cells = text.split('\t').map((cell) => cell.trim());
      if (!hasHeader) {
        hasHeader = true;
        if (cells.join() === columns.join()) return;
        report(
          'readings-have-header',
          'The first line that is no comment does not name the columns.',
          `Write the line “${columns.join(' ')}” with tabs between the names before the first row.`,
        );
      }
      for (const correction of parseRow(cells, line, report)) {
        const place = [correction.before.written, correction.surface, correction.after.written].join('\t');
        const earlier = seen.get(place);
        if (earlier === undefined) {
          seen.set(place, line);
          corrections.push(correction);
        } else if (earlier !== line) {
          report(
            'reading-row-is-unique',
            `This row claims the same place for “${correction.surface}” as line ${earlier}.`,
            'Remove one of the two rows, or tell them apart by what stands before or after.',
          );
          break;
        }
      }
    });
  return { corrections, problems };
}

type Report = (rule: string, message: string, remedy: string) => void;

function parseRow(cells: string[], line: number, report: Report): Correction[] {
  const [before = '', surface = '', after = '', reading = ''] = cells;
  if (cells.length < 4 || cells.length > columns.length) {
    report(
      'reading-row-has-columns',
      `This row has ${cells.length} ${cells.length === 1 ? 'column' : 'columns'}, and not 4 or 5.`,
      `Write ${columns.join(', ')} with one tab between each; an empty cell keeps its tab.`,
    );
    return [];
  }
  const contextsBefore = parseSide(before, 'before', report);
  const contextsAfter = parseSide(after, 'after', report);
  const runs = parseReading(surface, reading, report);
  if (!contextsBefore || !contextsAfter || !runs) return [];
  return contextsBefore.flatMap((one) =>
    contextsAfter.map((other) => ({ surface, before: one, after: other, runs, line })),
  );
}

function parseSide(cell: string, side: 'before' | 'after', report: Report): Context[] | undefined {
  const contexts = parseContext(cell, side);
  if (Array.isArray(contexts)) return contexts;
  report(
    'reading-context-is-known',
    `The column “${side}” holds ${contexts.unknownClass}, which is no class.`,
    `Write one of ${contextClasses.map((name) => `{${name}}`).join(', ')}, or the characters as they stand in the text.`,
  );
  return undefined;
}

function parseReading(surface: string, reading: string, report: Report): Run[] | undefined {
  if (!hasKanji(surface)) {
    report(
      'reading-row-has-surface',
      surface === ''
        ? 'This row names no surface.'
        : `“${surface}” holds no kanji, so that it can have no reading.`,
      'Write the word to be corrected, as it stands in the text, into the second column.',
    );
    return undefined;
  }
  const isDivided = reading.includes('《');
  const runs = isDivided ? parseRuby(reading) : alignReading(surface, reading).runs;
  const readings = runs.filter((run) => run.reading !== undefined);
  if (
    readings.length === 0 ||
    !readings.every((run) => isHiragana(run.reading as string)) ||
    (!isDivided && !isHiragana(reading))
  ) {
    report(
      'reading-is-kana',
      reading === ''
        ? `“${surface}” has no reading.`
        : `The reading “${reading}” is not written in hiragana.`,
      'Write the whole word in hiragana, or with its divisions, as in 押《お》し寄《よ》せる.',
    );
    return undefined;
  }
  const fits = isDivided
    ? runs.map((run) => run.text).join('') === surface &&
      runs.every((run) => hasKanji(run.text) === (run.reading !== undefined))
    : alignReading(surface, reading).aligned;
  if (fits) return runs;
  report(
    'reading-fits-surface',
    `The reading “${reading}” cannot be laid over “${surface}”.`,
    'Give every kanji its part and leave the kana as they are; ｜ before a stretch gives it one reading, as in ｜お母《おかあ》さん.',
  );
  return undefined;
}
