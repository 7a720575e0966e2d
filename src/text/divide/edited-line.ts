import type { Restoration } from '../../schemas/segments.ts';

/** A line as it is printed, and where it differs from the line as it stands. */
export interface EditedLine {
  text: string;
  /** in order of place; none overlaps another */
  restorations: Restoration[];
}

/** Replacement of the characters from `start` to `end` of a line. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  why: Restoration['why'];
  entry?: number;
}

/** Applies edits, sorted and apart from each other, to a line. */
export function editLine(line: string, edits: readonly Edit[]): EditedLine {
  const parts: string[] = [];
  const restorations: Restoration[] = [];
  let done = 0;
  let at = 0;
  for (const { start, end, text, why, entry } of edits) {
    parts.push(line.slice(done, start), text);
    at += start - done;
    const source = line.slice(start, end);
    restorations.push({ at, length: text.length, source, why, ...(entry === undefined ? {} : { entry }) });
    at += text.length;
    done = end;
  }
  parts.push(line.slice(done));
  return { text: parts.join(''), restorations };
}

/**
 * Joins two steps of editing into one: `first` made a line of the source, `second` was made of the text of
 * `first`. Where both touch the same characters the result keeps the reason of the first, an emendation.
 */
export function composeEdits(first: EditedLine, second: EditedLine): EditedLine {
  if (first.restorations.length === 0) return second;
  if (second.restorations.length === 0) return first;
  const inner = first.restorations;
  const outer = inFirstText(second.restorations);
  const restorations: Restoration[] = [];
  let [i, o, shift] = [0, 0, 0];
  while (i < inner.length || o < outer.length) {
    const low = inner[i];
    const high = outer[o];
    if (low && (!high || endOf(low) <= high.start)) {
      restorations.push({ ...low, at: low.at + shift });
      i++;
      continue;
    }
    if (high && (!low || high.end <= low.at)) {
      restorations.push({ ...high.restoration });
      shift += high.restoration.length - (high.end - high.start);
      o++;
      continue;
    }
    // Both touch the same characters: gather all that do, one after the other.
    const from = Math.min((low as Restoration).at, (high as Placed).start);
    let to = from;
    const lows: Restoration[] = [];
    let grew = 0;
    for (;;) {
      const nextLow = inner[i];
      const nextHigh = outer[o];
      if (nextLow && (lows.length === 0 || nextLow.at < to)) {
        to = Math.max(to, endOf(nextLow));
        lows.push(nextLow);
        i++;
      } else if (nextHigh && (nextHigh.start < to || to === from)) {
        to = Math.max(to, nextHigh.end);
        grew += nextHigh.restoration.length - (nextHigh.end - nextHigh.start);
        o++;
      } else break;
    }
    restorations.push(...splitBetween(lows, first.text, from, to, from + shift, to - from + grew));
    shift += grew;
  }
  return { text: second.text, restorations };
}

interface Placed {
  /** in the text that the second step began with */
  start: number;
  end: number;
  restoration: Restoration;
}

function inFirstText(restorations: readonly Restoration[]): Placed[] {
  let shift = 0;
  return restorations.map((restoration) => {
    const start = restoration.at + shift;
    shift += restoration.source.length - restoration.length;
    return { start, end: start + restoration.source.length, restoration };
  });
}

/** One restoration for each of `lows`, so that every emendation stays on record; the first holds the text. */
function splitBetween(
  lows: readonly Restoration[],
  text: string,
  from: number,
  to: number,
  at: number,
  length: number,
): Restoration[] {
  let done = from;
  return lows.map((low, index) => {
    let source = text.slice(done, low.at) + low.source;
    done = endOf(low);
    if (index === lows.length - 1) source += text.slice(done, to);
    return index === 0 ? { ...low, at, length, source } : { ...low, at: at + length, length: 0, source };
  });
}

const endOf = (restoration: Restoration): number => restoration.at + restoration.length;
