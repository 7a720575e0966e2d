import type { Bilingual } from './bilingual.ts';
import type { EditionSettings, Retirement } from './edition-settings.ts';
import type { PassageKind } from './segments.ts';
import type { Series } from './series.ts';
import type { SourceWork } from './source-work.ts';

/** The whole of an essay as the pages see it: every layer joined by segment id. Made by `loaders/join.ts`. */

/** A piece of text with one reading over it, or none. The runs of a segment joined are the segment. */
export interface Run {
  text: string;
  /** hiragana; present wherever `text` holds kanji */
  reading?: string;
  /** true where every kanji of the run is taught in primary school, so that 「difficult only」 leaves it bare */
  easy?: boolean;
}

export interface Segment {
  id: string;
  ja: string;
  runs: Run[];
  /** the segment with every run of kanji replaced by its hiragana */
  reading: string;
  /** null where another segment's English covers this one */
  en: string | null;
  /** that other segment */
  with?: string;
  /** words that the author set in English beside the Japanese, as they stand in the translation */
  glosses: string[];
}

export interface Passage {
  id: string;
  kind: PassageKind;
  level?: number;
  marker?: string;
  segments: Segment[];
}

/** An emendation with the passage it stands in. */
export interface PlacedEmendation {
  source: string;
  reading: string;
  line: number;
  passage: string;
  reason: Bilingual;
}

export interface PlacedOmission {
  source: string;
  line: number;
  reason: Bilingual;
}

export interface Edition {
  id: string;
  settings: Omit<EditionSettings, 'omissions' | 'emendations' | 'division' | 'retired'>;
  source: { sha256: string; encoding: string; lines: number };
  omissions: PlacedOmission[];
  emendations: PlacedEmendation[];
  passages: Passage[];
  retired: Retirement[];
  opening?: {
    series: Series;
    source: SourceWork;
    episodes: { year: number; label: Bilingual; source: SourceWork }[];
  };
}
