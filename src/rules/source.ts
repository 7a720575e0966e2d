import type { Emendation } from '../schemas/edition-settings.ts';
import type { SegmentsFile } from '../schemas/segments.ts';
import { restoreSource } from '../text/divide/restore.ts';
import { defineRule } from './rule.ts';

/** The source is kept byte for byte; both files that describe it know its hash. */
export const sourceMatchesHash = defineRule('source-matches-hash', ['source'], (essay) => {
  const { id, source, settings, segments } = essay;
  const recorded = [
    { file: settings, hash: settings?.value.source.sha256 },
    { file: segments, hash: segments?.value.source.sha256 },
  ];
  return recorded.flatMap(({ file, hash }) => {
    if (!file || hash === source.sha256) return [];
    const inSettings = file === settings;
    return [
      {
        file: file.file,
        line: file.lineOf(['source', 'sha256']),
        message: `The SHA-256 given here is not that of ${source.file}.`,
        remedy: inSettings
          ? `Restore the source as it was received; if another text was received, write “sha256: ${source.sha256}”.`
          : `Restore the source as it was received; if another text was received, run npm run import -- --essay ${id}.`,
      },
    ];
  });
});

/** Nothing of the source is lost, and nothing is added: undoing every change gives it back. */
export const sourceAddsUp = defineRule(
  'source-adds-up',
  ['source', 'segments'],
  ({ id, source, segments }) => {
    const received = source.text.split('\n');
    const restored = restoreSource(segments.value).split('\n');
    const length = Math.max(received.length, restored.length);
    for (let index = 0; index < length; index++) {
      const [theirs, ours] = [received[index], restored[index]];
      if (theirs === ours) continue;
      const at = countCommon(theirs ?? '', ours ?? '');
      return [
        {
          file: source.file,
          line: index + 1,
          column: at + 1,
          id: findPassage(segments.value, index + 1),
          message: `segments.json does not give this line back: the source has ${quote(theirs, at)}, segments.json ${quote(ours, at)}.`,
          remedy: `Run npm run import -- --essay ${id}; text is corrected by emendations in edition.yaml, never in segments.json.`,
        },
      ];
    }
    return [];
  },
);

/** `edition.yaml` has not changed since the text was divided as it says. */
export const segmentsAreCurrent = defineRule(
  'segments-are-current',
  ['settings', 'segments'],
  ({ id, settings, segments }) => {
    const remedy = `Run npm run import -- --essay ${id}, which divides the text again and keeps every id.`;
    const { emendations, omissions } = settings.value;
    const applied = listApplied(segments.value);
    const omitted = segments.value.omittedLines;
    const stale = emendations.flatMap((emendation, entry) => {
      const found = applied.find((other) => other.entry === entry);
      if (found && isApplied(emendation, found)) return [];
      return [
        {
          file: settings.file,
          line: settings.lineOf(['emendations', entry]),
          message: found
            ? `This emendation has changed since segments.json was made, which reads “${found.source}” as “${found.reading}”.`
            : `The emendation of “${emendation.source}” is not applied in segments.json.`,
          remedy,
        },
      ];
    });
    const unmade = omissions.flatMap((omission, entry) => {
      const found = omitted.find((line) => line.entry === entry);
      if (found?.text.includes(omission.source)) return [];
      return [
        {
          file: settings.file,
          line: settings.lineOf(['omissions', entry]),
          message: found
            ? `This omission has changed since segments.json was made, which leaves out “${found.text}”.`
            : `The omission of “${omission.source}” is not made in segments.json.`,
          remedy,
        },
      ];
    });
    const unexplained = [
      ...applied
        .filter(({ entry }) => entry === undefined || entry >= emendations.length)
        .map(({ source, reading, passage }) => `reads “${source}” as “${reading}” in ${passage}`),
      ...omitted
        .filter(({ entry }) => entry >= omissions.length)
        .map(({ text, line }) => `leaves out line ${line}, “${text}”`),
    ].map((change) => ({
      file: segments.file,
      message: `segments.json ${change}, but edition.yaml gives no reason for it.`,
      remedy: `Give the reason in edition.yaml and run npm run import -- --essay ${id}; without an entry there, the same command undoes the change.`,
    }));
    return [...stale, ...unmade, ...unexplained];
  },
);

/** Where notation of the source overlaps an emendation, segments.json has both changes in one. */
function isApplied(emendation: Emendation, found: { source: string; reading: string }): boolean {
  if (found.source === emendation.source) return found.reading === emendation.reading;
  return found.source.includes(emendation.source);
}

function listApplied({ passages }: SegmentsFile) {
  return passages.flatMap((passage) => {
    const text = passage.segments.map(({ ja }) => ja).join('');
    return passage.restorations
      .filter(({ why }) => why === 'emendation')
      .map(({ at, length, source, entry }) => ({
        entry,
        source,
        reading: text.slice(at, at + length),
        passage: passage.id,
      }));
  });
}

const findPassage = ({ passages }: SegmentsFile, line: number): string | undefined =>
  passages.find(({ lines: [first, last] }) => first <= line && line <= last)?.id;

/** How many code units two lines share from their beginning. */
function countCommon(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

function quote(line: string | undefined, at: number): string {
  if (line === undefined) return 'no such line';
  if (line === '') return 'an empty line';
  const from = Math.max(0, at - 6);
  const part = line.slice(from, from + 24);
  return `“${from > 0 ? '…' : ''}${part}${from + 24 < line.length ? '…' : ''}”`;
}
