import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DividedPassage } from '../../src/schemas/segments.ts';
import { divideText } from '../../src/text/divide/divide.ts';
import { type Assignment, assignIds } from '../../src/text/ids/assign-ids.ts';

type Previous = Parameters<typeof assignIds>[1];

const divide = (text: string) => {
  const { passages, problems } = divideText(text, {
    omissions: [],
    emendations: [],
    division: [],
    sourceFile: 's',
    settingsFile: 'e',
  });
  expect(problems).toEqual([]);
  return passages;
};
const importText = (text: string, previous?: Previous, used: string[] = []): Assignment =>
  assignIds(divide(text), previous, used);
const idsOf = (passages: readonly DividedPassage[]): string[] => passages.map(({ id }) => id);
const segmentsOf = (passages: readonly DividedPassage[]) => passages.flatMap(({ segments }) => segments);
const idOf = ({ passages }: Assignment, text: string): string | undefined =>
  segmentsOf(passages).find(({ ja }) => ja === text)?.id;

const essay = [
  '嵐の前',
  '雨が静かに降りはじめた。風はまだ弱い。港の船は動かない。',
  '・灯台の番人は階段を登った。',
  '・灯りは遠くの島まで届いた。',
  '嵐のあと',
  '朝になると海は鏡のようだった。番人は日誌を閉じた。',
].join('\n');

describe('ids', () => {
  test('The first import numbers headings and other passages in their order', () => {
    const { passages, report, spentIds } = importText(essay);
    expect(idsOf(passages)).toEqual(['h1', 'p1', 'p2', 'p3', 'h2', 'p4']);
    expect(passages[1]?.segments.map(({ id }) => id)).toEqual(['p1-1', 'p1-2', 'p1-3']);
    expect(report.added).toHaveLength(9);
    expect(spentIds).toEqual([]);
  });

  test('An inserted sentence takes a new number, and the others keep theirs', () => {
    const first = importText(essay);
    const { passages, report } = importText(
      essay.replace('風はまだ弱い。', '鳥は飛ばない。風はまだ弱い。'),
      first,
    );
    expect(passages[1]?.segments.map(({ id }) => id)).toEqual(['p1-1', 'p1-4', 'p1-2', 'p1-3']);
    expect(report.added).toEqual([{ id: 'p1-4', text: '鳥は飛ばない。' }]);
    expect(report.kept).toHaveLength(9);
  });

  test('An edited sentence keeps its id and is reported with both texts', () => {
    const { report } = importText(
      essay.replace('港の船は動かない。', '港の船はもう動かない。'),
      importText(essay),
    );
    expect(report.changed).toEqual([
      { id: 'p1-3', was: '港の船は動かない。', now: '港の船はもう動かない。' },
    ]);
    expect([report.added, report.gone, report.moved]).toEqual([[], [], []]);
  });

  test('A sentence that is rewritten altogether is gone and another one is new', () => {
    const { report } = importText(
      essay.replace('港の船は動かない。', '犬が吠えつづけている。'),
      importText(essay),
    );
    expect(report.gone).toEqual([{ id: 'p1-3', text: '港の船は動かない。' }]);
    expect(report.added).toEqual([{ id: 'p1-4', text: '犬が吠えつづけている。' }]);
  });

  test('Moved passages keep their ids and are reported', () => {
    const lines = essay.split('\n');
    const moved = [...lines.slice(0, 1), ...lines.slice(2, 5), lines[1], lines[5]].join('\n');
    const { passages, report } = importText(moved, importText(essay));
    expect(idsOf(passages)).toEqual(['h1', 'p2', 'p3', 'h2', 'p1', 'p4']);
    expect(report.reordered).toEqual(['p1']);
    expect(report.kept).toHaveLength(9);
  });

  test('Of a passage cut in two the larger part goes on, and the sentences of the other move', () => {
    const cut = essay.replace('。風はまだ', '。\n風はまだ');
    const { passages, report } = importText(cut, importText(essay));
    expect(idsOf(passages)).toEqual(['h1', 'p5', 'p1', 'p2', 'p3', 'h2', 'p4']);
    expect(report.moved).toEqual([{ from: 'p1-1', to: 'p5-1', text: '雨が静かに降りはじめた。' }]);
    expect(passages[2]?.segments.map(({ id }) => id)).toEqual(['p1-2', 'p1-3']);
  });

  test('Of two joined passages the larger goes on', () => {
    const joined = essay.replace(
      '登った。\n・灯りは遠くの島まで届いた。',
      '登った。灯りは遠くの島まで届いた。',
    );
    const { passages, report } = importText(joined, importText(essay));
    expect(idsOf(passages)).toEqual(['h1', 'p1', 'p2', 'h2', 'p4']);
    expect(report.moved).toEqual([{ from: 'p3-1', to: 'p2-2', text: '灯りは遠くの島まで届いた。' }]);
    expect(report.passages.gone).toEqual(['p3']);
  });

  test('A sentence that goes to another passage gets an id there', () => {
    const text = essay.replace('風はまだ弱い。', '').replace('番人は日誌', '風はまだ弱い。番人は日誌');
    const { report } = importText(text, importText(essay));
    expect(report.moved).toEqual([{ from: 'p1-2', to: 'p4-3', text: '風はまだ弱い。' }]);
  });

  test('A passage that becomes a heading changes its kind of id', () => {
    const first = importText('雨が降る\n雨が静かに降りはじめた。風はまだ弱い。');
    const [heading] = first.passages;
    expect(heading?.id).toBe('h1');
    const { passages, report } = importText('雨が降る。\n雨が静かに降りはじめた。風はまだ弱い。', first);
    expect(idsOf(passages)).toEqual(['p2', 'p1']);
    expect(report.moved).toEqual([{ from: 'h1-1', to: 'p2-1', text: '雨が降る。' }]);
  });

  test('Of equal sentences each keeps its place', () => {
    const first = importText('はい。雨だ。はい。風だ。はい。');
    const { passages, report } = importText('はい。雨だ。はい。霧だ。風だ。はい。', first);
    expect(passages[0]?.segments.map(({ id }) => id)).toEqual([
      'p1-1',
      'p1-2',
      'p1-3',
      'p1-6',
      'p1-4',
      'p1-5',
    ]);
    expect(report.kept).toHaveLength(5);
  });

  test('Numbers known from elsewhere and numbers once given are never given again', () => {
    const first = importText('雨が降る。風が吹く。', undefined, ['p3-7', 'p9']);
    expect(segmentsOf(first.passages).map(({ id }) => id)).toEqual(['p10-1', 'p10-2']);
    const second = importText('雨が降る。', first);
    expect(second.spentIds).toEqual(['p10-2']);
    const third = importText('雨が降る。風が吹く。', second);
    expect(segmentsOf(third.passages).map(({ id }) => id)).toEqual(['p10-1', 'p10-3']);
  });
});

