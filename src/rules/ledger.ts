import { readAnchorTexts } from '../citation/anchor-texts.ts';
import { hashAnchor, isRecorded } from '../citation/ledger.ts';
import type { LedgerEntry } from '../schemas/ledger.ts';
import { alignSegments } from '../text/align.ts';
import { defineRule } from './rule.ts';

export const anchorIsRecorded = defineRule(
  'anchor-is-recorded',
  ['segments', 'translation'],
  ({ id: essay, draft, folder, segments, translation, ledger }) => {
    if (draft) return [];
    const file = ledger?.file ?? `${folder}/anchors.json`;
    const remedy = 'Run npm run ledger, which adds it to anchors.json.';
    const entries = new Map(ledger?.value.anchors.map((entry, index) => [entry.id, { entry, index }]));
    if (!ledger) {
      const message = `The essay ${essay} is published, but none of its anchors is recorded.`;
      return [{ file, message, remedy: 'Run npm run ledger, which writes anchors.json.' }];
    }
    const texts = readAnchorTexts(
      segments.value.passages.map((passage) => ({
        id: passage.id,
        segments: alignSegments(passage, translation.value),
      })),
    );
    return texts.flatMap((text) => {
      const recorded = entries.get(text.id);
      if (!recorded)
        return [{ file, id: text.id, message: `The anchor ${text.id} is not recorded.`, remedy }];
      if (isRecorded(hashAnchor(text), recorded.entry)) return [];
      return [
        {
          file,
          line: ledger.lineOf(['anchors', recorded.index]),
          id: text.id,
          message: `The text of ${text.id} has changed since it was last recorded.`,
          remedy,
        },
      ];
    });
  },
);

/** The ledger only ever grows, and this is what a grown ledger looks like. */
export const ledgerOnlyGrows = defineRule('ledger-only-grows', ['ledger'], ({ ledger }) => {
  const seen = new Set<string>();
  return ledger.value.anchors.flatMap((entry, index) => {
    const messages = describeFaults(entry);
    if (seen.has(entry.id)) messages.push(`The anchor ${entry.id} has two entries.`);
    seen.add(entry.id);
    return messages.map((message) => ({
      file: ledger.file,
      line: ledger.lineOf(['anchors', index]),
      id: entry.id,
      message,
      remedy:
        'Restore anchors.json from its last good version and run npm run ledger; it is never edited by hand.',
    }));
  });
});

function describeFaults({ id, versions, retired }: LedgerEntry): string[] {
  const faults: string[] = [];
  versions.slice(1).forEach((version, index) => {
    const before = versions[index] as LedgerEntry['versions'][number];
    if (version.date < before.date) {
      faults.push(`The versions of ${id} are out of order: ${version.date} comes after ${before.date}.`);
    }
    if (version.ja === before.ja && version.en === before.en) {
      faults.push(
        `Two versions of ${id} in a row, of ${before.date} and ${version.date}, are the same text.`,
      );
    }
  });
  const last = versions.at(-1)?.date;
  if (retired && last && retired.date < last) {
    faults.push(`The anchor ${id} was retired on ${retired.date}, before its last version of ${last}.`);
  }
  return faults;
}
