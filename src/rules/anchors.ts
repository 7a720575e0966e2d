import { expandRetirements, followHeirs } from '../citation/retirements.ts';
import { nearestId } from '../text/nearest.ts';
import { collectIds, locateIds } from './locate-ids.ts';
import { defineRule } from './rule.ts';

/** What was once published can be cited for ever. */
export const anchorSurvives = defineRule(
  'anchor-survives',
  ['settings', 'segments', 'ledger'],
  ({ settings, segments, ledger }) => {
    const living = collectIds(segments.value);
    const published = ledger.value.anchors.map(({ id }) => id);
    const named = new Set(expandRetirements(settings.value.retired, published, living).map(({ id }) => id));
    return published.flatMap((id, index) => {
      if (living.has(id) || named.has(id)) return [];
      const heir = nearestId(id, living);
      return [
        {
          file: ledger.file,
          line: ledger.lineOf(['anchors', index]),
          id,
          message: `The anchor ${id} was published and is no longer in the text.`,
          remedy: `Bring its text back, or name it in edition.yaml under “retired:” with “id: ${id}”, “heir: ” and the anchor that takes its place${heir ? `, such as ${heir}` : ''} (no heir leaves a tombstone), and “reason:” in both languages.`,
        },
      ];
    });
  },
);

export const heirExists = defineRule('heir-exists', ['settings', 'segments'], ({ settings, segments }) => {
  const living = collectIds(segments.value);
  const { retired } = settings.value;
  const known = new Set([...living, ...retired.map(({ id }) => id)]);
  return retired.flatMap(({ id, heir }, index) => {
    if (heir === undefined) return [];
    const path = followHeirs(id, retired);
    const circle = path.indexOf(path.at(-1) as string) < path.length - 1;
    if (known.has(heir) && !circle) return [];
    const nearest = nearestId(heir, living);
    return [
      {
        file: settings.file,
        line: settings.lineOf(['retired', index, 'heir']),
        id,
        message: circle
          ? `The heirs of ${id} go round in a circle: ${path.join(', ')}.`
          : `The heir of ${id}, ${heir}, does not exist.`,
        remedy: `Name an anchor of the text${nearest ? `, such as ${nearest}` : ''}, or delete “heir:” to leave a tombstone.`,
      },
    ];
  });
});

export const retiredAnchorIsGone = defineRule(
  'retired-anchor-is-gone',
  ['settings', 'segments'],
  ({ settings, segments, ledger }) => {
    const living = collectIds(segments.value);
    const published = ledger && new Set(ledger.value.anchors.map(({ id }) => id));
    return settings.value.retired.flatMap(({ id }, index) => {
      const where = { file: settings.file, line: settings.lineOf(['retired', index, 'id']), id };
      if (living.has(id)) {
        const message = `The anchor ${id} is named as retired, but still stands in the text.`;
        return [{ ...where, message, remedy: `Delete its entry under “retired:”.` }];
      }
      if (published && !published.has(id)) {
        const nearest = nearestId(id, published);
        const message = `The anchor ${id} is named as retired, but was never published.`;
        const remedy = `Delete its entry, or correct its id.${nearest ? ` The nearest published one is ${nearest}.` : ''}`;
        return [{ ...where, message, remedy }];
      }
      return [];
    });
  },
);

export const idIsNotReused = defineRule(
  'id-is-not-reused',
  ['segments', 'ledger'],
  ({ id: essay, segments, ledger }) => {
    const entries = new Map(ledger.value.anchors.map((entry) => [entry.id, entry]));
    const highest = new Map<string, number>();
    for (const id of entries.keys()) {
      const { series, number } = splitId(id);
      highest.set(series, Math.max(number, highest.get(series) ?? 0));
    }
    return locateIds(segments).flatMap(({ id, line }) => {
      const where = { file: segments.file, line: line(), id };
      const entry = entries.get(id);
      const { series, number } = splitId(id);
      const next = `${series}${(highest.get(series) ?? 0) + 1}`;
      const remedy = `Restore segments.json from its last good version and run npm run import -- --essay ${essay}; the next free id is ${next}.`;
      if (entry?.retired) {
        return [
          {
            ...where,
            message: `The id ${id} was retired on ${entry.retired.date} and has come back.`,
            remedy,
          },
        ];
      }
      if (!entry && number < (highest.get(series) ?? 0)) {
        return [{ ...where, message: `The id ${id} is new, but lower than ids already published.`, remedy }];
      }
      return [];
    });
  },
);

/** `p7-2` -> `p7-` and 2; `p7` -> `p` and 7: the series in which ids are numbered. */
function splitId(id: string): { series: string; number: number } {
  const [, series = '', number = '0'] = /^(.*?)(\d+)$/.exec(id) ?? [];
  return { series, number: Number(number) };
}
