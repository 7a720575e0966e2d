import { passageOf } from '../schemas/anchor.ts';
import { locateIds } from './locate-ids.ts';
import { defineRule } from './rule.ts';

/** First parts of addresses that the site itself needs. */
const reservedIds = ['assets', 'colophon', 'en', 'fonts', 'ja', 'models', 'sources', 'terms'];

export const essayIdIsFree = defineRule('essay-id-is-free', [], ({ id, folder }) =>
  reservedIds.includes(id)
    ? [
        {
          file: folder,
          id,
          message: `The essay id “${id}” is an address that the site needs for itself.`,
          remedy: `Rename the folder, for example to ${id}-essay; taken are ${reservedIds.join(', ')}.`,
        },
      ]
    : [],
);

export const fileIsInItsFolder = defineRule('file-is-in-its-folder', [], ({ id, segments, ledger }) =>
  [segments, ledger].flatMap((file) =>
    file && file.value.essay !== id
      ? [
          {
            file: file.file,
            line: file.lineOf(['essay']),
            id: file.value.essay,
            message: `This file belongs to the essay “${file.value.essay}”, but stands in the folder of “${id}”.`,
            remedy: `Move it to content/essays/${file.value.essay}/, or write "essay": "${id}" if the folder was renamed on purpose before publication.`,
          },
        ]
      : [],
  ),
);

export const idIsUnique = defineRule('id-is-unique', ['segments'], ({ id: essay, segments }) => {
  const seen = new Set<string>();
  return locateIds(segments).flatMap(({ id, line }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        file: segments.file,
        line: line(),
        id,
        message: `The id ${id} is given to two texts.`,
        remedy: `Restore segments.json from its last good version, then run npm run import -- --essay ${essay}.`,
      },
    ];
  });
});

export const segmentIdMatchesPassage = defineRule(
  'segment-id-matches-passage',
  ['segments'],
  ({ id: essay, segments }) =>
    segments.value.passages.flatMap((passage, p) =>
      passage.segments.flatMap(({ id }, s) =>
        passageOf(id) === passage.id
          ? []
          : [
              {
                file: segments.file,
                line: segments.lineOf(['passages', p, 'segments', s, 'id']),
                id,
                message: `The segment ${id} stands in passage ${passage.id}; its id says ${passageOf(id)}.`,
                remedy: `Give it an id that begins with ${passage.id}-, or restore segments.json from its last good version and run npm run import -- --essay ${essay}.`,
              },
            ],
      ),
    ),
);
