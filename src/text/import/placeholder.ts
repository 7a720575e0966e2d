import type { Bilingual } from '../../schemas/bilingual.ts';

/** Stands in a new `edition.yaml` for what only the editor knows; an essay that has it is unfinished. */
export const PLACEHOLDER: Bilingual = { ja: '（未記入）', en: '(to be written)' };

/** True where a value of `edition.yaml` is still as the import left it. */
export const isPlaceholder = (value: Bilingual): boolean =>
  value.ja === PLACEHOLDER.ja || value.en === PLACEHOLDER.en;
