import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/loaders/parse-yaml.ts';
import { editionSettings } from '../../src/schemas/edition-settings.ts';
import { segmentsFile } from '../../src/schemas/segments.ts';
import { translationFile } from '../../src/schemas/translation.ts';
import { restoreSource } from '../../src/text/divide/restore.ts';

const project = join(import.meta.dirname, '../..');
const realSource = join(project, 'content/essays/yen-carry/source.ja.txt');
const text = '嵐の前\n雨が降る。風はまだ弱い。\n\n朝になった。海は静かだ。\n';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function run(...args: string[]) {
  const { CONTENT_DIR: _, INIT_CWD: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'src/cli/import.ts'), ...args],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...env, CONTENT_DIR: join(root, 'content') },
    },
  );
  return { status, stdout, stderr };
}
const essay = (name: string): string => join(root, 'content/essays/storm', name);
const read = (name: string): string => readFileSync(essay(name), 'utf8');
const write = (name: string, data: string | Uint8Array): string => {
  writeFileSync(join(root, name), data);
  return name;
};
const readSegments = () => segmentsFile.parse(JSON.parse(read('segments.json')));
const snapshot = (): Record<string, string> =>
  existsSync(join(root, 'content'))
    ? Object.fromEntries(
        readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .map((path) => [path, readFileSync(path, 'latin1')]),
      )
    : {};

