import { describe, expect, test } from 'vitest';
import { nearestId, nearestName } from '../../src/text/nearest.ts';

describe('nearest name', () => {
  test('A slip of the keyboard finds the name that was meant', () => {
    const names = ['Commentary', 'Claim', 'Passage'];
    expect(nearestName('Pasage', names)).toBe('Passage');
    expect(nearestName('Comentry', names)).toBe('Commentary');
    expect(nearestName('claim', names)).toBe('Claim');
  });

  test('A name that resembles nothing finds nothing', () => {
    expect(nearestName('Widget', ['Commentary', 'Claim'])).toBeUndefined();
    expect(nearestName('Widget', [])).toBeUndefined();
  });
});

describe('nearest id', () => {
  test('The nearest id is near in the text, not in its spelling', () => {
    expect(nearestId('p19', ['p1', 'p9', 'p18', 'p91'])).toBe('p18');
    expect(nearestId('p7-9', ['p7-2', 'p7-3', 'p8-9'])).toBe('p7-3');
    expect(nearestId('h4', ['p4', 'h1'])).toBe('h1');
  });

  test('Where there is no id, none is named', () => {
    expect(nearestId('p1', [])).toBeUndefined();
  });
});
