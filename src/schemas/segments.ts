import { z } from 'zod';
import { anchorId, essayId, passageId, segmentId } from './anchor.ts';

/**
 * `segments.json`: the division of a source text, written by `npm run import` and by nothing else.
 * Offsets count UTF-16 code units in the joined text of the passage's segments. Lines count from 1.
 */

/**
 * Where a passage's text differs from the source: `length` units at `at` stand where the source has `source`.
 * Replacing them gives the source back; that is what the check does.
 */
export const restoration = z.strictObject({
  at: z.int().nonnegative(),
  length: z.int().nonnegative(),
  source: z.string(),
  /** emendation: listed in edition.yaml; notation: Aozora Bunko markup; line-break: lines joined into a passage */
  why: z.enum(['emendation', 'notation', 'line-break']),
  /** which entry of edition.yaml's `emendations`, counted from 0 */
  entry: z.int().nonnegative().optional(),
});

/** A reading that the source itself prints over `length` units at `at` (Aozora Bunko 《》). */
export const sourceReading = z.strictObject({
  at: z.int().nonnegative(),
  length: z.int().positive(),
  reading: z.string().min(1),
});

export const passageKind = z.enum(['paragraph', 'item', 'heading']);

export const dividedPassage = z.strictObject({
  id: passageId,
  kind: passageKind,
  /** of a heading, 1 the highest */
  level: z.int().min(1).max(6).optional(),
  /** first and last line in the source */
  lines: z.tuple([z.int().positive(), z.int().positive()]),
  /** what stands before the text in its first line: indentation and list marker, as in the source */
  before: z.string(),
  /** the list marker alone, as a reader sees it: `1.`, `①`, `•` */
  marker: z.string().min(1).optional(),
  /** white space after the text in its last line */
  after: z.string(),
  segments: z.array(z.strictObject({ id: segmentId, ja: z.string().min(1) })).min(1),
  restorations: z.array(restoration),
  readings: z.array(sourceReading),
});

export const segmentsFile = z.strictObject({
  essay: essayId,
  source: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp']),
    byteOrderMark: z.boolean(),
    lineEnd: z.enum(['lf', 'crlf', 'cr', 'mixed', 'none']),
    /** a line end at the end of the file counts one empty line more */
    lines: z.int().positive(),
  }),
  passages: z.array(dividedPassage).min(1),
  /** whole lines of the source that are not part of the text: which entry of edition.yaml's `omissions` says why */
  omittedLines: z.array(
    z.strictObject({ line: z.int().positive(), text: z.string(), entry: z.int().nonnegative() }),
  ),
  /** lines that print nothing: white space, or notation alone; empty lines need no record */
  blankLines: z.array(z.strictObject({ line: z.int().positive(), text: z.string().min(1) })),
  /** ids of this essay that no text has any more, never to be given again; absent where there are none */
  spentIds: z.array(anchorId).optional(),
});

export type Restoration = z.infer<typeof restoration>;
export type SourceReading = z.infer<typeof sourceReading>;
export type PassageKind = z.infer<typeof passageKind>;
export type DividedPassage = z.infer<typeof dividedPassage>;
export type SegmentsFile = z.infer<typeof segmentsFile>;