const words =
  '雨 風 港 船 灯台 番人 階段 島 朝 海 鏡 日誌 星 影 円 債券 市場 金利 川 橋 森 犬 猫 鳥 歌 窓 鍵 庭 雪 駅'.split(
    ' ',
  );
const links = 'が の を に は と から まで より へ'.split(' ');
const word = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...links)).map((pair) => pair.join(''));
const sentence = fc.array(word, { minLength: 3, maxLength: 9 }).map((parts) => `${parts.join('')}動く。`);
const spot = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const operation = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'edit', 'move', 'shift', 'split', 'merge'),
  ...{ a: spot, b: spot, c: spot, sentence },
});
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

/** A text as paragraphs of sentences, after an edit such as a writer makes. */
function edit(paragraphs: readonly string[][], { kind, a, b, c, sentence: fresh }: Operation): string[][] {
  const text = paragraphs.map((paragraph) => [...paragraph]);
  const at = Math.floor(a * text.length);
  const paragraph = text[at] as string[];
  const place = Math.floor(b * paragraph.length);
  const other = Math.floor(c * text.length);
  if (kind === 'insert') paragraph.splice(place, 0, fresh);
  if (kind === 'delete') paragraph.splice(place, 1);
  if (kind === 'edit') paragraph[place] = `${fresh.slice(0, 2)}${paragraph[place]}`;
  if (kind === 'move') text.splice(other, 0, ...text.splice(at, 1));
  if (kind === 'shift') (text[other] as string[]).push(...paragraph.splice(place, 1));
  if (kind === 'split') text.splice(at + 1, 0, paragraph.splice(place));
  if (kind === 'merge' && at + 1 < text.length) paragraph.push(...text.splice(at + 1, 1).flat());
  const left = text.filter(({ length }) => length > 0);
  return left.length > 0 ? left : [[fresh]];
}

const toText = (paragraphs: readonly string[][]): string =>
  paragraphs.map((paragraph) => paragraph.join('')).join('\n');
const isOnce = (texts: readonly string[], text: string): boolean =>
  texts.filter((other) => other === text).length === 1;

