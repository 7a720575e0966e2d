import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatProblems } from '../../src/cli/report.ts';
import { parseJson, parseYaml } from '../../src/loaders/parse-yaml.ts';
import { translationFile } from '../../src/schemas/translation.ts';

const schema = z.strictObject({
  title: z.string(),
  entries: z
    .array(z.union([z.strictObject({ id: z.string(), heir: z.string().optional() }), z.string()]))
    .default([]),
});
const places = (text: string, file = 'file.yaml') =>
  parseYaml(text, file, schema).problems.map(({ rule, line, column }) => [rule, line, column]);

describe('reading YAML', () => {
  test('What fits the schema is returned, with the lines of its values', () => {
    const { value, problems, lineOf, placeOf } = parseYaml(
      'title: 題\nentries:\n  - id: a\n    heir: b\n',
      'f',
      schema,
    );
    expect([value, problems]).toEqual([{ title: '題', entries: [{ id: 'a', heir: 'b' }] }, []]);
    expect([lineOf(['title']), lineOf(['entries', 0]), lineOf(['entries', 0, 'heir'])]).toEqual([1, 3, 4]);
    expect([lineOf(['entries', 0, 'absent']), lineOf(['entries', 7])]).toEqual([3, 2]);
    expect(placeOf(['entries', 0, 'heir'])).toEqual({ line: 4, column: 5 });
  });

  test('JSON is read by the same function, and by a fast one that finds lines when asked', () => {
    const text = '{\n  "title": "題",\n  "entries": [\n    "a"\n  ]\n}\n';
    for (const parse of [parseYaml, parseJson]) {
      const parsed = parse(text, 'f.json', schema);
      expect(parsed.value).toEqual({ title: '題', entries: ['a'] });
      expect([parsed.lineOf(['title']), parsed.lineOf(['entries', 0])]).toEqual([2, 4]);
    }
    const { problems } = parseJson('{\n "titel": 1 }', 'f.json', schema);
    expect(problems.map(({ rule, line }) => [rule, line])).toContainEqual(['key-is-known', 2]);
  });

  test('Every problem has its place', () => {
    expect(places('title: a\ntitle: b\n')).toEqual([['key-is-unique', 2, 1]]);
    expect(places('title: [\n')).toEqual([['file-is-well-formed', 2, 1]]);
    expect(places('entries: []\n')).toEqual([['key-is-present', 1, 1]]);
    expect(places('title: 1\n')).toEqual([['value-fits-schema', 1, 1]]);
    expect(places('title: a\nentries:\n  - id: a\n    hair: b\n')).toEqual([['key-is-known', 4, 5]]);
    expect(places('')).toEqual([['value-fits-schema', 1, 1]]);
  });

  test('An unknown key is answered with the nearest one that is known', () => {
    const [problem] = parseYaml('titel: a\ntitle: b\n', 'f', schema).problems;
    expect(problem?.message).toBe('The key “titel” is not known.');
    expect(problem?.remedy).toBe('Write “title”. The keys known here are title, entries.');
  });

  test('A file of comments is a record without entries, but no object', () => {
    expect(parseYaml('# nothing yet\n', 'f', z.record(z.string(), z.string())).value).toEqual({});
    expect(parseYaml('# nothing yet\n', 'f', schema).value).toBeUndefined();
  });

  test('A file that unfolds without end is refused', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [was, is] of ['ab', 'bc', 'cd', 'de', 'ef'].map((pair) => [...pair]))
      lines.push(`${is}: &${is} [${`*${was}, `.repeat(9)}*${was}]`);
    expect(parseYaml(lines.join('\n'), 'f', z.unknown()).problems).toMatchObject([
      { rule: 'file-is-well-formed' },
    ]);
  });
});

describe('the report of problems', () => {
  const problem = {
    severity: 'error',
    rule: 'key-is-known',
    message: 'What is wrong.',
    remedy: 'What to do.',
  } as const;

  test('Problems stand by file, line and column, whatever their order was', () => {
    const report = formatProblems([
      { ...problem, file: 'b.yaml', line: 10, column: 2 },
      { ...problem, file: 'b.yaml', line: 9, severity: 'warning', id: 'p1' },
      { ...problem, file: 'a.yaml' },
    ]);
    expect(report).toBe(
      [
        ...['a.yaml key-is-known', '  What is wrong.', '  What to do.', ''],
        ...['b.yaml:9 key-is-known (warning) [p1]', '  What is wrong.', '  What to do.'],
        ...['b.yaml:10:2 key-is-known', '  What is wrong.', '  What to do.'],
      ].join('\n'),
    );
  });

  test('There is colour only where it is asked for', () => {
    expect(formatProblems([{ ...problem, file: 'a' }], true)).toContain('\u001b[');
    expect(formatProblems([{ ...problem, file: 'a' }])).not.toContain('\u001b[');
  });
});

test('a wrong key of a record does not hide its other entries', () => {
  const parsed = parseYaml('p1-1: One.\nnonsense: Two.\n', 'en.yaml', translationFile);
  expect(parsed.value).toEqual({ 'p1-1': 'One.' });
  expect(parsed.problems).toMatchObject([{ rule: 'key-is-known', line: 2 }]);
});
