import type { DividedPassage, SegmentsFile } from '../../schemas/segments.ts';

/**
 * The source that `segments.json` was made from, with \n for every line end. Knows nothing of how the text
 * was divided: it only puts back what the file says, so that a comparison with the source is a proof.
 */
export function restoreSource(file: SegmentsFile): string {
  const lines = new Array<string>(file.source.lines).fill('');
  for (const { line, text } of file.omittedLines) lines[line - 1] = text;
  for (const { line, text } of file.blankLines) lines[line - 1] = text;
  for (const passage of file.passages) {
    let line = passage.lines[0] - 1;
    for (const text of restorePassage(passage).split('\n')) lines[line++] = text;
  }
  return lines.join('\n');
}

/** The lines of the source that a passage was made from. */
export function restorePassage(passage: Omit<DividedPassage, 'id'>): string {
  const text = passage.segments.map((segment) => segment.ja).join('');
  const parts = [passage.before];
  let done = 0;
  for (const { at, length, source } of passage.restorations) {
    parts.push(text.slice(done, at), source);
    done = at + length;
  }
  parts.push(text.slice(done), passage.after);
  return parts.join('');
}
