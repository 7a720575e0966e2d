import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnchorTexts } from '../../src/citation/anchor-texts.ts';
import { hashText, printLedger, recordAnchors } from '../../src/citation/ledger.ts';
import { expandRetirements, followHeirs } from '../../src/citation/retirements.ts';
import { type LedgerFile, ledgerFile } from '../../src/schemas/ledger.ts';

const empty: LedgerFile = { essay: 'rain', anchors: [] };
const anchor = (id: string, ja = `日本語の${id}`, en = `English of ${id}`) => ({ id, ja, en });
const reason = { ja: '統合した', en: 'merged' };
const published = recordAnchors(
  empty,
  [anchor('p1'), anchor('p1-1'), anchor('p2'), anchor('p2-1')],
  [],
  '2026-01-01',
);

describe('recording anchors', () => {
  test('A first publication records every anchor, in the order of the text, with its day and hashes', () => {
    expect(published.added).toEqual(['p1', 'p1-1', 'p2', 'p2-1']);
    expect(published.ledger.anchors[1]).toEqual({
      id: 'p1-1',
      versions: [{ date: '2026-01-01', ja: hashText('日本語のp1-1'), en: hashText('English of p1-1') }],
    });
  });

  test('A second recording of the same text changes nothing', () => {
    const texts = [anchor('p1'), anchor('p1-1'), anchor('p2'), anchor('p2-1')];
    const again = recordAnchors(published.ledger, texts, [], '2026-02-02');
    expect(again).toEqual({ ledger: published.ledger, added: [], changed: [], retired: [], lost: [] });
  });

  test('An inserted passage is added at the end, wherever it stands in the text', () => {
    const texts = [anchor('p1'), anchor('p1-1'), anchor('p3'), anchor('p3-1'), anchor('p2'), anchor('p2-1')];
    const { ledger, added } = recordAnchors(published.ledger, texts, [], '2026-02-02');
    expect(added).toEqual(['p3', 'p3-1']);
    expect(ledger.anchors.map((entry) => entry.id)).toEqual(['p1', 'p1-1', 'p2', 'p2-1', 'p3', 'p3-1']);
  });

  test('A changed text in either language gets a further version; the older one stays', () => {
    const texts = [
      anchor('p1'),
      anchor('p1-1'),
      anchor('p2'),
      anchor('p2-1', '日本語のp2-1', 'Better English'),
    ];
    const { ledger, changed } = recordAnchors(published.ledger, texts, [], '2026-02-02');
    expect(changed).toEqual(['p2-1']);
    expect(ledger.anchors[3]?.versions.map((version) => [version.date, version.en])).toEqual([
      ['2026-01-01', hashText('English of p2-1')],
      ['2026-02-02', hashText('Better English')],
    ]);
  });

  test('A text that returns to an older state gets a further version too', () => {
    const one = recordAnchors(empty, [anchor('p1', 'い')], [], '2026-01-01').ledger;
    const two = recordAnchors(one, [anchor('p1', 'ろ')], [], '2026-01-02').ledger;
    const three = recordAnchors(two, [anchor('p1', 'い')], [], '2026-01-03');
    expect(three.changed).toEqual(['p1']);
    expect(three.ledger.anchors[0]?.versions).toHaveLength(3);
  });

  test('An anchor that is gone and not named as retired is reported as lost, and its entry stays', () => {
    const { ledger, lost } = recordAnchors(
      published.ledger,
      [anchor('p1'), anchor('p1-1')],
      [],
      '2026-02-02',
    );
    expect(lost).toEqual(['p2', 'p2-1']);
    expect(ledger).toEqual(published.ledger);
  });

  test('A retired passage takes its segments with it, to its heir', () => {
    const retired = [{ id: 'p2', heir: 'p1', reason }];
    const change = recordAnchors(published.ledger, [anchor('p1'), anchor('p1-1')], retired, '2026-02-02');
    expect(change).toMatchObject({ retired: ['p2', 'p2-1'], lost: [] });
    expect(change.ledger.anchors[3]?.retired).toEqual({ date: '2026-02-02', heir: 'p1' });
    expect(change.ledger.anchors[3]?.versions).toEqual(published.ledger.anchors[3]?.versions);
  });

  test('An anchor that retires without an heir leaves a tombstone', () => {
    const texts = [anchor('p1'), anchor('p1-1'), anchor('p2')];
    const { ledger } = recordAnchors(published.ledger, texts, [{ id: 'p2-1', reason }], '2026-02-02');
    expect(ledger.anchors[3]?.retired).toEqual({ date: '2026-02-02' });
  });

  test('Two ways to write one letter are one text', () => {
    expect(hashText('が')).toBe(hashText('か\u3099'));
    expect(hashText('が')).not.toBe(hashText('か'));
  });

  test('The hash is the beginning of the SHA-256 of the UTF-8 text', () => {
    expect(hashText('abc')).toBe('ba7816bf8f01cfea');
  });
});

