import { describe, expect, test } from 'vitest';
import { loadEditions } from '../../src/loaders/load-editions.ts';
import { type FixtureChanges, type FixtureFile, replace, writeContent } from './content-fixture.ts';

const gone = () => undefined;
const edition = 'essays/rain/edition.yaml' satisfies FixtureFile;
const english = 'essays/rain/en.yaml' satisfies FixtureFile;
const ledger = 'essays/rain/anchors.json' satisfies FixtureFile;
const mdx = 'essays/rain/essay.mdx' satisfies FixtureFile;
const segments = 'essays/rain/segments.json' satisfies FixtureFile;
const source = 'essays/rain/source.ja.txt' satisfies FixtureFile;

interface Broken {
  title: string;
  changes: FixtureChanges;
  rule: string;
  severity?: 'error' | 'warning' | 'unfinished';
  file: string;
  line?: number;
  column?: number;
  /** words of the message */
  says?: string;
  /** words of the remedy: what to write */
  remedy: string;
  /** what else goes wrong of necessity */
  also?: string[];
}

/** Without its ledger, and a draft, so that a change of text is no change of a publication. */
const unpublished = {
  [ledger]: gone,
  [edition]: (text: string) => `draft: true\n${text.replace(/published.*\n/, '')}`,
};

const broken: Broken[] = [
  {
    title: 'The source has changed by one byte',
    changes: { [source]: replace('雨の話', '雨の咄') },
    rule: 'source-matches-hash',
    file: edition,
    line: 15,
    remedy: 'Restore the source as it was received; if another text was received, write “sha256: ',
    also: ['source-matches-hash', 'source-adds-up'],
  },
  {
    title: 'A segment has lost a character',
    changes: { ...unpublished, [segments]: replace('家に帰る。', '家へ帰る。') },
    rule: 'source-adds-up',
    file: source,
    line: 2,
    column: 14,
    says: 'the source has “…ても寒い。家に帰る。”, segments.json “…ても寒い。家へ帰る。”',
    remedy: 'Run npm run import -- --essay rain',
  },
  {
    title: 'A line of the source is in no passage',
    changes: { [segments]: replace('{ "line": 4, "text": "お問い合わせはこちら。", "entry": 0 }', '') },
    rule: 'source-adds-up',
    file: source,
    line: 4,
    says: 'the source has “お問い合わせはこちら。”, segments.json an empty line',
    remedy: 'Run npm run import -- --essay rain',
    also: ['segments-are-current'],
  },
  {
    title: 'An emendation was changed after the import',
    changes: { [edition]: replace('    reading: る。と\n', '    reading: る。　と\n') },
    rule: 'segments-are-current',
    file: edition,
    line: 33,
    says: 'which reads “る。 と” as “る。と”',
    remedy: 'Run npm run import -- --essay rain',
  },
  {
    title: 'An emendation was added after the import',
    changes: {
      [edition]: replace(
        'retired: []',
        '  - { source: 傘, reading: かさ, reason: { ja: 読, en: read } }\nretired: []',
      ),
    },
    rule: 'segments-are-current',
    file: edition,
    line: 38,
    says: 'The emendation of “傘” is not applied',
    remedy: 'Run npm run import -- --essay rain',
  },
  {
    title: 'The reason of an omission was deleted',
    changes: {
      [edition]: (text) => text.replace(/omissions:[\s\S]*(?=emendations:)/, 'omissions: []\n'),
    },
    rule: 'segments-are-current',
    file: segments,
    says: 'leaves out line 4, “お問い合わせはこちら。”',
    remedy: 'Give the reason in edition.yaml and run npm run import -- --essay rain',
  },
  {
    title: 'A rule of division that finds nothing',
    changes: { [edition]: replace('retired: []', 'division: [{ line: 2, endAfter: 雪 }]') },
    rule: 'division-applies',
    file: edition,
    line: 38,
    says: '“雪”',
    remedy: 'Copy the characters from the line',
  },
  {
    title: 'A rule of division added after the import',
    changes: { [edition]: replace('retired: []', 'division: [{ line: 2, noEndAfter: とても寒い。 }]') },
    rule: 'division-is-current',
    severity: 'warning',
    file: segments,
    line: 12,
    says: 'from p1 on',
    remedy: 'Run npm run import -- --essay rain',
  },
  {
    title: 'An omission without a reason in English',
    changes: { [edition]: replace('      en: Not part of the text.\n', '') },
    rule: 'key-is-present',
    file: edition,
    line: 29,
    remedy: 'Add the key “en”',
  },
  {
    title: 'An id given twice',
    changes: { ...unpublished, [segments]: replace('"id": "p1-2"', '"id": "p1-1"') },
    rule: 'id-is-unique',
    file: segments,
    line: 16,
    remedy: 'Restore segments.json',
    also: ['translation-has-segment'],
  },
  {
    title: 'A segment in another passage than its id says',
    changes: {
      ...unpublished,
      [segments]: replace('"id": "p2-1"', '"id": "p3-1"'),
      [english]: replace('p2-1', 'p3-1'),
    },
    rule: 'segment-id-matches-passage',
    file: segments,
    line: 25,
    remedy: 'Give it an id that begins with p2-',
  },
  {
    title: 'A file of another essay',
    changes: { [ledger]: replace('"essay": "rain"', '"essay": "snow"') },
    rule: 'file-is-in-its-folder',
    file: ledger,
    line: 2,
    remedy: 'Move it to content/essays/snow/',
  },
  {
    title: 'A segment without English',
    changes: { [english]: replace('p1-3: I go home.\n', '') },
    rule: 'segment-has-translation',
    file: english,
    line: 4,
    says: '家に帰る。',
    remedy: 'Write a line after p1-2: “p1-3: ”',
    also: ['anchor-is-recorded', 'anchor-is-recorded'],
  },
  {
    title: 'A segment whose English the import left as a comment',
    changes: { ...unpublished, [english]: replace('p1-3: I go home.', '# p1-3:') },
    rule: 'segment-has-translation',
    severity: 'unfinished',
    file: english,
    line: 5,
    remedy: 'Take the # away here',
  },
  {
    title: 'A text of edition.yaml that nobody wrote before publication',
    changes: { [edition]: replace('en: On rain.', 'en: "(to be written)"') },
    rule: 'settings-are-written',
    file: edition,
    line: 6,
    remedy: 'Write the English text',
  },
  {
    title: 'English without a segment',
    changes: { [english]: (text) => `${text}p2-7: Go.\n` },
    rule: 'translation-has-segment',
    file: english,
    line: 7,
    remedy: 'The nearest segment is p2-1',
  },
  {
    title: 'An alignment with a segment that does not exist',
    changes: { [english]: replace('with: p1-1', 'with: p1-9') },
    rule: 'alignment-names-a-segment',
    file: english,
    line: 4,
    says: 'which does not exist',
    remedy: 'such as { with: p1-3 }',
    also: ['anchor-is-recorded'],
  },
  {
    title: 'An alignment with a segment of another passage',
    changes: { [english]: replace('with: p1-1', 'with: p2-1') },
    rule: 'alignment-names-a-segment',
    file: english,
    line: 4,
    says: 'which is in another passage',
    remedy: 'such as { with: p1-1 }',
    also: ['anchor-is-recorded'],
  },
  {
    title: 'An alignment with itself',
    changes: { [english]: replace('with: p1-1', 'with: p1-2') },
    rule: 'alignment-names-a-segment',
    file: english,
    line: 4,
    says: 'which is itself',
    remedy: 'such as { with: p1-1 }',
    also: ['anchor-is-recorded'],
  },
  {
    title: 'Japanese left in the English',
    changes: { ...unpublished, [english]: replace('I go home.', 'I go 家に.') },
    rule: 'translation-is-english',
    file: english,
    line: 5,
    says: '家に',
    remedy: 'Translate it',
  },
  {
    title: 'English with a line break in it',
    changes: { ...unpublished, [english]: replace('I go home.', '"I go\\nhome."') },
    rule: 'translation-is-trimmed',
    file: english,
    line: 5,
    remedy: 'Write “p1-3: ” and the text in one piece',
  },
  {
    title: 'English of nothing but space',
    changes: { ...unpublished, [english]: replace('I go home.', '" "') },
    rule: 'translation-is-trimmed',
    file: english,
    line: 5,
    says: 'nothing but space',
    remedy: 'Write “p1-3: ”',
  },
  {
    title: 'A typewriter’s apostrophe',
    changes: { ...unpublished, [english]: replace('I go home.', "I'm going home.") },
    rule: 'punctuation-is-typographic',
    severity: 'warning',
    file: english,
    line: 5,
    remedy: 'Write ’',
  },
  {
    title: 'A gloss of the author that the translation lost',
    changes: { ...unpublished, [english]: replace('an umbrella', 'a brolly') },
    rule: 'gloss-is-kept',
    severity: 'warning',
    file: english,
    line: 6,
    says: '“umbrella”',
    remedy: 'Use “umbrella” in the English of p2-1',
  },
  {
    title: 'Kanji that no dictionary knows',
    changes: {
      ...unpublished,
      [source]: replace('家に', '𠮷に'),
      [segments]: replace('家に', '𠮷に'),
    },
    rule: 'kanji-has-reading',
    severity: 'unfinished',
    file: segments,
    line: 17,
    says: '“𠮷”',
    remedy: 'readings.tsv',
    also: ['source-matches-hash', 'source-matches-hash'],
  },
  {
    title: 'A passage that is not placed',
    changes: { [mdx]: replace('<Passage id="p2" />\n', '') },
    rule: 'passage-is-placed',
    file: mdx,
    line: 2,
    remedy: 'Write <Passage id="p2" /> after <Passage id="p1" />',
  },
  {
    title: 'A passage placed twice',
    changes: { [mdx]: (text) => `${text}<Passage id="p2" />\n` },
    rule: 'passage-is-placed',
    file: mdx,
    line: 11,
    column: 1,
    remedy: 'Delete this <Passage id="p2" />',
  },
  {
    title: 'A placed passage that does not exist',
    changes: { [mdx]: (text) => `${text}<Passage id="p9" />\n` },
    rule: 'placed-passage-exists',
    file: mdx,
    line: 11,
    column: 1,
    remedy: 'Write <Passage id="p2" />',
  },
  {
    title: 'A passage without an id',
    changes: { [mdx]: (text) => `${text}<Passage />\n` },
    rule: 'placed-passage-exists',
    file: mdx,
    line: 11,
    remedy: 'Write <Passage id="',
  },
  {
    title: 'Passages in another order than the source',
    changes: { [mdx]: () => '<Passage id="p1" />\n<Passage id="h1" />\n<Passage id="p2" />\n' },
    rule: 'passages-keep-their-order',
    severity: 'warning',
    file: mdx,
    line: 2,
    remedy: 'Move <Passage id="h1" /> before <Passage id="p1" />',
  },
  {
    title: 'A tag that is not closed',
    changes: { [mdx]: replace('Commentary>\n\nA', 'Comentary>\n\nA') },
    rule: 'mdx-is-parsable',
    file: mdx,
    line: 8,
    remedy: 'Mend the tag that begins here',
  },
  {
    title: 'A component with a slip in its name',
    changes: { [mdx]: (text) => text.replaceAll('Commentary', 'Comentary') },
    rule: 'component-is-known',
    file: mdx,
    line: 4,
    column: 1,
    remedy: 'Write <Commentary>',
    also: ['prose-is-commentary'],
  },
  {
    title: 'An HTML element',
    changes: { [mdx]: replace('A note.', '<script>alert(1)</script>') },
    rule: 'component-is-known',
    file: mdx,
    line: 6,
    column: 1,
    remedy: 'An essay.mdx may use <Passage>, <Commentary>',
  },
  {
    title: 'An import',
    changes: { [mdx]: (text) => `import x from 'node:fs'\n\n${text}` },
    rule: 'mdx-is-data',
    file: mdx,
    line: 1,
    column: 1,
    remedy: 'Delete it',
  },
  {
    title: 'An expression in the text',
    changes: { [mdx]: replace('A note.', 'A {process.exit()} note.') },
    rule: 'mdx-is-data',
    file: mdx,
    line: 6,
    column: 3,
    says: 'process.exit()',
    remedy: 'write \\{ for a brace',
  },
  {
    title: 'An expression in an attribute',
    changes: { [mdx]: replace('<Commentary>', '<Commentary lang={x}>') },
    rule: 'mdx-is-data',
    file: mdx,
    line: 4,
    column: 1,
    remedy: 'Write its value as text',
  },
  {
    title: 'Prose that is no commentary',
    changes: { [mdx]: (text) => `${text}\nRain is *wet*.\n` },
    rule: 'prose-is-commentary',
    file: mdx,
    line: 12,
    column: 1,
    says: 'Rain is',
    remedy: 'Put them between <Commentary> and </Commentary>',
  },
  {
    title: 'A published anchor that is gone',
    changes: { [ledger]: (text) => text.replaceAll('"p2-1"', '"p2-2"') },
    rule: 'anchor-survives',
    file: ledger,
    line: 11,
    remedy: 'name it in edition.yaml under “retired:” with “id: p2-2”',
    also: ['anchor-is-recorded', 'id-is-not-reused'],
  },
  {
    title: 'A retired anchor without its entry in edition.yaml',
    changes: {
      [ledger]: replace(
        '\n  ]',
        `,\n    ${JSON.stringify({ ...entry('p9'), retired: { date: '2026-02-01' } })}\n  ]`,
      ),
    },
    rule: 'anchor-survives',
    file: ledger,
    line: 12,
    remedy: 'such as p2',
  },
  {
    title: 'A retired anchor that still stands in the text',
    changes: { [edition]: replace('retired: []', 'retired: [{ id: p2-1, reason: { ja: い, en: a } }]') },
    rule: 'retired-anchor-is-gone',
    file: edition,
    line: 38,
    remedy: 'Delete its entry',
  },
  {
    title: 'A retired anchor that was never published',
    changes: { [edition]: replace('retired: []', 'retired: [{ id: p2-4, reason: { ja: い, en: a } }]') },
    rule: 'retired-anchor-is-gone',
    file: edition,
    line: 38,
    remedy: 'The nearest published one is p2-1',
  },
  {
    title: 'An heir that does not exist',
    changes: {
      [ledger]: replace('\n  ]', `,\n    ${JSON.stringify(entry('p9'))}\n  ]`),
      [edition]: replace('retired: []', 'retired: [{ id: p9, heir: p8, reason: { ja: い, en: a } }]'),
    },
    rule: 'heir-exists',
    file: edition,
    line: 38,
    remedy: 'Name an anchor of the text, such as p2',
  },
  {
    title: 'Heirs in a circle',
    changes: {
      [ledger]: replace(
        '\n  ]',
        `,\n    ${JSON.stringify(entry('p8'))},\n    ${JSON.stringify(entry('p9'))}\n  ]`,
      ),
      [edition]: replace(
        'retired: []',
        'retired:\n  - { id: p8, heir: p9, reason: { ja: い, en: a } }\n  - { id: p9, heir: p8, reason: { ja: い, en: a } }',
      ),
    },
    rule: 'heir-exists',
    file: edition,
    line: 39,
    says: 'p8, p9, p8',
    remedy: 'delete “heir:”',
    also: ['heir-exists'],
  },
  {
    title: 'A retired id that has come back',
    changes: {
      [ledger]: (text) => text.replace(/("id":"p2-1".*\])\}/, '$1,"retired":{"date":"2026-02-01"}}'),
    },
    rule: 'id-is-not-reused',
    file: segments,
    line: 25,
    remedy: 'the next free id is p2-2',
  },
  {
    title: 'A new id lower than those published',
    changes: {
      [ledger]: (text) => text.replace('"p2"', '"p7"').replace('"p2-1"', '"p7-1"'),
      [edition]: replace('retired: []', 'retired: [{ id: p7, reason: { ja: い, en: a } }]'),
    },
    rule: 'id-is-not-reused',
    file: segments,
    line: 23,
    remedy: 'the next free id is p8',
    also: ['anchor-is-recorded', 'anchor-is-recorded'],
  },
  {
    title: 'A published text that is not recorded',
    changes: { [english]: replace('I go home.', 'I am going home.') },
    rule: 'anchor-is-recorded',
    file: ledger,
    line: 6,
    says: 'The text of p1 has changed',
    remedy: 'npm run ledger',
    also: ['anchor-is-recorded'],
  },
  {
    title: 'A published essay without a ledger',
    changes: { [ledger]: gone },
    rule: 'anchor-is-recorded',
    file: ledger,
    remedy: 'npm run ledger',
  },
  {
    title: 'A ledger whose versions are out of order',
    changes: {
      [ledger]: (text) =>
        text.replace('"versions":[', `"versions":[${JSON.stringify(version('2026-05-05'))},`),
    },
    rule: 'ledger-only-grows',
    file: ledger,
    line: 4,
    says: '2026-01-01 comes after 2026-05-05',
    remedy: 'Restore anchors.json',
  },
  {
    title: 'A ledger with two entries for one anchor',
    changes: { [ledger]: (text) => text.replace(/( *\{"id":"p2-1".*)\n/, '$1,\n$1\n') },
    rule: 'ledger-only-grows',
    file: ledger,
    line: 12,
    says: 'two entries',
    remedy: 'Restore anchors.json',
  },
  {
    title: 'A published essay without a day',
    changes: { [edition]: replace('published: 2026-01-01\n', '') },
    rule: 'publication-is-dated',
    file: edition,
    line: 1,
    remedy: 'Write “published: ”',
  },
  {
    title: 'An opening whose series does not exist',
    changes: { [edition]: replace('series: rainfall', 'series: rainfal') },
    rule: 'opening-series-exists',
    file: edition,
    line: 40,
    remedy: 'Write “series: rainfall”',
  },
  {
    title: 'An episode whose source is not listed',
    changes: { [edition]: replace('source: almanac', 'source: almanach') },
    rule: 'citation-resolves',
    file: edition,
    line: 52,
    remedy: 'Write “almanac”',
  },
  {
    title: 'A series whose source is not listed',
    changes: { 'series/rainfall.yaml': replace('source: almanac', 'source: calendar') },
    rule: 'series-citation-resolves',
    file: 'series/rainfall.yaml',
    line: 7,
    remedy: 'Add the work to',
  },
  {
    title: 'A work that nothing cites',
    changes: {
      'sources.json': replace('\n]', ',\n  { "id": "atlas", "type": "book", "title": "Atlas" }\n]'),
    },
    rule: 'source-is-used',
    severity: 'warning',
    file: 'sources.json',
    line: 3,
    remedy: 'Cite it, or delete its entry',
  },
  {
    title: 'Two works with one id',
    changes: {
      'sources.json': replace('\n]', ',\n  { "id": "almanac", "type": "book", "title": "Atlas" }\n]'),
    },
    rule: 'source-id-is-unique',
    file: 'sources.json',
    line: 3,
    remedy: 'Give one of them another id',
  },
  {
    title: 'A missing file',
    changes: { [english]: gone },
    rule: 'file-is-present',
    file: english,
    remedy: 'Run npm run import -- --essay rain',
  },
  {
    title: 'An empty file',
    changes: { 'sources.json': () => '' },
    rule: 'file-has-content',
    file: 'sources.json',
    remedy: 'write []',
  },
  {
    title: 'A key that is not known',
    changes: { [edition]: replace('translator', 'translater') },
    rule: 'key-is-known',
    file: edition,
    line: 10,
    remedy: 'Write “translator”',
    also: ['key-is-present'],
  },
  {
    title: 'A folder that is no essay id',
    changes: { more: { 'essays/My Essay/en.yaml': '' } },
    rule: 'essay-id-is-valid',
    file: 'essays/My Essay',
    remedy: 'small letters, digits and single hyphens',
  },
];

