import type { Run } from './edition.ts';
import type { EditionSettings } from './edition-settings.ts';
import type { LedgerFile } from './ledger.ts';
import type { Placement } from './placement.ts';
import type { Problem } from './problem.ts';
import type { SegmentsFile } from './segments.ts';
import type { Series } from './series.ts';
import type { SourceWork } from './source-work.ts';
import type { TranslationFile } from './translation.ts';

/** All content as it lies on disk, read but not yet judged or joined: made by `loaders/collect-content.ts`. */
export interface CollectedContent {
  essays: CollectedEssay[];
  library: Library;
  /** what could not be read, parsed or fitted to its schema */
  problems: Problem[];
}

/** The files of one essay. A part is absent where its file is missing or broken; the problems say so. */
export interface CollectedEssay {
  id: string;
  /** as problems name it */
  folder: string;
  /** parts that are missing from a draft are unfinished, not wrong */
  draft: boolean;
  source?: SourceFile;
  settings?: Located<EditionSettings>;
  segments?: Located<SegmentsFile>;
  translation?: Located<TranslationFile>;
  ledger?: Located<LedgerFile>;
  placement?: Placement;
  /** the reading of every segment of `segments`, by its id */
  runs?: ReadonlyMap<string, readonly Run[]>;
}

export interface SourceFile {
  file: string;
  /** of the bytes as they are */
  sha256: string;
  /** decoded, without byte order mark, otherwise as received */
  text: string;
}

/** What all essays share. */
export interface Library {
  /** name of readings.tsv, as problems name it */
  readingsFile: string;
  sources?: Located<SourceWork[]>;
  series: ReadonlyMap<string, Located<Series>>;
}

/** A file's content, with the line of everything in it. */
export interface Located<T> {
  file: string;
  /** as it is on disk, comments and all */
  text: string;
  value: T;
  lineOf(path: readonly (string | number)[]): number | undefined;
}
