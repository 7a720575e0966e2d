import type { EditionSettings } from '../../schemas/edition-settings.ts';
import { ContentError, type Problem } from '../../schemas/problem.ts';
import type { SegmentsFile } from '../../schemas/segments.ts';
import { decodeSource } from '../decode/decode.ts';
import type { Directives } from '../divide/directives.ts';
import { divideText } from '../divide/divide.ts';
import { restoreSource } from '../divide/restore.ts';
import { assignIds, type IdReport } from '../ids/assign-ids.ts';
import { type Proposals, proposeSettings } from './propose.ts';
import { findShiftedLines } from './shifted-lines.ts';

export interface ImportInput {
  essay: string;
  bytes: Uint8Array;
  sha256: string;
  /** names that problems carry */
  sourceFile: string;
  settingsFile: string;
  /** edition.yaml; absent before the first import, which then goes by its own proposals */
  settings?: Pick<EditionSettings, 'omissions' | 'emendations' | 'division' | 'source'>;
  /** where an entry stands in edition.yaml */
  lineOf?: NonNullable<Directives['lineOf']>;
  /** segments.json of the last import */
  previous?: SegmentsFile;
  /** ids that must not be given again */
  usedIds: Iterable<string>;
}

export interface ImportResult {
  segments: SegmentsFile;
  report: IdReport;
  /** only where there were no settings */
  proposals?: Proposals;
  warnings: Problem[];
}

/** Makes `segments.json` from a source as received. Throws a ContentError with every problem found. */
export function importSource(input: ImportInput): ImportResult {
  const { essay, bytes, sha256, sourceFile, settingsFile, settings, previous } = input;
  const { text, ...form } = decodeSource(bytes, sourceFile);
  const proposals = settings ? undefined : proposeSettings(text);
  const { omissions, emendations, division } = settings ?? {
    ...{ omissions: [], emendations: [], division: [] },
    ...proposals,
  };
  const directives = { omissions, emendations, division, sourceFile, settingsFile, lineOf: input.lineOf };
  const { passages: divided, lines, omittedLines, blankLines, problems } = divideText(text, directives);
  const isUpdated = !settings || settings.source.sha256 === sha256;
  const warnings = problems.filter((problem) => problem.severity !== 'error');
  if (previous && !isUpdated) warnings.push(...findShiftedLines(restoreSource(previous), text, directives));
  if (warnings.length < problems.length || divided.length === 0)
    throw new ContentError([...problems, ...warnings]);

  const { passages, report, spentIds } = assignIds(divided, previous, input.usedIds);
  const segments: SegmentsFile = {
    essay,
    source: { sha256, ...form, lines },
    ...{ passages, omittedLines, blankLines },
    ...(spentIds.length > 0 ? { spentIds } : {}),
  };
  if (restoreSource(segments) !== text) {
    throw new Error(
      `The import of ${sourceFile} does not restore its source. This is a fault of the import itself.`,
    );
  }
  return { segments, report, warnings, ...(proposals ? { proposals } : {}) };
}
