import { hasSentenceEnd } from './sentences.ts';

/** Characters that a heading may have without being marked as one. */
export const LONGEST_HEADING = 40;
export const DEFAULT_HEADING_LEVEL = 2;

export interface HeadingCandidate {
  text: string;
  isItem: boolean;
}

/**
 * Which passages are headings: short ones without the end of a sentence, next to body text. Three or more
 * short lines in a row are verse, an address or a table, and no headings.
 */
export function findHeadings(passages: readonly HeadingCandidate[]): boolean[] {
  const short = passages.map((passage) => !passage.isItem && isShort(passage.text));
  const isHeading = short.map(() => false);
  for (let start = 0; start < short.length; ) {
    if (!short[start]) {
      start++;
      continue;
    }
    let end = start;
    while (short[end]) end++;
    const hasBodyBeside = start > 0 || end < short.length;
    if (end - start < 3 && hasBodyBeside) {
      for (let at = start; at < end; at++)
        isHeading[at] = canBeHeading((passages[at] as HeadingCandidate).text);
    }
    start = end;
  }
  return isHeading;
}

const isShort = (text: string): boolean => text.length <= LONGEST_HEADING && !hasSentenceEnd(text);

/** Not a line that leads on to the next one, nor one that is a remark in brackets as a whole. */
function canBeHeading(text: string): boolean {
  if (/[:：、，,；;―—…‥」』]$/u.test(text) && (!/[」』]$/.test(text) || /^[「『]/.test(text))) return false;
  return /[\p{L}\p{N}]/u.test(text) && !/[。！？]/.test(text) && !/^[（(].*[）)]$/u.test(text);
}
