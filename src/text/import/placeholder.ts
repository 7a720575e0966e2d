import type { Bilingual } from '../../schemas/bilingual.ts';

/** Stands in a new `edition.yaml` for what only the editor knows; an essay that has it is unfinished. */
export const PLACEHOLDER: Bilingual = { ja: '（未記入）', en: '(to be written)' };
