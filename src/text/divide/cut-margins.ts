import type { Restoration } from '../../schemas/segments.ts';
import type { EditedLine } from './edited-line.ts';

export interface CutLine {
  /** as in the source */
  before: string;
  text: string;
  restorations: Restoration[];
  /** as in the source */
  after: string;
}

/**
 * Cuts a line into its text, from `start` to `end`, and the margins on both sides of it. Margins are kept as
 * in the source; a correction inside a margin is kept with the text instead, so that it stays on record.
 */
export function cutMargins(line: EditedLine, start: number, end: number): CutLine {
  const text = line.text.slice(start, end);
  const pieces = listPieces(line);
  const isKept = (piece: Piece): boolean => piece.why === 'emendation';
  const left = pieces.findIndex((piece) => piece.at >= start || endOf(piece) > start || isKept(piece));
  const right = pieces.findLastIndex((piece) => endOf(piece) <= end || piece.at < end || isKept(piece));

  let before = '';
  let after = '';
  const restorations: Restoration[] = [];
  pieces.forEach((piece, index) => {
    const from = Math.min(Math.max(piece.at, start), end);
    const to = Math.min(Math.max(endOf(piece), start), end);
    if (piece.why === undefined) {
      // Plain text: what lies outside of the cut is margin, or stands between the cut and a correction.
      const outsideLeft = piece.source.slice(0, Math.max(0, Math.min(endOf(piece), start) - piece.at));
      const outsideRight = piece.source.slice(
        piece.source.length - Math.max(0, endOf(piece) - Math.max(piece.at, end)),
      );
      if (endOf(piece) > piece.at && outsideLeft) {
        if (index <= left) before += outsideLeft;
        else restorations.push({ at: 0, length: 0, source: outsideLeft, why: 'notation' });
      }
      if (endOf(piece) > end && outsideRight) {
        if (index >= right) after += outsideRight;
        else restorations.push({ at: text.length, length: 0, source: outsideRight, why: 'notation' });
      }
    } else if (index < left) before += piece.source;
    else if (index > right) after += piece.source;
    else {
      const { source, why, entry } = piece;
      restorations.push({
        at: from - start,
        length: to - from,
        source,
        why,
        ...(entry === undefined ? {} : { entry }),
      });
    }
  });
  return { before, text, restorations, after };
}

interface Piece {
  at: number;
  length: number;
  source: string;
  /** absent in text that stands as in the source */
  why?: Restoration['why'];
  entry?: number | undefined;
}

function listPieces({ text, restorations }: EditedLine): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const addPlain = (to: number): void => {
    if (to > done) pieces.push({ at: done, length: to - done, source: text.slice(done, to) });
  };
  for (const restoration of restorations) {
    addPlain(restoration.at);
    pieces.push(restoration);
    done = restoration.at + restoration.length;
  }
  addPlain(text.length);
  return pieces;
}

const endOf = (piece: { at: number; length: number }): number => piece.at + piece.length;
