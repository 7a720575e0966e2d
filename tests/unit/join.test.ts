import { describe, expect, test } from 'vitest';
import { loadEditions } from '../../src/loaders/load-editions.ts';
import { type FixtureChanges, replace, writeContent } from './content-fixture.ts';

const load = async (changes?: FixtureChanges) => (await loadEditions(writeContent(changes))).editions[0];
const reason = { ja: 'い', en: 'a' };

describe('an edition, joined', () => {
  test('Each segment has its Japanese, its readings, its English and the author’s own words in it', async () => {
    const edition = await load();
    expect(edition?.passages[2]).toEqual({
      id: 'p2',
      kind: 'item',
      marker: '1.',
      segments: [
        {
          id: 'p2-1',
          ja: '傘(umbrella)を持つ。',
          runs: expect.arrayContaining([expect.objectContaining({ text: '傘', reading: 'かさ' })]),
          reading: 'かさ(umbrella)をもつ。',
          en: 'Take an umbrella.',
          glosses: ['umbrella'],
        },
      ],
    });
  });

  test('A segment whose English stands with another one says so', async () => {
    const edition = await load();
    expect(edition?.passages[1]?.segments[1]).toMatchObject({ id: 'p1-2', en: null, with: 'p1-1' });
  });

  test('Omissions and emendations know their line, and emendations their passage', async () => {
    const edition = await load();
    expect(edition?.omissions).toEqual([
      {
        source: 'お問い合わせはこちら。',
        line: 4,
        reason: { ja: '本文ではない。', en: 'Not part of the text.' },
      },
    ]);
    expect(edition?.emendations).toEqual([
      {
        source: 'る。 と',
        reading: 'る。と',
        line: 2,
        passage: 'p1',
        reason: { ja: '空き。', en: 'A space.' },
      },
    ]);
  });

  test('The opening has its series and the works it rests on', async () => {
    const edition = await load();
    expect(edition?.opening?.series.values).toEqual({ '2001': 1200 });
    expect(edition?.opening?.source.title).toBe('Almanac');
    expect(edition?.opening?.episodes[0]?.source.id).toBe('almanac');
  });

  test('A retired passage is gone with the segments that the ledger has of it', async () => {
    const entry = (id: string) =>
      JSON.stringify({
        id,
        versions: [{ date: '2026-01-01', ja: '0123456789abcdef', en: '0123456789abcdef' }],
      });
    const edition = await load({
      'essays/rain/anchors.json': replace('\n  ]', `,\n${entry('p3')},\n${entry('p3-1')}\n  ]`),
      'essays/rain/edition.yaml': replace(
        'retired: []',
        'retired: [{ id: p3, heir: p2, reason: { ja: い, en: a } }]',
      ),
    });
    expect(edition?.retired).toEqual([
      { id: 'p3', heir: 'p2', reason },
      { id: 'p3-1', heir: 'p2', reason },
    ]);
  });

  test('Readings that the source prints itself come before the analyser’s', async () => {
    const edition = await load({
      'essays/rain/segments.json': replace(
        '"entry": 0 }],\n      "readings": []',
        '"entry": 0 }],\n      "readings": [{ "at": 11, "length": 1, "reading": "うち" }]',
      ),
    });
    expect(edition?.passages[1]?.segments[2]?.reading).toBe('うちにかえる。');
  });

  test('Without its segments there is no edition', async () => {
    expect(await load({ 'essays/rain/segments.json': () => undefined })).toBeUndefined();
  });
});