describe('npm run import', () => {
  test('The first import makes the whole folder, as a draft that its own schemas accept', () => {
    const { status, stdout, stderr } = run(
      write('storm.txt', `\ufeff${text.replaceAll('\n', '\r\n')}`),
      '--essay',
      'storm',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('3 passages, 5 segments; UTF-8 with byte order mark, 5 lines.');
    expect(readdirSync(essay('')).sort()).toEqual([
      'edition.yaml',
      'en.yaml',
      'essay.mdx',
      'segments.json',
      'source.ja.txt',
    ]);
    expect(read('source.ja.txt')).toBe(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect(restoreSource(readSegments())).toBe(text);
    expect(read('essay.mdx')).toBe('<Passage id="h1" />\n\n<Passage id="p1" />\n\n<Passage id="p2" />\n');
    const settings = parseYaml(read('edition.yaml'), 'edition.yaml', editionSettings);
    expect(settings.problems).toEqual([]);
    expect(settings.value).toMatchObject({
      draft: true,
      title: { editorial: true },
      source: { sha256: readSegments().source.sha256 },
    });
    expect(parseYaml(read('en.yaml'), 'en.yaml', translationFile)).toMatchObject({ value: {}, problems: [] });
    const uncommented = read('en.yaml').replace(/^# ([hp]\d+-\d+):$/gm, '$1: English');
    expect(Object.keys(parseYaml(uncommented, 'en.yaml', translationFile).value ?? {})).toEqual([
      'h1-1',
      'p1-1',
      'p1-2',
      'p2-1',
      'p2-2',
    ]);
  });

  test('The essay of this project comes out as it is in the repository', () => {
    run(realSource, '--essay', 'storm');
    const settings = parseYaml(read('edition.yaml'), 'edition.yaml', editionSettings).value;
    expect(settings?.omissions.map(({ source }) => source)).toEqual([
      'Webからもお問い合わせ・ご相談を受け付けております。',
    ]);
    expect(settings?.emendations.map(({ source, reading }) => [source, reading])).toEqual([
      ['保つ。 景気後', '保つ。景気後'],
      ['ける。 日本の', 'ける。日本の'],
      ['策は、**「目に', '策は、「目に'],
      ['ける。 これに', 'ける。これに'],
    ]);
    const repository = segmentsFile.parse(
      JSON.parse(readFileSync(join(project, 'content/essays/yen-carry/segments.json'), 'utf8')),
    );
    const shape = ({ passages }: typeof repository) =>
      passages.map(({ id, kind, marker, before, lines, segments }) => ({
        id,
        kind,
        marker,
        before,
        lines,
        segments,
      }));
    expect(shape(readSegments())).toEqual(shape(repository));
  });

  test('The same import again writes nothing', () => {
    run(write('storm.txt', text), '--essay', 'storm');
    const before = snapshot();
    const { status, stdout } = run('storm.txt', '--essay', 'storm');
    expect([status, snapshot()]).toEqual([0, before]);
    expect(stdout).toContain('Nothing to write');
    expect(run('--essay=storm').stdout).toContain('Segments: 5 kept, 0 changed, 0 new, 0 gone, 0 moved.');
  });

  test('A changed text keeps its ids; what a person wrote stays, and what to add is printed', () => {
    run(write('storm.txt', text), '--essay', 'storm');
    writeFileSync(
      essay('en.yaml'),
      'h1-1: Before the storm\np1-1: It rains.\np1-2: The wind is still weak.\np2-1: Morning.\np2-2: Calm.\n',
    );
    writeFileSync(
      essay('essay.mdx'),
      'Words of the editor.\n\n<Passage id="h1" />\n\n<Passage id="p1" />\n\n<Passage id="p2" />\n',
    );
    const person = ['edition.yaml', 'en.yaml', 'essay.mdx'].map(read);
    const changed = `${text.replace('風は', '鳥は飛ばない。風は').replace('海は静かだ。', '海は鏡だ。')}\n夜が来た。\n`;
    const { status, stdout } = run(write('new.txt', changed), '--essay', 'storm');
    expect(status).toBe(0);
    expect(['edition.yaml', 'en.yaml', 'essay.mdx'].map(read)).toEqual(person);
    expect(read('source.ja.txt')).toBe(changed);
    expect(readSegments().passages.map(({ segments }) => segments.map(({ id }) => id))).toEqual([
      ['h1-1'],
      ['p1-1', 'p1-3', 'p1-2'],
      ['p2-1', 'p2-3'],
      ['p3-1'],
    ]);
    expect(readSegments().spentIds).toEqual(['p2-2']);
    expect(stdout).toContain('# 鳥は飛ばない。   (after p1-1)\n  # p1-3:');
    expect(stdout).toContain('Delete from en.yaml:\n  p2-2');
    expect(stdout).toContain('<Passage id="p3" />   (after p2)');
    expect(stdout).toContain(
      `In edition.yaml, line ${(person[0]?.split('\n').findIndex((line) => line.includes('sha256:')) as number) + 1}`,
    );
    expect(stdout).toContain(`sha256: ${readSegments().source.sha256}`);
  });

  test('Ids of the ledger and of retired anchors are not given again', () => {
    run(write('storm.txt', text), '--essay', 'storm');
    rmSync(essay('segments.json'));
    const version = { date: '2026-01-01', ja: '0'.repeat(16), en: '0'.repeat(16) };
    writeFileSync(
      essay('anchors.json'),
      JSON.stringify({ essay: 'storm', anchors: [{ id: 'p4', versions: [version] }] }),
    );
    writeFileSync(
      essay('edition.yaml'),
      read('edition.yaml').replace(
        'retired: []',
        'retired:\n  - { id: h2, reason: { ja: 理由, en: reason } }',
      ),
    );
    run('--essay', 'storm');
    expect(readSegments().passages.map(({ id }) => id)).toEqual(['h3', 'p5', 'p6']);
  });

  test('The editor’s decisions are followed on the next import', () => {
    run(write('storm.txt', text), '--essay', 'storm');
    writeFileSync(
      essay('edition.yaml'),
      read('edition.yaml').replace(
        'division: []',
        'division:\n  - { line: 1, kind: paragraph }\n  - { line: 2, noEndAfter: 降る。 }',
      ),
    );
    const { stdout } = run('--essay', 'storm');
    expect(readSegments().passages.map(({ id, segments }) => [id, segments.length])).toEqual([
      ['p3', 1],
      ['p1', 1],
      ['p2', 2],
    ]);
    expect(stdout).toContain('h1-1 -> p3-1  嵐の前');
  });

  test('Entries that count lines are pointed out when the lines have shifted', () => {
    run(write('storm.txt', text), '--essay', 'storm');
    writeFileSync(
      essay('edition.yaml'),
      read('edition.yaml').replace('division: []', 'division:\n  - { line: 1, kind: paragraph }'),
    );
    const { status, stderr } = run(write('new.txt', `海の話。\n${text}`), '--essay', 'storm');
    expect(status).toBe(0);
    expect(stderr).toContain('entry-means-its-line (warning)');
    expect(stderr).toContain('Write `line: 2`');
  });

  // あいうえお。 in Shift_JIS, and the first half of one more character
  const cutOff = [0x82, 0xa0, 0x82, 0xa2, 0x82, 0xa4, 0x82, 0xa6, 0x82, 0xa8, 0x81, 0x42, 0x82];
  test.each<[string, string | Uint8Array, string, RegExp]>([
    ['an empty file', '', 'source-has-text', /empty/],
    ['no Japanese', 'Only English here.\n', 'source-has-japanese', /kana/],
    ['a control character', '日本\n語\u0001です\n', 'source-is-printable', /bad\.txt:2:2/],
    [
      'bytes that are no text',
      Uint8Array.from([...Buffer.from('日本語です。\n日'), 0xff, ...Buffer.from('本語です。')]),
      'source-is-decodable',
      /bad\.txt:2:2/,
    ],
    ['a broken end', Uint8Array.from(cutOff), 'source-is-decodable', /Byte 12 .82. is not Shift_JIS/],
    ['too many bytes', new Uint8Array(20_000_001), 'source-is-within-size', /limit for a source is 20 MB/],
    ['malformed notation', '吾輩《わがはい》は［＃「猫」に傍点\n', 'notation-is-complete', /bad\.txt:1:10/],
  ])(
    'Nothing is written for %s, neither in a new folder nor over an old one',
    (_name, data, rule, message) => {
      write('bad.txt', data);
      const first = run('bad.txt', '--essay', 'storm');
      expect([first.status, first.stdout, existsSync(join(root, 'content'))]).toEqual([1, '', false]);
      expect(first.stderr).toContain(rule);
      expect(first.stderr).toMatch(message);
      run(write('storm.txt', text), '--essay', 'storm');
      const before = snapshot();
      expect(run('bad.txt', '--essay', 'storm').status).toBe(1);
      expect(snapshot()).toEqual(before);
    },
  );

  test('Every problem of edition.yaml is reported at once with its line, and nothing is written', () => {
    run(write('storm.txt', text), '--essay', 'storm');
    const settings = read('edition.yaml');
    const reason = 'reason: { ja: 理由, en: reason }';
    const lists = `omissions:\n  - { source: 夏の話。, ${reason} }\nemendations:\n  - { source: 雨が降らない, reading: 雨, ${reason} }\n  - { source: た, reading: 、, ${reason} }\n  - { source: かだ, reading: か, ${reason} }\n  - { source: 静かだ, reading: 静か, ${reason} }\n`;
    writeFileSync(
      essay('edition.yaml'),
      settings.replace('omissions: []\n', lists).replace('emendations: []\n', ''),
    );
    const at = read('edition.yaml').split('\n').indexOf('omissions:') + 1;
    const before = snapshot();
    const { status, stderr } = run('--essay', 'storm');
    expect(status).toBe(1);
    expect(
      stderr.match(/edition\.yaml:\d+ [a-z-]+/g)?.map((place) => place.replace('edition.yaml:', '')),
    ).toEqual([
      `${at + 1} omission-is-found`,
      `${at + 3} emendation-is-found`,
      `${at + 5} emendations-are-apart`,
    ]);
    expect(stderr).toContain('Line 2 comes nearest: “雨が降る。風はまだ弱い。”');
    expect(snapshot()).toEqual(before);
  });

  test('An ambiguous quote names its lines', () => {
    run(write('storm.txt', text), '--essay', 'storm');
    const entry = 'emendations:\n  - { source: 。, reading: ．, reason: { ja: 理由, en: reason } }';
    writeFileSync(essay('edition.yaml'), read('edition.yaml').replace('emendations: []', entry));
    expect(run('--essay', 'storm').stderr).toContain(
      '“。” stands more than once in the source (lines 2, 4).',
    );
  });

  test('A folder that cannot be written to is left as it was', () => {
    mkdirSync(join(root, 'content/essays/storm/segments.json'), { recursive: true });
    const { status, stderr } = run(write('storm.txt', text), '--essay', 'storm');
    expect(status).toBe(1);
    expect(stderr).not.toBe('');
    expect(readdirSync(essay(''))).toEqual(['segments.json']);
  });

  test.each([
    [['storm.txt'], 'The essay is missing'],
    [['storm.txt', '--essay'], '--essay needs the id'],
    [['storm.txt', '--essay', 'Storm_1'], '“Storm_1” cannot be an essay’s id'],
    [['storm.txt', '--esay', 'storm'], 'The option --esay is not known; --essay is.'],
    [['absent.txt', '--essay', 'storm'], 'There is no file absent.txt.'],
    [['--essay', 'storm'], 'name the file to import'],
    [['storm.txt', 'other.txt', '--essay', 'storm'], 'One file at a time'],
    [['.', '--essay', 'storm'], '. is not a file.'],
    [['storm.txt', '--essay', '../storm'], 'cannot be an essay’s id'],
  ])('Arguments that make no sense get one sentence: %j', (args, sentence) => {
    write('storm.txt', text);
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect(existsSync(join(root, 'content'))).toBe(false);
  });
});
