import { z } from 'zod';
import { segmentId } from './anchor.ts';

/**
 * `en.yaml`: segment id -> English. Plain text, no markup.
 * `{ with: p7-1 }` says that the English of p7-1 covers this segment too (n:1 alignment).
 */
export const translationEntry = z.union([z.string().min(1), z.strictObject({ with: segmentId })]);
export const translationFile = z.record(segmentId, translationEntry);

export type TranslationEntry = z.infer<typeof translationEntry>;
export type TranslationFile = z.infer<typeof translationFile>;
