import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SegmentsFile } from '../../src/schemas/segments.ts';
import { restoreSource } from '../../src/text/divide/restore.ts';
import { attributeOf, hasClass, listElements, parseHtml, textOf } from './html-tree.ts';

/**
 * Source text is data. Random texts, and texts made of everything that MDX, Markdown, HTML, YAML and JSON find
 * interesting, are imported, translated, recorded and built as a reader's site would be; then every character must
 * stand in the page as it was written.
 */
const seed = Date.now() % 2 ** 31;
const essay = 'trial';
const project = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'text-safety-'));
const content = join(folder, 'content');
const dist = join(folder, 'dist');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const interesting = [
  ...[
    '{',
    '}',
    '{1 + 1}',
    '{`x`}',
    '<',
    '>',
    '</span>',
    '</script>',
    '<script>alert(1)</script>',
    '<!--',
    '-->',
    ']]>',
  ],
  ...[
    '<Passage id="p1" />',
    '<b>',
    '<br/>',
    '&amp;',
    '&lt;',
    '&#x3042;',
    '&',
    '"',
    "'",
    '`',
    '```',
    '~~~',
    '**',
    '__',
    '*',
  ],
  ...[
    '~~',
    '---',
    '===',
    '# ',
    '## ',
    '> ',
    '- ',
    '+ ',
    '1. ',
    '|',
    '||',
    '\\',
    '\\{',
    '\\n',
    '$',
    '$$',
    `\${x}`,
    '$&',
    '$1',
  ],
  ...[
    'import x from "y"',
    'export default 1',
    '[a](b)',
    '![a](b)',
    '[^1]',
    ': ',
    ' #',
    '? ',
    '%',
    '%YAML',
    '@',
    '!',
    '!!js',
  ],
  ...[
    '<%= x %>',
    '{{ x }}',
    '{% x %}',
    '::',
    ':::note',
    '=>',
    'null',
    'true',
    '\t',
    '  ',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\u2028',
  ],
  ...[
    '、',
    '。',
    '「',
    '」',
    '（',
    '）',
    '――',
    '《',
    '》',
    '｜',
    '［＃',
    '］',
    '流動性',
    '追い証(Margin Calls)',
    '20兆',
    '𠮷',
    '葛󠄀',
  ],
  ...[
    'か\u3099',
    'ｶﾞ',
    '👩‍👩‍👧',
    'é',
    'שלום',
    '\u202e',
    '%content-security-policy%',
    '/*%font-faces%*/',
    'あ',
    'ん',
    'カ',
  ],
];
/** What a page cannot hold is refused by the import, and kanji without reading by the check: both have their own tests. */
const holds = (text: string): boolean =>
  !/\p{Script=Han}/u.test(text) &&
  !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text.replaceAll('\t', ''));
const part = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...interesting) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }).filter(holds) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 5 }).filter(holds) },
);
const line = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
const samples = (count: number, offset: number): string[] =>
  fc.sample(line, { numRuns: count, seed: seed + offset });

/** Lines that are no Aozora notation gone wrong, which the import would rightly refuse. */
const source = `はじまりの文。\n${samples(300, 0)
  .map((text) => text.replaceAll(/［＃|｜/g, ''))
  .join('\n')}\nおわりの文。`;

const run = (script: string, args: string[] = []) =>
  spawnSync(process.execPath, [join(project, 'src/cli', script), ...args], {
    cwd: project,
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: dist },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const runWell = (script: string, args: string[] = []) => {
  const { status, stdout, stderr } = run(script, args);
  if (status !== 0)
    throw new Error(`seed ${seed}: ${script} failed:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
};

/** Rows for the characters above that no dictionary reads. */
const rareReadings = ['𠮷\tよし', '葛󠄀\tかつ'].map((row) => `\t${row.replace('\t', '\t\t')}\t\n`).join('');

let segments: SegmentsFile;
let english: Record<string, string>;

beforeAll(() => {
  mkdirSync(join(content, 'essays', essay), { recursive: true });
  mkdirSync(join(content, 'series'));
  const readings = readFileSync(join(project, 'content/readings.tsv'), 'utf8');
  writeFileSync(join(content, 'readings.tsv'), `${readings}${rareReadings}`);
  writeFileSync(join(content, 'sources.json'), '[]\n');
  const at = (name: string) => join(content, 'essays', essay, name);
  writeFileSync(join(folder, 'trial.txt'), source);
  runWell('import.ts', [join(folder, 'trial.txt'), '--essay', essay]);
  // The editor undoes every proposal, and publishes.
  const proposed = readFileSync(at('edition.yaml'), 'utf8');
  const both = '{ ja: 試し, en: Trial }';
  writeFileSync(
    at('edition.yaml'),
    [
      `title: ${both}\ndescription: ${both}\nauthor: ${both}\ntranslator: ${both}\npublished: 2026-01-31`,
      `source: { sha256: ${/sha256: (\w+)/.exec(proposed)?.[1]}, received: 2026-01-31, provenance: ${both} }`,
      `licence: { text: ${both}, edition: ${both} }\n`,
    ].join('\n'),
  );
  runWell('import.ts', ['--essay', essay]);
  segments = JSON.parse(readFileSync(at('segments.json'), 'utf8'));
  const ids = segments.passages.flatMap((passage) => passage.segments.map(({ id }) => id));
  const texts = samples(ids.length, 1).map((text) =>
    ['Words', asEnglish(text), 'end.'].filter(Boolean).join(' '),
  );
  english = Object.fromEntries(ids.map((id, index) => [id, texts[index] as string]));
  writeFileSync(at('en.yaml'), JSON.stringify(english, null, 1));
  writeFileSync(at('essay.mdx'), segments.passages.map(({ id }) => `<Passage id="${id}" />\n\n`).join(''));
  runWell('ledger.ts', ['--date', '2026-01-31']);
  runWell('build.ts');
}, 300_000);

/** What the check asks of a translation: no Japanese outside quotation marks, single spaces. */
const asEnglish = (text: string): string =>
  text
    .replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」『』]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

describe(`Text goes through the build unharmed (seed ${seed})`, () => {
  test('the divided text gives the source back', () => {
    expect(restoreSource(segments)).toBe(source);
  });

  for (const language of ['ja', 'en'] as const) {
    test(`every character stands in the ${language} page as it was written`, () => {
      const html = readFileSync(join(dist, language, essay, 'index.html'), 'utf8');
      const spans = listElements(parseHtml(html)).filter((element) => hasClass(element, 's'));
      const shown = (attribute: string) =>
        spans.flatMap((span) => {
          const id = attributeOf(span, attribute);
          return id ? [[id, textOf(span, ['rt', 'rp'])] as const] : [];
        });
      const lead = Object.fromEntries(shown('id'));
      const mirror = Object.fromEntries(shown('data-s'));
      const [ja, en] = language === 'ja' ? [lead, mirror] : [mirror, lead];
      const wanted = segments.passages.flatMap((passage) => passage.segments);
      expect(Object.keys(ja)).toHaveLength(wanted.length);
      expect(ja).toEqual(Object.fromEntries(wanted.map((segment) => [segment.id, segment.ja])));
      const ends = new Set(segments.passages.map((passage) => passage.segments.at(-1)?.id));
      // One space parts a sentence from the next of its paragraph.
      expect(en).toEqual(
        Object.fromEntries(wanted.map(({ id }) => [id, `${english[id]}${ends.has(id) ? '' : ' '}`])),
      );
    });
  }
});
