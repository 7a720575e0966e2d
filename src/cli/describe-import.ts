import { ENCODING_NAMES } from '../text/decode/decode.ts';
import { formatPlacement, formatTranslationLines } from '../text/import/scaffold.ts';
import type { ImportedEssay } from './import-essay.ts';

/** What an import did and what is left for a person to do, as text for the terminal. */
export function describeImport(imported: ImportedEssay): string {
  const { segments, report, folder, written } = imported;
  const { encoding, lines, byteOrderMark } = segments.source;
  const count = segments.passages.reduce((sum, passage) => sum + passage.segments.length, 0);
  const parts = [
    `${folder}: ${plural(segments.passages.length, 'passage')}, ${plural(count, 'segment')}; ${ENCODING_NAMES[encoding]}${byteOrderMark ? ' with byte order mark' : ''}, ${plural(lines, 'line')}.`,
    written.length > 0
      ? `Written: ${written.join(', ')}.`
      : 'Nothing to write; every file is as it should be.',
  ];
  const isFirst = report.kept.length + report.changed.length + report.moved.length + report.gone.length === 0;
  if (!isFirst) parts.push(...describeChanges(imported));
  parts.push(...describeDuties(imported));
  return `${parts.join('\n')}\n`;
}

function describeChanges({ report }: ImportedEssay): string[] {
  const { kept, changed, added, gone, moved, reordered } = report;
  const lines = [
    `Segments: ${kept.length} kept, ${changed.length} changed, ${added.length} new, ${gone.length} gone, ${moved.length} moved.`,
  ];
  const list = (title: string, entries: readonly string[]): void => {
    if (entries.length > 0) lines.push('', title, ...entries.map((entry) => `  ${entry}`));
  };
  list(
    'Changed; see that the English still fits:',
    changed.flatMap(({ id, was, now }) => [`${id}`, `  was  ${was.trimEnd()}`, `  now  ${now.trimEnd()}`]),
  );
  list(
    'New:',
    added.map(({ id, text }) => `${id}  ${text.trimEnd()}`),
  );
  list(
    'Gone:',
    gone.map(({ id, text }) => `${id}  ${text.trimEnd()}`),
  );
  list(
    'Moved to another passage; the English goes with it, and a published id needs an heir under `retired`:',
    moved.map(({ from, to, text }) => `${from} -> ${to}  ${text.trimEnd()}`),
  );
  list('At another place of the essay now, with the same id:', reordered);
  return lines;
}

/** What no command may do: lines for the files that are a person's. */
function describeDuties(imported: ImportedEssay): string[] {
  const { segments, report, settingsSha256, sha256, translation, essay } = imported;
  const lines: string[] = [];
  const list = (title: string, entries: readonly string[]): void => {
    if (entries.length > 0) lines.push('', title, ...entries.map((entry) => `  ${entry}`));
  };
  if (settingsSha256 && settingsSha256.value !== sha256) {
    const at = settingsSha256.line === undefined ? '' : `, line ${settingsSha256.line}`;
    list(`In edition.yaml${at}, once the changes are understood:`, [`  sha256: ${sha256}`]);
  }
  const all = segments.passages.flatMap((passage) => passage.segments);
  if (translation !== undefined) {
    const known = new Set(
      [...translation.matchAll(/^#?\s*["']?([hp]\d+-\d+)["']?\s*:/gm)].map(([, id]) => id),
    );
    const missing = all.flatMap((segment, at) =>
      known.has(segment.id) ? [] : [{ segment, after: all[at - 1]?.id }],
    );
    list(
      'Add to en.yaml, with the English:',
      missing.flatMap(({ segment, after }) => [
        ...formatTranslationLines([segment]).map((line, n) =>
          n === 0 && after ? `${line}   (after ${after})` : line,
        ),
      ]),
    );
    const left = [...report.gone.map(({ id }) => id), ...report.moved.map(({ from }) => from)];
    list(
      'Delete from en.yaml:',
      left.filter((id) => known.has(id)),
    );
  }
  if (essay !== undefined) {
    const placed = new Set([...essay.matchAll(/<Passage\s+id="([hp]\d+)"/g)].map(([, id]) => id));
    const missing = segments.passages.flatMap(({ id }, at) =>
      placed.has(id)
        ? []
        : [`${formatPlacement(id)}${at > 0 ? `   (after ${segments.passages[at - 1]?.id})` : '   (first)'}`],
    );
    list('Add to essay.mdx:', missing);
    list('Delete from essay.mdx:', report.passages.gone.filter((id) => placed.has(id)).map(formatPlacement));
    if (report.reordered.length > 0)
      lines.push('', 'In essay.mdx, give those passages their new places too.');
  }
  return lines;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
