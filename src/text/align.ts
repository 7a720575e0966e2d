import type { DividedPassage } from '../schemas/segments.ts';
import type { TranslationFile } from '../schemas/translation.ts';

export interface AlignedSegment {
  id: string;
  ja: string;
  /** null where another segment's English covers this one, or where there is none yet */
  en: string | null;
  /** that other segment */
  with?: string;
}

/** The segments of a passage, each beside its English. */
export const alignSegments = (
  { segments }: Pick<DividedPassage, 'segments'>,
  translation: TranslationFile,
): AlignedSegment[] =>
  segments.map(({ id, ja }) => {
    const entry = translation[id];
    if (entry === undefined) return { id, ja, en: null };
    return typeof entry === 'string' ? { id, ja, en: entry } : { id, ja, en: null, with: entry.with };
  });
