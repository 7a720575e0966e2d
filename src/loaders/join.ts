import { expandRetirements } from '../citation/retirements.ts';
import { collectIds } from '../rules/locate-ids.ts';
import type { CollectedEssay, Library } from '../schemas/collected.ts';
import type { Edition, Passage, PlacedEmendation, PlacedOmission, Run } from '../schemas/edition.ts';
import type { EditionSettings } from '../schemas/edition-settings.ts';
import type { DividedPassage, SegmentsFile } from '../schemas/segments.ts';
import type { TranslationFile } from '../schemas/translation.ts';
import { alignSegments } from '../text/align.ts';
import { keptGlosses } from '../text/glosses.ts';
import { plainReading } from '../text/readings/readings.ts';

/**
 * Joins the files of an essay, and what it uses of the library, by segment id. Undefined where a file without
 * which there is no edition could not be read; the problems of the collection say why.
 */
export function joinEdition(essay: CollectedEssay, library: Library): Edition | undefined {
  if (!essay.settings || !essay.segments || !essay.runs) return undefined;
  const { omissions, emendations, division, retired, ...settings } = essay.settings.value;
  const segments = essay.segments.value;
  const { sha256, encoding, lines } = segments.source;
  const runs = essay.runs;
  const published = essay.ledger?.value.anchors.map(({ id }) => id) ?? [];
  return {
    id: essay.id,
    settings,
    source: { sha256, encoding, lines },
    omissions: placeOmissions(segments, omissions),
    emendations: segments.passages.flatMap((passage) => placeEmendations(passage, emendations)),
    passages: segments.passages.map((passage) => joinPassage(passage, essay.translation?.value ?? {}, runs)),
    retired: expandRetirements(retired, published, collectIds(segments)),
    opening: joinOpening(settings.opening, library),
  };
}

function joinPassage(
  passage: DividedPassage,
  translation: TranslationFile,
  runsOf: ReadonlyMap<string, readonly Run[]>,
): Passage {
  const { id, kind, level, marker } = passage;
  const segments = alignSegments(passage, translation).map((segment) => {
    const runs = [...(runsOf.get(segment.id) ?? [{ text: segment.ja }])];
    const glosses = segment.en === null ? [] : keptGlosses(segment.ja, segment.en);
    return { ...segment, runs, reading: plainReading(runs), glosses };
  });
  return { id, kind, ...(level && { level }), ...(marker && { marker }), segments };
}

const placeOmissions = (
  { omittedLines }: SegmentsFile,
  omissions: EditionSettings['omissions'],
): PlacedOmission[] =>
  omittedLines.flatMap(({ line, text, entry }) => {
    const omission = omissions[entry];
    return omission ? [{ source: text, line, reason: omission.reason }] : [];
  });

function placeEmendations(
  passage: DividedPassage,
  emendations: EditionSettings['emendations'],
): PlacedEmendation[] {
  const { id, lines, restorations } = passage;
  return restorations.flatMap(({ why, entry, at }) => {
    const emendation = why === 'emendation' && entry !== undefined ? emendations[entry] : undefined;
    if (!emendation) return [];
    const breaks = restorations.filter((other) => other.why === 'line-break' && other.at <= at).length;
    const { source, reading, reason } = emendation;
    return [{ source, reading, line: emendation.line ?? lines[0] + breaks, passage: id, reason }];
  });
}

function joinOpening(opening: EditionSettings['opening'], { series, sources }: Library): Edition['opening'] {
  const drawn = opening && series.get(opening.series)?.value;
  if (!drawn) return undefined;
  const works = new Map(sources?.value.map((work) => [work.id, work]));
  const source = works.get(drawn.source);
  if (!source) return undefined;
  const episodes = opening.episodes.flatMap(({ year, label, source: cited }) => {
    const work = works.get(cited);
    return work ? [{ year, label, source: work }] : [];
  });
  return { series: drawn, source, episodes };
}
