import type { Library } from '../schemas/collected.ts';
import { nearestName } from '../text/nearest.ts';
import { defineLibraryRule, defineRule, type Finding } from './rule.ts';

export const openingSeriesExists = defineRule(
  'opening-series-exists',
  ['settings'],
  ({ settings }, { series }) => {
    const name = settings.value.opening?.series;
    if (name === undefined || series.has(name)) return [];
    const nearest = nearestName(name, series.keys());
    return [
      {
        file: settings.file,
        line: settings.lineOf(['opening', 'series']),
        id: name,
        message: `The opening draws the series “${name}”, but there is no content/series/${name}.yaml.`,
        remedy: nearest
          ? `Write “series: ${nearest}”, or add the file.`
          : 'Add the file, or correct the name.',
      },
    ];
  },
);

export const citationResolves = defineRule('citation-resolves', ['settings'], ({ settings }, library) =>
  (settings.value.opening?.episodes ?? []).flatMap(({ source }, index) =>
    resolveCitation(
      source,
      library,
      settings.file,
      settings.lineOf(['opening', 'episodes', index, 'source']),
    ),
  ),
);

export const seriesCitationResolves = defineLibraryRule('series-citation-resolves', ({ library }) =>
  [...library.series.values()].flatMap(({ file, value, lineOf }) =>
    resolveCitation(value.source, library, file, lineOf(['source'])),
  ),
);

export const sourceIsUsed = defineLibraryRule('source-is-used', ({ essays, library }) => {
  const { sources } = library;
  if (!sources) return [];
  const used = new Set([
    ...[...library.series.values()].map(({ value }) => value.source),
    ...essays.flatMap(({ settings }) => settings?.value.opening?.episodes.map(({ source }) => source) ?? []),
  ]);
  return sources.value.flatMap(({ id }, index) =>
    used.has(id)
      ? []
      : [
          {
            severity: 'warning' as const,
            file: sources.file,
            line: sources.lineOf([index, 'id']),
            id,
            message: `The work “${id}” is listed, but nothing cites it.`,
            remedy: 'Cite it, or delete its entry.',
          },
        ],
  );
});

export const sourceIdIsUnique = defineLibraryRule('source-id-is-unique', ({ library: { sources } }) => {
  const seen = new Set<string>();
  return (sources?.value ?? []).flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        file: sources?.file as string,
        line: sources?.lineOf([index, 'id']),
        id,
        message: `Two works have the id “${id}”.`,
        remedy: 'Give one of them another id, and change it where that work is cited.',
      },
    ];
  });
});

function resolveCitation(
  id: string,
  { sources }: Library,
  file: string,
  line: number | undefined,
): Finding[] {
  if (!sources || sources.value.some((work) => work.id === id)) return [];
  const nearest = nearestName(
    id,
    sources.value.map((work) => work.id),
  );
  return [
    {
      file,
      line,
      id,
      message: `The work “${id}” is cited, but not listed in ${sources.file}.`,
      remedy: nearest
        ? `Write “${nearest}”, or add the work to ${sources.file}.`
        : `Add the work to ${sources.file}.`,
    },
  ];
}
