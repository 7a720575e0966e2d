import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAnchorTexts } from '../citation/anchor-texts.ts';
import { type LedgerChange, printLedger, recordAnchors } from '../citation/ledger.ts';
import { contentRoot } from '../loaders/content-root.ts';
import { loadEditions } from '../loaders/load-editions.ts';
import { isoDate } from '../schemas/anchor.ts';
import type { CollectedEssay } from '../schemas/collected.ts';
import type { Edition } from '../schemas/edition.ts';
import { printProblems } from './report.ts';

/**
 * `npm run ledger -- [--date YYYY-MM-DD]`: records the anchors of every published essay in its anchors.json.
 * Where the content has any other error nothing is written, and the exit code is 1.
 */
process.exitCode = await recordEssays(process.argv.slice(2));

async function recordEssays(argv: string[]): Promise<number> {
  const date = readDate(argv);
  if (!date) {
    console.error(
      'The day could not be read.\n  Write npm run ledger -- --date 2026-11-22, or no date for today.',
    );
    return 1;
  }
  const root = contentRoot();
  const { editions, problems, content } = await loadEditions(root);
  // The one thing that this command is there to mend.
  const errors = problems.filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'anchor-is-recorded',
  );
  if (errors.length > 0) {
    printProblems(errors);
    console.error('\nNothing was recorded: mend what is named above first.');
    return 1;
  }
  const newest = findNewestDate(content.essays);
  if (date < newest) {
    console.error(
      `The ledger already has entries of ${newest}.\n  Give that day or a later one; the ledger only grows.`,
    );
    return 1;
  }
  const changes = editions
    .filter(({ settings }) => !settings.draft)
    .map((edition) => ({
      edition,
      change: recordEdition(
        edition,
        content.essays.find(({ id }) => id === edition.id),
        date,
      ),
    }));
  for (const { edition, change } of changes) {
    if (countChanges(change) > 0)
      replaceFile(join(root, 'essays', edition.id, 'anchors.json'), printLedger(change.ledger));
    printChange(edition.id, change);
  }
  return 0;
}

function readDate(argv: string[]): string | undefined {
  try {
    const { values } = parseArgs({ args: argv, options: { date: { type: 'string' } } });
    return isoDate.safeParse(values.date ?? new Date().toLocaleDateString('sv-SE')).data;
  } catch {
    return undefined;
  }
}

/** Of every day that any ledger names, the last; empty where there is none. */
function findNewestDate(essays: readonly CollectedEssay[]): string {
  const days = essays
    .flatMap(({ ledger }) => ledger?.value.anchors ?? [])
    .flatMap(({ versions, retired }) => [...versions.map((version) => version.date), retired?.date ?? '']);
  return days.sort().at(-1) ?? '';
}

function recordEdition(edition: Edition, essay: CollectedEssay | undefined, date: string): LedgerChange {
  const ledger = essay?.ledger?.value ?? { essay: edition.id, anchors: [] };
  return recordAnchors(ledger, readAnchorTexts(edition.passages), edition.retired, date);
}

/** In one step, so that an interruption leaves the old file or the new one. */
function replaceFile(path: string, text: string): void {
  const draft = `${path}.new`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

function countChanges({ added, changed, retired }: LedgerChange): number {
  return added.length + changed.length + retired.length;
}

function printChange(essay: string, change: LedgerChange): void {
  console.log(countChanges(change) === 0 ? `${essay}: every anchor was recorded already.` : `${essay}:`);
  for (const kind of ['added', 'changed', 'retired'] as const) {
    if (change[kind].length > 0) console.log(`  ${kind} ${change[kind].length}: ${change[kind].join(' ')}`);
  }
}
