import type { Problem } from '../../schemas/problem.ts';
import type { SegmentsFile, SourceReading } from '../../schemas/segments.ts';
import { type NotationRemark, readNotation } from '../aozora/aozora-notation.ts';
import { usesAozoraNotation } from '../aozora/aozora-signs.ts';
import { type Directives, excerpt, settingsProblem } from './directives.ts';
import { composeEdits, type EditedLine, editLine } from './edited-line.ts';
import type { PlacedDirectives } from './place-directives.ts';

/** A line with something to print. */
export interface PrintedLine extends EditedLine {
  /** from 1 */
  line: number;
  /** at offsets of `text` */
  readings: SourceReading[];
  /** where notation makes a heading of it */
  headingLevel?: number;
}

export interface PrintedText {
  lines: PrintedLine[];
  blankLines: SegmentsFile['blankLines'];
  /** true where notation says which lines are headings, so that nothing has to be guessed */
  hasMarkedHeadings: boolean;
  problems: Problem[];
}

/** Leaves out omitted lines, makes the emendations and takes the notation out of what remains. */
export function printLines(
  text: string,
  source: readonly string[],
  { omitted, emended }: PlacedDirectives,
  directives: Directives,
): PrintedText {
  const isAozora = usesAozoraNotation(text);
  const result: PrintedText = { lines: [], blankLines: [], hasMarkedHeadings: false, problems: [] };
  let block: number | undefined;
  source.forEach((original, index) => {
    const line = index + 1;
    if (original === '' || omitted.has(line)) return;
    const edits = emended.get(line);
    let edited: EditedLine = edits ? editLine(original, edits) : { text: original, restorations: [] };
    let readings: SourceReading[] = [];
    let headingLevel: number | undefined;
    if (isAozora) {
      const notation = readNotation(edited.text);
      const makeProblem = (
        severity: Problem['severity'],
        rule: string,
        { at, message, remedy }: NotationRemark,
      ): Problem => ({
        ...{
          rule,
          severity,
          file: directives.sourceFile,
          line,
          column: toSourceOffset(edited, at) + 1,
          message,
          remedy,
        },
      });
      for (const remark of notation.errors)
        result.problems.push(makeProblem('error', 'notation-is-complete', remark));
      for (const remark of notation.warnings)
        result.problems.push(makeProblem('warning', 'character-is-named', remark));
      if (notation.block === 'closes') block = undefined;
      else if (notation.block) block = notation.block.opens;
      readings = notation.readings;
      headingLevel = notation.headingLevel ?? block;
      edited = composeEdits(edited, notation);
    }
    if (edited.text.trim() === '') {
      if (!edits) result.blankLines.push({ line, text: original });
      else {
        const message = `The emendations leave nothing of line ${line}, “${excerpt(original)}”.`;
        const remedy = 'Make it an omission instead.';
        const entry = edits[0]?.entry as number;
        const rule = 'emendation-leaves-text';
        result.problems.push(settingsProblem(directives, 'emendations', entry, { rule, message, remedy }));
      }
      return;
    }
    if (headingLevel !== undefined) result.hasMarkedHeadings = true;
    const { text, restorations } = edited;
    result.lines.push({
      line,
      text,
      restorations,
      readings,
      ...(headingLevel === undefined ? {} : { headingLevel }),
    });
  });
  return result;
}

function toSourceOffset(edited: EditedLine, at: number): number {
  let shift = 0;
  for (const restoration of edited.restorations) {
    if (restoration.at + restoration.length > at) break;
    shift += restoration.source.length - restoration.length;
  }
  return at + shift;
}
