/** What each anchor of an essay stands for: the words that a citation of it quotes. */

export interface AnchorText {
  /** of a passage or a segment */
  id: string;
  ja: string;
  en: string;
}

interface TextPassage {
  id: string;
  segments: readonly { id: string; ja: string; en: string | null; with?: string | undefined }[];
}

/**
 * Every anchor of the passages with its text in both languages, in the order of the text: a passage, then its
 * segments. A segment whose English stands with another one has that one's English.
 */
export function readAnchorTexts(passages: readonly TextPassage[]): AnchorText[] {
  return passages.flatMap(({ id, segments }) => [
    {
      id,
      ja: segments.map((segment) => segment.ja).join(''),
      en: segments.flatMap((segment) => segment.en ?? []).join(' '),
    },
    ...segments.map((segment) => ({ id: segment.id, ja: segment.ja, en: findEnglish(segment, segments) })),
  ]);
}

function findEnglish(segment: TextPassage['segments'][number], segments: TextPassage['segments']): string {
  return segment.en ?? segments.find((other) => other.id === segment.with)?.en ?? '';
}
