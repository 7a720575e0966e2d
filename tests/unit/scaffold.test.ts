import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/loaders/parse-yaml.ts';
import { editionSettings } from '../../src/schemas/edition-settings.ts';
import type { DividedPassage } from '../../src/schemas/segments.ts';
import { translationFile } from '../../src/schemas/translation.ts';
import { scaffoldTranslation } from '../../src/text/import/scaffold.ts';
import { scaffoldSettings } from '../../src/text/import/scaffold-settings.ts';

const sign = fc.constantFrom(
  ...'日本かな：: #-&*!|>%@`"\'{}[],?~\\=<>.0　\u00a0\u2028\ufeff\u0085\t',
  'true',
  'null',
  ': ',
  ' #',
  '---',
  '𠮷',
);
const line = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => `日${signs.join('')}`);
const odd = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));

describe('the files that an import makes once', () => {
  test('edition.yaml says what was proposed, whatever characters that has', () => {
    const reason = fc.record({ ja: odd, en: odd });
    const number = fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined });
    const proposals = fc.record(
      {
        omissions: fc.array(fc.record({ source: odd, line: number, reason }), { maxLength: 3 }),
        emendations: fc.array(fc.record({ source: odd, reading: odd, line: number, reason }), {
          maxLength: 3,
        }),
        title: odd,
        author: odd,
      },
      { requiredKeys: ['omissions', 'emendations'] },
    );
    fc.assert(
      fc.property(proposals, (proposed) => {
        const yaml = scaffoldSettings(proposed, 'a'.repeat(64), '2026-01-02');
        const { value, problems } = parseYaml(yaml, 'edition.yaml', editionSettings);
        expect(problems).toEqual([]);
        expect(value?.omissions).toEqual(JSON.parse(JSON.stringify(proposed.omissions)));
        expect(value?.emendations).toEqual(JSON.parse(JSON.stringify(proposed.emendations)));
        expect(value?.title.ja).toBe(proposed.title ?? '（無題）');
        expect(value?.author.unknown).toBe(proposed.author === undefined);
      }),
      { numRuns: 500 },
    );
  });

  test('en.yaml holds no entry before a person writes one, whatever the Japanese is', () => {
    const passages = fc.array(line, { minLength: 1, maxLength: 4 }).map((texts) =>
      texts.map(
        (ja, at): DividedPassage => ({
          ...{ id: `p${at + 1}`, kind: 'paragraph', lines: [at + 1, at + 1], before: '', after: '' },
          ...{ segments: [{ id: `p${at + 1}-1`, ja }], restorations: [], readings: [] },
        }),
      ),
    );
    fc.assert(
      fc.property(passages, (all) => {
        expect(parseYaml(scaffoldTranslation(all), 'en.yaml', translationFile)).toMatchObject({
          value: {},
          problems: [],
        });
      }),
    );
  });
});
