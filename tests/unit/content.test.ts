import { describe, expect, test } from 'vitest';
import { formatProblems } from '../../src/cli/report.ts';
import { loadEditions } from '../../src/loaders/load-editions.ts';

describe('the content of this project', () => {
  test('has no error and no warning', async () => {
    const { problems, failed, editions } = await loadEditions();
    expect(formatProblems(problems.filter(({ severity }) => severity !== 'unfinished'))).toBe('');
    expect(failed).toBe(0);
    expect(editions.map(({ id }) => id)).toContain('yen-carry');
  });

  test('The published essay has every sentence in both languages and every kanji with its reading', async () => {
    const { editions } = await loadEditions();
    const published = editions.filter(({ settings }) => !settings.draft);
    expect(published.length).toBeGreaterThan(0);
    for (const segment of published.flatMap(({ passages }) => passages.flatMap(({ segments }) => segments))) {
      expect(segment.en ?? segment.with, segment.id).toBeTruthy();
      expect(segment.runs.map(({ text }) => text).join(''), segment.id).toBe(segment.ja);
      expect(segment.reading, segment.id).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('The author’s own English words are found in the translation', async () => {
    const { editions } = await loadEditions();
    const essay = editions.find(({ id }) => id === 'yen-carry');
    const glosses = essay?.passages.flatMap(({ segments }) => segments.flatMap((segment) => segment.glosses));
    expect(glosses?.map((gloss) => gloss.toLowerCase())).toEqual([
      'anomaly',
      'law',
      'margin calls',
      'global liquidity strangler',
      'ground zero',
    ]);
  });
});
