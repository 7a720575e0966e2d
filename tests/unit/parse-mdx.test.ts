import { describe, expect, test } from 'vitest';
import { parseMdx } from '../../src/loaders/parse-mdx.ts';

const parse = (text: string) => parseMdx(text, 'essay.mdx');
const read = (text: string) => {
  const { value } = parse(text);
  if (!value) throw new Error(`not parsed: ${text}`);
  return value;
};

describe('reading essay.mdx', () => {
  test('Every tag is found with its place and attributes', () => {
    const { tags } = read(
      '<Passage id="p1" />\n\n<Commentary lang=\'en\' quiet>\n  Yes, <em>here</em>.\n</Commentary>\n',
    );
    expect(tags).toEqual([
      { name: 'Passage', attributes: [{ name: 'id', value: 'p1' }], line: 1, column: 1 },
      {
        name: 'Commentary',
        attributes: [
          { name: 'lang', value: 'en' },
          { name: 'quiet', value: '' },
        ],
        line: 3,
        column: 1,
      },
      { name: 'em', attributes: [], line: 4, column: 8 },
    ]);
  });

  test('Expressions and spreads in attributes are not values', () => {
    expect(read('<Passage id={x} {...y} />').tags[0]?.attributes).toEqual([
      { name: 'id', value: undefined },
      { name: null, value: undefined },
    ]);
  });

  test('Imports, exports, front matter and expressions are code; comments are not', () => {
    const text =
      "---\nlayout: x\n---\n\nimport a from 'a'\n\n{/* a comment */}\n\n<Commentary>two {1 + 1}</Commentary>\n";
    expect(read(text).code).toEqual([
      { text: 'layout: x', line: 1, column: 1 },
      { text: "import a from 'a'", line: 5, column: 1 },
      { text: '1 + 1', line: 9, column: 17 },
    ]);
  });

  test('Text outside a Commentary is prose, named once for each block', () => {
    const text =
      'A *word* or two.\n\n<Commentary>\n\nCommentary is no prose.\n\n</Commentary>\n\n<Passage id="p1">inside</Passage>\n\n***\n';
    expect(read(text).prose).toEqual([
      { text: 'A', line: 1, column: 1 },
      { text: 'inside', line: 9, column: 18 },
      { text: '', line: 11, column: 1 },
    ]);
  });

  test.each([
    ['<Passage id="p1"\n\n<', 1, 1],
    ['<Commentary>\n\nwithout end\n', 1, 1],
    ['円は { 揺れる', 1, 4],
    ['first\n\n<!-- comment -->', 3, 1],
  ])('What is no MDX is a problem with line and column: %j', (text, line, column) => {
    const { value, problems } = parse(text);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { rule: 'mdx-is-parsable', severity: 'error', file: 'essay.mdx', line, column },
    ]);
  });
});
