import { describe, expect, test } from 'vitest';
import { findListMarker, findListMarkers } from '../../src/text/divide/list-marker.ts';
import { readTable } from './read-table.ts';

describe('list markers', () => {
  test.each(readTable('list-markers'))('%s (%s)', (_title, _source, line, marker, text) => {
    const found = findListMarker(line as string);
    expect(found?.marker ?? '').toBe(marker);
    expect((line as string).slice(found?.end ?? 0)).toBe(text);
  });

  test('Kanji numbers are markers only where they count up from line to line', () => {
    const read = (lines: string[]): (string | undefined)[] =>
      findListMarkers(lines).map((found) => found?.marker);
    expect(read(['一、甲', '二、乙', '三、丙'])).toEqual(['一、', '二、', '三、']);
    expect(read(['二十、甲', '二十一、乙'])).toEqual(['二十、', '二十一、']);
    expect(read(['一、甲', '乙である。', '二、丙'])).toEqual([undefined, undefined, undefined]);
    expect(read(['一、甲', '一、乙'])).toEqual([undefined, undefined]);
  });
});
