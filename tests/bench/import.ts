import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { assignIds } from '../../src/text/ids/assign-ids.ts';
import { importSource } from '../../src/text/import/import-source.ts';

const SIZES = { '10 kB': 10_000, '1 MB': 1_000_000, '10 MB': 10_000_000 };

export interface ImportMeasure {
  characters: number;
  passages: number;
  segments: number;
  /** of the import of the bytes, decoding and the proof included */
  seconds: number;
  /** of giving ids again after one sentence in a hundred was changed */
  againSeconds: number;
  /** of the whole process */
  peakMegabytes: number;
}

/** Measures the import of texts of growing size, each in a process of its own. */
export function measureImports(): Map<string, ImportMeasure> {
  const measures = new Map<string, ImportMeasure>();
  for (const [name, bytes] of Object.entries(SIZES)) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [import.meta.filename, String(bytes)], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    measures.set(name, JSON.parse(stdout) as ImportMeasure);
  }
  return measures;
}

/** Japanese of about so many bytes in UTF-8, always the same for a size: paragraphs, lists, headings. */
export function writeJapanese(bytes: number): string {
  let seed = 20_261_122;
  const pick = (words: readonly string[]): string => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return words[(seed >>> 8) % words.length] as string;
  };
  const sentence = (): string =>
    pick(FRAMES).replace(/[甲乙丙]/g, (slot) =>
      pick(slot === '甲' ? SUBJECTS : slot === '乙' ? OBJECTS : VERBS),
    );
  const lines: string[] = [];
  for (let size = 0; size < bytes; ) {
    const kind = pick(['paragraph', 'paragraph', 'paragraph', 'item', 'heading']);
    const count = kind === 'heading' ? 0 : 1 + Number(pick(['0', '1', '2', '3', '4']));
    const body = Array.from({ length: count }, sentence).join('');
    const line =
      kind === 'heading' ? `${pick(SUBJECTS)}と${pick(OBJECTS)}` : `${kind === 'item' ? '・' : '　'}${body}`;
    lines.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return lines.join('\n');
}

const SUBJECTS =
  '日本銀行 投資家 円相場 国債の利回り 年金基金 家計の貯蓄 輸出企業 米国の市場 物価 政府'.split(' ');
const OBJECTS = '金利 流動性 短期の資金 為替の損失 株価 予想 信用 負債 準備預金 取引'.split(' ');
const VERBS = '押し上げる 見直した 支えている 手放すだろう 減らしはじめた 記録した'.split(' ');
const FRAMES = [
  '甲は乙を丙。',
  '「甲が乙を丙」と甲は言う。',
  'しかし、甲（2024年以降）は乙を丙のか？',
  '甲にとって、乙は1.5倍になり、甲が乙を丙。',
  '甲は、乙と乙のあいだで、静かに丙。',
];

function measureHere(bytes: number): ImportMeasure {
  const text = writeJapanese(bytes);
  const source = new TextEncoder().encode(text);
  const sha256 = createHash('sha256').update(source).digest('hex');
  const names = { essay: 'bench', sourceFile: 'source.ja.txt', settingsFile: 'edition.yaml' };
  const started = performance.now();
  const { segments } = importSource({ ...names, bytes: source, sha256, usedIds: [] });
  const seconds = (performance.now() - started) / 1000;

  let count = 0;
  const changed = segments.passages.map((passage) => ({
    ...passage,
    segments: passage.segments.map(({ ja }) => ({ ja: count++ % 100 === 50 ? `なお、${ja}` : ja })),
  }));
  const again = performance.now();
  assignIds(changed, segments);
  const againSeconds = (performance.now() - again) / 1000;
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  return {
    characters: text.length,
    passages: segments.passages.length,
    segments: count,
    seconds,
    againSeconds,
    peakMegabytes,
  };
}

function printMeasures(measures: ReadonlyMap<string, ImportMeasure>): void {
  let before: ImportMeasure | undefined;
  for (const [name, measure] of measures) {
    const { characters, segments, seconds, againSeconds, peakMegabytes } = measure;
    const rate = Math.round(characters / seconds).toLocaleString('en');
    const ratio = before
      ? `; ${(characters / before.characters).toFixed(1)} times the text in ${(seconds / before.seconds).toFixed(1)} times the time`
      : '';
    process.stdout.write(
      `${name.padStart(5)}: ${rate} characters/s, ${seconds.toFixed(2)} s for ${segments} segments (ids again ${againSeconds.toFixed(2)} s), peak ${Math.round(peakMegabytes)} MB${ratio}\n`,
    );
    before = measure;
  }
}

if (import.meta.main) {
  const bytes = process.argv[2];
  if (bytes === undefined) printMeasures(measureImports());
  else process.stdout.write(JSON.stringify(measureHere(Number(bytes))));
}