describe('ids over any history of edits', () => {
  const start = fc.array(fc.array(sentence, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

  test('The same text again changes nothing', () => {
    fc.assert(
      fc.property(start, (paragraphs) => {
        const first = importText(toText(paragraphs));
        const again = importText(toText(paragraphs), first);
        expect(again.passages).toEqual(first.passages);
        expect(again.spentIds).toEqual([]);
        const { kept: _, ...rest } = again.report;
        expect(rest).toEqual({
          ...{ changed: [], added: [], gone: [], moved: [], reordered: [] },
          passages: { added: [], gone: [] },
        });
      }),
    );
  });

  test('No id is given twice, and no unchanged segment that stays in its passage gets another one', () => {
    fc.assert(
      fc.property(
        start,
        fc.array(fc.array(operation, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
        (paragraphs, steps) => {
          let text = paragraphs;
          let before = importText(toText(text));
          const gone = new Set<string>();
          for (const step of steps) {
            text = step.reduce(edit, text);
            const after = importText(toText(text), before);
            expectConsistent(before, after, gone);
            before = after;
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('After one edit of a sentence its passage and all other sentences keep their ids', () => {
    fc.assert(
      fc.property(start, operation, (paragraphs, change) => {
        fc.pre(['insert', 'delete', 'edit'].includes(change.kind));
        const at = Math.floor(change.a * paragraphs.length);
        fc.pre((paragraphs[at]?.length ?? 0) >= 3);
        const all = paragraphs.flat();
        fc.pre(new Set(all).size === all.length && !all.includes(change.sentence));
        const first = importText(toText(paragraphs));
        const changed = edit(paragraphs, change);
        const second = importText(toText(changed), first);
        expect(idsOf(second.passages)).toEqual(idsOf(first.passages));
        for (const kept of changed.flat())
          if (all.includes(kept)) expect(idOf(second, kept)).toBe(idOf(first, kept));
      }),
      { numRuns: 400 },
    );
  });
});

function expectConsistent(before: Assignment, after: Assignment, gone: Set<string>): void {
  const was = segmentsOf(before.passages);
  const now = segmentsOf(after.passages);
  const oldIds = [...idsOf(before.passages), ...was.map(({ id }) => id)];
  const newIds = [...idsOf(after.passages), ...now.map(({ id }) => id)];
  expect(new Set(newIds).size).toBe(newIds.length);
  for (const { id, segments } of after.passages) {
    for (const segment of segments) expect(segment.id.split('-')[0]).toBe(id);
  }
  // Never again.
  for (const id of newIds) expect(gone.has(id)).toBe(false);
  for (const id of oldIds) if (!newIds.includes(id)) gone.add(id);
  expect(new Set(after.spentIds)).toEqual(gone);
  // Never renumbered.
  for (const passage of after.passages) {
    const old = before.passages.find(({ id }) => id === passage.id);
    const oldTexts = old?.segments.map(({ ja }) => ja) ?? [];
    const texts = passage.segments.map(({ ja }) => ja);
    for (const { id, ja } of passage.segments) {
      if (!isOnce(oldTexts, ja) || !isOnce(texts, ja)) continue;
      expect(id).toBe(old?.segments.find((segment) => segment.ja === ja)?.id);
    }
  }
  // A passage that nobody touched is the same passage.
  const oldPassages = before.passages.map(({ segments }) => segments.map(({ ja }) => ja).join(''));
  const newPassages = after.passages.map(({ segments }) => segments.map(({ ja }) => ja).join(''));
  for (const [at, text] of newPassages.entries()) {
    const place = oldPassages.indexOf(text);
    if (place < 0 || !isOnce(oldPassages, text) || !isOnce(newPassages, text)) continue;
    expect(after.passages[at]?.id).toBe(before.passages[place]?.id);
  }
  // The report accounts for every segment on both sides.
  const { kept, changed, added, moved, gone: lost } = after.report;
  const stayed = [...kept, ...changed.map(({ id }) => id)];
  const accounted = [...stayed, ...added.map(({ id }) => id), ...moved.map(({ to }) => to)];
  expect(new Set(accounted)).toEqual(new Set(now.map(({ id }) => id)));
  const departed = [...stayed, ...lost.map(({ id }) => id), ...moved.map(({ from }) => from)];
  expect(new Set(departed)).toEqual(new Set(was.map(({ id }) => id)));
  expect([accounted.length, departed.length]).toEqual([now.length, was.length]);
}