function version(date: string) {
  return { date, ja: '0123456789abcdef', en: '0123456789abcdef' };
}
function entry(id: string) {
  return { id, versions: [version('2026-01-01')] };
}

describe('the rules', () => {
  test('A folder in which everything is right has no problem', async () => {
    const { problems, failed, passed, editions } = await loadEditions(writeContent());
    expect(problems).toEqual([]);
    expect(failed).toBe(0);
    expect(passed).toBeGreaterThan(30);
    expect(editions.map(({ id }) => id)).toEqual(['rain']);
  });

  test.each(broken)(
    '$title: $rule',
    async ({ changes, rule, severity, file, line, column, says, remedy, also }) => {
      const root = writeContent(changes);
      const { problems, failed } = await loadEditions(root);
      const draft = changes[edition] === unpublished[edition];
      expect(problems.map((problem) => problem.rule).sort()).toEqual([rule, ...(also ?? [])].sort());
      const found = problems.filter((problem) => problem.rule === rule);
      expect(found[0]).toMatchObject({
        severity: severity ?? 'error',
        file: `${root}/${file}`,
        ...(line && { line }),
        ...(column && { column }),
      });
      expect(found[0]?.message).toContain(says ?? '');
      expect(found[0]?.remedy).toContain(remedy);
      expect(failed > 0).toBe(problems.some((problem) => problem.severity === 'error'));
      expect(draft && severity === undefined ? failed : 1).toBeGreaterThan(0);
    },
  );

  test('All problems of all files are found at once', async () => {
    const root = writeContent({
      [english]: replace('p1-3: I go home.\n', ''),
      [mdx]: replace('<Passage id="p2" />\n', ''),
      'sources.json': () => '[',
    });
    const { problems } = await loadEditions(root);
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(
      new Set(['segment-has-translation', 'passage-is-placed', 'file-is-well-formed', 'anchor-is-recorded']),
    );
  });

  test('What is missing from a draft is unfinished; what is wrong in it is an error', async () => {
    const root = writeContent({
      ...unpublished,
      [english]: (text) => replace('p1-3: I go home.\n', '')(text).replace('with: p1-1', 'with: p1-9'),
      [mdx]: replace('<Passage id="p2" />\n', ''),
    });
    const { problems, editions } = await loadEditions(root);
    expect(problems.map(({ rule, severity }) => [rule, severity]).sort()).toEqual([
      ['alignment-names-a-segment', 'error'],
      ['passage-is-placed', 'unfinished'],
      ['segment-has-translation', 'unfinished'],
    ]);
    expect(editions[0]?.settings.draft).toBe(true);
    expect(editions[0]?.passages[1]?.segments[2]).toMatchObject({ id: 'p1-3', en: null });
  });

  test('A content folder that does not exist is one clear problem', async () => {
    const { problems } = await loadEditions('/nowhere/content');
    expect(problems).toMatchObject([{ rule: 'file-is-present', file: '/nowhere/content' }]);
  });

  test('A content folder without essays is a problem', async () => {
    const root = writeContent({
      [source]: gone,
      [edition]: gone,
      [english]: gone,
      [ledger]: gone,
      [mdx]: gone,
      [segments]: gone,
    });
    const { problems } = await loadEditions(root);
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'content-has-an-essay' }));
  });
});