describe('any history of an essay', () => {
  const id = fc.integer({ min: 1, max: 6 }).map((number) => `p${number}`);
  const anchors = fc.uniqueArray(
    fc.record({ id, ja: fc.constantFrom('い', 'ろ'), en: fc.constantFrom('a', 'b') }),
    {
      selector: (text) => text.id,
    },
  );
  const state = fc.record({ anchors, retired: fc.uniqueArray(id) });

  test('never loses or rewrites an entry, and gives a valid ledger', () => {
    fc.assert(
      fc.property(fc.array(state, { maxLength: 8 }), (history) => {
        let ledger = empty;
        history.forEach((now, day) => {
          const retired = now.retired.map((gone) => ({ id: gone, reason }));
          const next = recordAnchors(ledger, now.anchors, retired, `2026-01-0${day + 1}`).ledger;
          ledger.anchors.forEach((before, place) => {
            const after = next.anchors[place];
            expect(after?.id).toBe(before.id);
            expect(after?.versions.slice(0, before.versions.length)).toEqual(before.versions);
            if (before.retired) expect(after).toEqual(before);
          });
          expect(new Set(next.anchors.map((entry) => entry.id)).size).toBe(next.anchors.length);
          for (const { id: present } of now.anchors) {
            expect(next.anchors.some((entry) => entry.id === present)).toBe(true);
          }
          ledger = next;
        });
        expect(ledgerFile.parse(JSON.parse(printLedger(ledger)))).toEqual(ledger);
      }),
    );
  });
});

describe('the printed ledger', () => {
  test('has one anchor in each line', () => {
    const lines = printLedger(published.ledger).split('\n');
    expect(lines.filter((line) => line.includes('"id":"'))).toHaveLength(4);
    expect(lines[3]).toContain('"id":"p1"');
  });
});

describe('texts of anchors', () => {
  test('A passage is its segments joined; a covered segment has the English that covers it', () => {
    const segments = [
      { id: 'p1-1', ja: '雨だ。', en: 'It rains, and it is cold.' },
      { id: 'p1-2', ja: '寒い。', en: null, with: 'p1-1' },
      { id: 'p1-3', ja: '帰る。', en: 'I go home.' },
    ];
    expect(readAnchorTexts([{ id: 'p1', segments }])).toEqual([
      { id: 'p1', ja: '雨だ。寒い。帰る。', en: 'It rains, and it is cold. I go home.' },
      { id: 'p1-1', ja: '雨だ。', en: 'It rains, and it is cold.' },
      { id: 'p1-2', ja: '寒い。', en: 'It rains, and it is cold.' },
      { id: 'p1-3', ja: '帰る。', en: 'I go home.' },
    ]);
  });
});

describe('retirements', () => {
  test('A segment with an entry of its own keeps its own heir', () => {
    const retired = [
      { id: 'p2', heir: 'p1', reason },
      { id: 'p2-2', heir: 'p3-1', reason },
    ];
    const all = expandRetirements(retired, ['p1', 'p2', 'p2-1', 'p2-2'], new Set(['p1']));
    expect(all.map((entry) => [entry.id, entry.heir])).toEqual([
      ['p2', 'p1'],
      ['p2-2', 'p3-1'],
      ['p2-1', 'p1'],
    ]);
  });

  test('Heirs are followed to the last, and a circle ends', () => {
    const retired = [
      { id: 'p1', heir: 'p2', reason },
      { id: 'p2', heir: 'p3', reason },
      { id: 'p5', heir: 'p6', reason },
      { id: 'p6', heir: 'p5', reason },
    ];
    expect(followHeirs('p1', retired)).toEqual(['p1', 'p2', 'p3']);
    expect(followHeirs('p5', retired)).toEqual(['p5', 'p6', 'p5']);
  });
});
