import { z } from 'zod';
import { anchorId, essayId, isoDate } from './anchor.ts';

/**
 * `anchors.json`: every anchor ever published, with the hash of its text in both languages and the day
 * that text appeared. Written by `npm run ledger`, which only ever adds.
 */
const textHash = z.string().regex(/^[0-9a-f]{16}$/, 'the first 16 hex digits of a SHA-256');

export const ledgerEntry = z.strictObject({
  id: anchorId,
  /** oldest first; a new one each time the text in either language changes */
  versions: z.array(z.strictObject({ date: isoDate, ja: textHash, en: textHash })).min(1),
  /** set when the anchor's text left the essay */
  retired: z.strictObject({ date: isoDate, heir: anchorId.optional() }).optional(),
});

export const ledgerFile = z.strictObject({ essay: essayId, anchors: z.array(ledgerEntry) });

export type LedgerEntry = z.infer<typeof ledgerEntry>;
export type LedgerFile = z.infer<typeof ledgerFile>;
