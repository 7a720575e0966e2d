import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeTogether } from '../../src/cli/write-together.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('writing files together', () => {
  test('A new folder appears with all of its files', () => {
    writeTogether(
      join(root, 'a/b'),
      new Map([
        ['one', '1'],
        ['two', '2'],
      ]),
    );
    expect(readdirSync(join(root, 'a'))).toEqual(['b']);
    expect(readdirSync(join(root, 'a/b')).sort()).toEqual(['one', 'two']);
  });

  test('Where one file cannot be written, the others are as they were and nothing is left over', () => {
    writeFileSync(join(root, 'one'), 'old');
    mkdirSync(join(root, 'three'));
    const files = new Map([
      ['one', 'new'],
      ['two', 'new'],
      ['three', 'new'],
    ]);
    expect(() => writeTogether(root, files)).toThrow();
    expect(readdirSync(root).sort()).toEqual(['one', 'three']);
    expect(readFileSync(join(root, 'one'), 'utf8')).toBe('old');
  });

  test('A new folder that cannot be filled does not appear', () => {
    expect(() =>
      writeTogether(
        join(root, 'a/b'),
        new Map([
          ['one', '1'],
          ['no/such/place', '2'],
        ]),
      ),
    ).toThrow();
    expect(readdirSync(root)).toEqual([]);
  });
});
