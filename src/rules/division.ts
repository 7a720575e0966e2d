import type { CollectedEssay } from '../schemas/collected.ts';
import { type Division, divideText } from '../text/divide/divide.ts';
import { defineRule, type Finding } from './rule.ts';

/** What the editor says in edition.yaml about lines and sentences finds those lines and sentences. */
export const divisionApplies = defineRule('division-applies', ['source', 'settings'], (essay) =>
  divideAgain(essay).problems.filter(({ rule }) => rule === 'division-applies'),
);

/** A warning only: segments.json stays right when the way the import divides is changed. */
export const divisionIsCurrent = defineRule(
  'division-is-current',
  ['source', 'settings', 'segments'],
  (essay): Finding[] => {
    const { id, segments } = essay;
    const division = divideAgain(essay);
    if (division.problems.some(({ severity }) => severity === 'error')) return [];
    const ours = segments.value.passages;
    // Where the very characters differ, source-adds-up and segments-are-current say so.
    if (readText(ours) !== readText(division.passages)) return [];
    const index = ours.findIndex((passage, place) => outline(passage) !== outline(division.passages[place]));
    const place = index >= 0 || ours.length === division.passages.length ? index : ours.length - 1;
    const passage = ours[place];
    if (!passage) return [];
    return [
      {
        severity: 'warning',
        file: segments.file,
        line: segments.lineOf(['passages', place]),
        id: passage.id,
        message: `The import would now divide the text otherwise, from ${passage.id} on.`,
        remedy: `Run npm run import -- --essay ${id} and read what it says it would move; ids whose text stays are kept.`,
      },
    ];
  },
);

function divideAgain({ source, settings }: Required<Pick<CollectedEssay, 'source' | 'settings'>>): Division {
  const { omissions, emendations, division } = settings.value;
  return divideText(source.text, {
    omissions,
    emendations,
    division,
    sourceFile: source.file,
    settingsFile: settings.file,
    lineOf: settings.lineOf,
  });
}

/** What makes one division differ from another: kinds and sentences, not ids. */
const outline = (passage: Omit<Division['passages'][number], 'id'> | undefined): string | undefined =>
  passage &&
  JSON.stringify([passage.kind, passage.level, passage.marker, passage.segments.map(({ ja }) => ja)]);

const readText = (passages: readonly { segments: readonly { ja: string }[] }[]): string =>
  passages.flatMap(({ segments }) => segments.map(({ ja }) => ja)).join('');
