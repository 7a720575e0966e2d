import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readAnchorTexts } from '../../src/citation/anchor-texts.ts';
import { printLedger, recordAnchors } from '../../src/citation/ledger.ts';

/** A small content folder in which everything is right: what tests break, one thing at a time. */

const source = '雨の話\n雨が降る。 とても寒い。家に帰る。\n1. 傘(umbrella)を持つ。\nお問い合わせはこちら。';
const sha256 = createHash('sha256').update(source).digest('hex');

const edition = `title:
  ja: 雨の話
  en: About Rain
description:
  ja: 雨について。
  en: On rain.
author:
  ja: 山田 太郎
  en: Taro Yamada
translator:
  ja: 佐藤 花子
  en: Hanako Sato
published: 2026-01-01
source:
  sha256: ${sha256}
  received: 2026-01-01
  provenance:
    ja: 作り話。
    en: Made up.
licence:
  text:
    ja: 自由。
    en: Free.
  edition:
    ja: 自由。
    en: Free.
omissions:
  - source: お問い合わせ
    reason:
      ja: 本文ではない。
      en: Not part of the text.
emendations:
  - source: る。 と
    reading: る。と
    reason:
      ja: 空き。
      en: A space.
retired: []
opening:
  series: rainfall
  title:
    ja: 雨量
    en: Rainfall
  caption:
    ja: 年ごと。
    en: By year.
  episodes:
    - year: 2001
      label:
        ja: 大雨
        en: Heavy rain
      source: almanac
`;

const segments = `{
  "essay": "rain",
  "source": { "sha256": "${sha256}", "encoding": "utf-8", "byteOrderMark": false, "lineEnd": "lf", "lines": 4 },
  "passages": [
    {
      "id": "h1", "kind": "heading", "level": 2, "lines": [1, 1], "before": "", "after": "",
      "segments": [
        { "id": "h1-1", "ja": "雨の話" }
      ],
      "restorations": [], "readings": []
    },
    {
      "id": "p1", "kind": "paragraph", "lines": [2, 2], "before": "", "after": "",
      "segments": [
        { "id": "p1-1", "ja": "雨が降る。" },
        { "id": "p1-2", "ja": "とても寒い。" },
        { "id": "p1-3", "ja": "家に帰る。" }
      ],
      "restorations": [{ "at": 3, "length": 3, "source": "る。 と", "why": "emendation", "entry": 0 }],
      "readings": []
    },
    {
      "id": "p2", "kind": "item", "lines": [3, 3], "before": "1. ", "marker": "1.", "after": "",
      "segments": [
        { "id": "p2-1", "ja": "傘(umbrella)を持つ。" }
      ],
      "restorations": [], "readings": []
    }
  ],
  "omittedLines": [{ "line": 4, "text": "お問い合わせはこちら。", "entry": 0 }],
  "blankLines": []
}
`;

const english = `# English
h1-1: About Rain
p1-1: It rains, and it is very cold.
p1-2: { with: p1-1 }
p1-3: I go home.
p2-1: Take an umbrella.
`;

const ledger = printLedger(
  recordAnchors(
    { essay: 'rain', anchors: [] },
    readAnchorTexts([
      { id: 'h1', segments: [{ id: 'h1-1', ja: '雨の話', en: 'About Rain' }] },
      {
        id: 'p1',
        segments: [
          { id: 'p1-1', ja: '雨が降る。', en: 'It rains, and it is very cold.' },
          { id: 'p1-2', ja: 'とても寒い。', en: null, with: 'p1-1' },
          { id: 'p1-3', ja: '家に帰る。', en: 'I go home.' },
        ],
      },
      { id: 'p2', segments: [{ id: 'p2-1', ja: '傘(umbrella)を持つ。', en: 'Take an umbrella.' }] },
    ]),
    [],
    '2026-01-01',
  ).ledger,
);

const placement = `<Passage id="h1" />
<Passage id="p1" />

<Commentary>

A note.

</Commentary>

<Passage id="p2" />
`;

const rainfall = `title:
  ja: 雨量
  en: Rainfall
unit:
  ja: ミリ
  en: millimetres
source: almanac
checked:
  date: 2026-01-01
  how:
    ja: 目で。
    en: By eye.
values:
  "2001": 1200
`;

const sources = `[
  { "id": "almanac", "type": "book", "title": "Almanac" }
]
`;

const files = {
  'essays/rain/source.ja.txt': source,
  'essays/rain/edition.yaml': edition,
  'essays/rain/segments.json': segments,
  'essays/rain/en.yaml': english,
  'essays/rain/anchors.json': ledger,
  'essays/rain/essay.mdx': placement,
  'series/rainfall.yaml': rainfall,
  'sources.json': sources,
  'readings.tsv': 'before\tsurface\tafter\treading\tnote\n',
};

export type FixtureFile = keyof typeof files;
export type FixtureChanges = Partial<Record<FixtureFile, (text: string) => string | undefined>> & {
  /** further files, by path */
  more?: Record<string, string>;
};

/** Writes the folder with changes to some of its files (undefined: no such file) and returns its path. */
export function writeContent({ more = {}, ...changes }: FixtureChanges = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const changed = Object.entries(files).map(([name, text]) => {
    const change = changes[name as FixtureFile];
    return [name, change ? change(text) : text] as const;
  });
  for (const [name, text] of [...changed, ...Object.entries(more)]) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

/** Replaces text that must be there, so that a test cannot break nothing unnoticed. */
export const replace = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`The fixture has no “${from}”.`);
  return text.replace(from, () => to);
};
