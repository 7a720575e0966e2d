import { createHash } from 'node:crypto';
import type { Retirement } from '../schemas/edition-settings.ts';
import type { LedgerEntry, LedgerFile } from '../schemas/ledger.ts';
import type { AnchorText } from './anchor-texts.ts';
import { expandRetirements } from './retirements.ts';

export interface LedgerChange {
  ledger: LedgerFile;
  /** ids recorded for the first time */
  added: string[];
  /** ids whose text is new in one language or both */
  changed: string[];
  /** ids that left the essay and are named in `retired` */
  retired: string[];
  /** ids that left the essay and that nobody named: the ledger must not be written */
  lost: string[];
}

/**
 * Records the anchors of an essay as it is published on `date` (ISO 8601). Entries are added, given a further
 * version or marked as retired; what is already written stays as it is, in its place.
 */
export function recordAnchors(
  ledger: LedgerFile,
  anchors: readonly AnchorText[],
  retired: readonly Retirement[],
  date: string,
): LedgerChange {
  const texts = new Map(anchors.map((anchor) => [anchor.id, anchor]));
  const recorded = new Set(ledger.anchors.map((entry) => entry.id));
  const retirements = new Map(
    expandRetirements(retired, recorded, new Set(texts.keys())).map((entry) => [entry.id, entry]),
  );
  const change: LedgerChange = { ledger, added: [], changed: [], retired: [], lost: [] };

  const kept = ledger.anchors.map((entry): LedgerEntry => {
    const text = texts.get(entry.id);
    if (text) {
      const version = hashAnchor(text);
      if (entry.retired || isRecorded(version, entry)) return entry;
      change.changed.push(entry.id);
      return { ...entry, versions: [...entry.versions, { date, ...version }] };
    }
    if (entry.retired) return entry;
    const retirement = retirements.get(entry.id);
    if (!retirement) {
      change.lost.push(entry.id);
      return entry;
    }
    change.retired.push(entry.id);
    return { ...entry, retired: { date, ...(retirement.heir && { heir: retirement.heir }) } };
  });

  const added = anchors
    .filter(({ id }) => !recorded.has(id))
    .map((text): LedgerEntry => ({ id: text.id, versions: [{ date, ...hashAnchor(text) }] }));
  change.added = added.map((entry) => entry.id);
  change.ledger = { ...ledger, anchors: [...kept, ...added] };
  return change;
}

/** The hashes that the ledger keeps of an anchor's text. */
export const hashAnchor = ({ ja, en }: AnchorText): { ja: string; en: string } => ({
  ja: hashText(ja),
  en: hashText(en),
});

/** Whether the newest version of the entry is this text. */
export const isRecorded = (hashes: { ja: string; en: string }, entry: LedgerEntry): boolean => {
  const newest = entry.versions.at(-1);
  return newest?.ja === hashes.ja && newest.en === hashes.en;
};

/** The first 16 hex digits of the SHA-256 of the text in NFC, so that two ways to write one letter are one text. */
export const hashText = (text: string): string =>
  createHash('sha256').update(text.normalize('NFC'), 'utf8').digest('hex').slice(0, 16);

/** The ledger as JSON, one anchor in each line, so that a difference between two states can be read. */
export function printLedger({ essay, anchors }: LedgerFile): string {
  const lines = anchors.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "essay": ${JSON.stringify(essay)},\n  "anchors": [\n${lines.join(',\n')}\n  ]\n}\n`;
}
