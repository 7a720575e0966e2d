import type { SourceReading } from '../../schemas/segments.ts';
import type { EditedLine } from '../divide/edited-line.ts';
import { kanaReading, takesReading } from './aozora-signs.ts';
import { readGaiji } from './gaiji.ts';
import { findNestedEnd, NextIndex } from './scanning.ts';

export interface NotationLine extends EditedLine {
  readings: SourceReading[];
  /** of a heading that this line marks as one */
  headingLevel?: number;
  /** `open`: lines from here on are headings; `close`: no longer */
  block?: { opens: number } | 'closes';
  errors: NotationRemark[];
  warnings: NotationRemark[];
}

export interface NotationRemark {
  /** from 0, in the line as given */
  at: number;
  message: string;
  remedy: string;
}

/** Takes the notation of Aozora Bunko out of one line: readings, annotations, characters described in words. */
export function readNotation(line: string): NotationLine {
  const result: NotationLine = { text: '', restorations: [], readings: [], errors: [], warnings: [] };
  const parts: string[] = [];
  let length = 0;
  let done = 0;
  /** where, in the text so far, the characters begin that a reading without ｜ would stand over */
  let runStart = 0;
  /** where the characters begin that ｜ stands before */
  let barStart: number | undefined;
  const nextOpening = new NextIndex(line, '《');
  const nextClosing = new NextIndex(line, '》');
  const nextBar = new NextIndex(line, '｜');
  const nextAsciiBar = new NextIndex(line, '|');

  const append = (text: string): void => {
    parts.push(text);
    let at = text.length;
    while (at > 0) {
      const size = /[\udc00-\udfff]/.test(text.charAt(at - 1)) && at > 1 ? 2 : 1;
      if (!takesReading.test(text.slice(at - size, at))) break;
      at -= size;
    }
    if (at > 0) runStart = length + at;
    length += text.length;
  };
  const replace = (start: number, end: number, text: string): void => {
    append(line.slice(done, start));
    result.restorations.push({
      at: length,
      length: text.length,
      source: line.slice(start, end),
      why: 'notation',
    });
    append(text);
    done = end;
  };

  const signs = /[｜|《]|※?［＃/g;
  for (let match = signs.exec(line); match; match = signs.exec(line)) {
    const at = match.index;
    if (match[0] === '｜' || match[0] === '|') {
      const opening = nextOpening.after(at);
      const closed = opening >= 0 && nextClosing.after(opening) > opening + 1;
      const again = [nextBar.after(at + 1), nextAsciiBar.after(at + 1)].some(
        (bar) => bar >= 0 && bar < opening,
      );
      if (closed && !again && opening > at + 1) {
        replace(at, at + 1, '');
        barStart = length;
      } else if (match[0] === '｜') {
        result.errors.push({
          at,
          message: 'Here ｜ begins a word with a reading, but no 《reading》 follows it in this line.',
          remedy: 'Write the reading as ｜word《reading》, or take the ｜ out.',
        });
      }
    } else if (match[0] === '《') {
      const closing = nextClosing.after(at);
      if (closing < 0) continue;
      const reading = line.slice(at + 1, closing);
      append(line.slice(done, at));
      done = at;
      const start = barStart ?? runStart;
      if (start < length && reading !== '' && (barStart !== undefined || isKana(reading))) {
        result.readings.push({ at: start, length: length - start, reading });
        replace(at, closing + 1, '');
        runStart = length;
        signs.lastIndex = closing + 1;
      }
      barStart = undefined;
    } else {
      const isGaiji = match[0].startsWith('※');
      const end = findNestedEnd(line, at + (isGaiji ? 1 : 0), '［', '］');
      if (end < 0) {
        result.errors.push({
          at,
          message: 'Here ［＃ begins an annotation, but no ］ ends it in this line.',
          remedy: 'Write the ］, or take the ［＃ out.',
        });
        break;
      }
      const note = line.slice(at + match[0].length, end - 1);
      if (isGaiji) {
        const character = readGaiji(note);
        replace(at, end, character ?? '〓');
        if (character === undefined) {
          result.warnings.push({
            at,
            message: `The character described as “${note}” has no Unicode number here, and 〓 stands in its place.`,
            remedy: 'Put the character in its place with an emendation in edition.yaml.',
          });
        }
      } else {
        replace(at, end, '');
        noteHeading(note, result);
      }
      signs.lastIndex = end;
    }
  }
  append(line.slice(done));
  result.text = parts.join('');
  return result;
}

const isKana = (reading: string): boolean => reading.length <= 40 && kanaReading.test(reading);

const LEVELS = new Map([
  ['大見出し', 1],
  ['中見出し', 2],
  ['小見出し', 3],
]);

function noteHeading(note: string, line: NotationLine): void {
  const kind = LEVELS.get(note.slice(-8).replace(/^.*?(?=[大中小]見出し$)/u, ''));
  if (kind !== undefined && note.startsWith('ここから')) line.block = { opens: kind };
  else if (/^ここで[大中小]見出し終わり$/.test(note)) line.block = 'closes';
  // 同行見出し and 窓見出し head a paragraph from within its first line: the line stays a paragraph.
  else if (kind !== undefined && !/(同行|窓)[大中小]見出し$/.test(note)) line.headingLevel = kind;
}
