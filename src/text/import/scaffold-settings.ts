import type { Bilingual } from '../../schemas/bilingual.ts';
import type { Emendation, Omission } from '../../schemas/edition-settings.ts';
import { formatBilingual, formatScalar } from './format-yaml.ts';
import { PLACEHOLDER } from './placeholder.ts';
import type { Proposals } from './propose.ts';

/**
 * `edition.yaml` as the import makes it once, with what it could find out and with comments that tell the
 * editor what each field is for. `received` is the day of the import, ISO 8601.
 */
export function scaffoldSettings(proposals: Proposals, sha256: string, received: string): string {
  const { title, author } = proposals;
  const blocks = [
    [
      '# What the editor knows and decides about this essay. The import wrote this file once, as a proposal;',
      '# from now on it is yours, and no command touches it again.',
    ],
    [
      '# A draft is shown by `npm run dev` and left out of the build. Delete this line to publish.',
      'draft: true',
    ],
    [
      title === undefined
        ? '# The source seems to have no title. Give one; editorial: true prints it in square brackets.'
        : '# As the source gives it. Where it is yours instead, add `editorial: true`.',
      'title:',
      ...formatBilingual(
        title === undefined ? { ja: '（無題）', en: 'Untitled' } : { ja: title, en: PLACEHOLDER.en },
        '  ',
      ),
      ...(title === undefined ? ['  editorial: true'] : []),
    ],
    ['# Optional.', '# subtitle:', ...formatBilingual(PLACEHOLDER, '#   ')],
    [
      '# One or two sentences for search engines and for the list of editions.',
      ...field('description', PLACEHOLDER),
    ],
    [
      author === undefined
        ? '# Where the author is known, give the name and delete `unknown: true`.'
        : '# As the source gives it.',
      'author:',
      ...formatBilingual(
        author === undefined ? { ja: '著者不詳', en: 'Author unknown' } : { ja: author, en: PLACEHOLDER.en },
        '  ',
      ),
      ...(author === undefined ? ['  unknown: true'] : []),
    ],
    ['# Who made the translation.', ...field('translator', PLACEHOLDER)],
    ['# The day on which this edition was first published, when it was.', `# published: ${received}`],
    [
      '# The text as received. The sha256 is that of source.ja.txt; the check compares them. Provenance: from',
      '# whom or where the text came, and in what state.',
      'source:',
      `  sha256: ${sha256}`,
      `  received: ${received}`,
      '  provenance:',
      ...formatBilingual(PLACEHOLDER, '    '),
    ],
    [
      '# Under what terms the text and this edition may be used.',
      'licence:',
      '  text:',
      ...formatBilingual(PLACEHOLDER, '    '),
      '  edition:',
      ...formatBilingual(PLACEHOLDER, '    '),
    ],
    [
      '# Whole lines of the source that are not part of the essay. `source` is the line, or a part of it that',
      '# stands nowhere else; with `line`, a part of that line. Run `npm run import -- --essay ID` after changes.',
      ...list('omissions', proposals.omissions.map(formatOmission)),
    ],
    [
      '# Characters of the source corrected: `source` as received, `reading` as printed, each with a reason.',
      '# A quote that stands more than once needs its `line`.',
      ...list('emendations', proposals.emendations.map(formatEmendation)),
    ],
    [
      '# Where the import divided the text wrongly, by the line of source.ja.txt:',
      '#   - { line: 4, kind: heading, level: 2 }   (or paragraph, item, continuation of the line before)',
      '#   - { line: 7, endAfter: "…" }             a sentence ends after these characters',
      '#   - { line: 7, noEndAfter: "…" }           no sentence ends after these characters',
      'division: []',
    ],
    [
      '# Published anchors whose text has left the essay, with the anchor that takes their place:',
      '#   - { id: p7-2, heir: p7-1, reason: { ja: "…", en: "…" } }',
      'retired: []',
    ],
    ['# Paragraphs for the colophon: how the text was read and translated.', 'notes: []'],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const field = (key: string, value: Bilingual): string[] => [`${key}:`, ...formatBilingual(value, '  ')];

const list = (key: string, entries: readonly string[][]): string[] =>
  entries.length === 0 ? [`${key}: []`] : [`${key}:`, ...entries.flat()];

const formatOmission = ({ source, line, reason }: Omission): string[] => [
  `  - source: ${formatScalar(source)}`,
  ...(line === undefined ? [] : [`    line: ${line}`]),
  '    reason:',
  ...formatBilingual(reason, '      '),
];

const formatEmendation = ({ source, reading, line, reason }: Emendation): string[] => [
  `  - source: ${JSON.stringify(source)}`,
  `    reading: ${JSON.stringify(reading)}`,
  ...(line === undefined ? [] : [`    line: ${line}`]),
  '    reason:',
  ...formatBilingual(reason, '      '),
];
