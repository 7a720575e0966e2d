import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FixtureChanges, replace, writeContent } from './content-fixture.ts';

const project = resolve(import.meta.dirname, '../..');
const ledgerPath = 'essays/rain/anchors.json';

/** Runs a command of the project as a person does, on a content folder of its own. */
function run(command: 'check' | 'ledger', root: string, args: string[] = []) {
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    const env = { ...process.env, CONTENT_DIR: root };
    execFile(process.execPath, [`src/cli/${command}.ts`, ...args], { cwd: project, env }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}
const lastLines = (text: string, count: number) => text.trimEnd().split('\n').slice(-count);
const write = (changes: FixtureChanges) => writeContent(changes);

describe('npm run check', () => {
  test('Without problems it counts what it checked and exits with 0', async () => {
    const { code, out, err } = await run('check', write({}));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^0 errors, 0 warnings, 0 unfinished\n\d\d passed, 0 failed\n$/);
  });

  test('With an error it says where and what to do, and exits with 1', async () => {
    const root = write({ 'essays/rain/essay.mdx': replace('<Passage id="p2" />\n', '') });
    const { code, out, err } = await run('check', root);
    expect(code).toBe(1);
    expect(err).toContain(`${root}/essays/rain/essay.mdx:2 passage-is-placed`);
    expect(err).toContain('Write <Passage id="p2" /> after <Passage id="p1" />.');
    expect(lastLines(out, 2)).toEqual([
      '1 error, 0 warnings, 0 unfinished',
      expect.stringMatching(/^\d\d passed, 1 failed$/),
    ]);
  });

  test('What a draft lacks is printed and does not fail', async () => {
    const root = write({
      'essays/rain/edition.yaml': (text) => `draft: true\n${text}`,
      'essays/rain/en.yaml': replace('p1-3: I go home.\n', ''),
    });
    const { code, out, err } = await run('check', root);
    expect(code).toBe(0);
    expect(err).toContain('segment-has-translation (unfinished)');
    expect(lastLines(out, 2)[0]).toBe('0 errors, 0 warnings, 1 unfinished');
  });
});

describe('npm run ledger', () => {
  test('It records the anchors of a published essay, after which the check is content', async () => {
    const root = write({ [ledgerPath]: () => undefined });
    const first = await run('ledger', root, ['--date', '2026-01-01']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('added 8: h1 h1-1 p1 p1-1 p1-2 p1-3 p2 p2-1');
    expect(await run('check', root)).toMatchObject({ code: 0 });
    const second = await run('ledger', root, ['--date', '2026-01-02']);
    expect(second.out).toContain('every anchor was recorded already');
  });

  test('A changed translation gives a further version, beside the first', async () => {
    const root = write({ 'essays/rain/en.yaml': replace('I go home.', 'I run home.') });
    const before = readFileSync(join(root, ledgerPath), 'utf8');
    const { out } = await run('ledger', root, ['--date', '2026-03-01']);
    expect(out).toContain('changed 2: p1 p1-3');
    const after = readFileSync(join(root, ledgerPath), 'utf8');
    const changed = after.split('\n').filter((line, index) => line !== before.split('\n')[index]);
    expect(changed.map((line) => JSON.parse(line.replace(/,$/, '')).id)).toEqual(['p1', 'p1-3']);
    expect(JSON.parse(after).anchors[2].versions[1].date).toBe('2026-03-01');
  });

  test('A draft is not recorded', async () => {
    const root = write({
      [ledgerPath]: () => undefined,
      'essays/rain/edition.yaml': (text) => `draft: true\n${text}`,
    });
    expect(await run('ledger', root)).toMatchObject({ code: 0 });
    expect(existsSync(join(root, ledgerPath))).toBe(false);
  });

  test('With an anchor that would be lost it writes nothing', async () => {
    const root = write({ [ledgerPath]: (text) => text.replaceAll('"p2-1"', '"p2-2"') });
    const before = readFileSync(join(root, ledgerPath), 'utf8');
    const { code, err } = await run('ledger', root);
    expect(code).toBe(1);
    expect(err).toContain('anchor-survives');
    expect(err).toContain('Nothing was recorded');
    expect(readFileSync(join(root, ledgerPath), 'utf8')).toBe(before);
  });

  test('An anchor that edition.yaml retires is marked and keeps its entry', async () => {
    const extra =
      '{"id":"p2-2","versions":[{"date":"2026-01-01","ja":"0123456789abcdef","en":"0123456789abcdef"}]}';
    const root = write({ [ledgerPath]: replace('\n  ]', `,\n    ${extra}\n  ]`) });
    const settings = join(root, 'essays/rain/edition.yaml');
    const retired = 'retired: [{ id: p2-2, heir: p2-1, reason: { ja: い, en: a } }]';
    writeFileSync(settings, readFileSync(settings, 'utf8').replace('retired: []', retired));
    const { code, out } = await run('ledger', root, ['--date', '2026-04-01']);
    expect(code).toBe(0);
    expect(out).toContain('retired 1: p2-2');
    const entry = JSON.parse(readFileSync(join(root, ledgerPath), 'utf8')).anchors.at(-1);
    expect(entry).toEqual({ ...JSON.parse(extra), retired: { date: '2026-04-01', heir: 'p2-1' } });
  });

  test.each([
    ['a day that does not exist', ['--date', '2026-02-30'], 'The day could not be read.'],
    ['an option that is not known', ['--day', '2026-02-03'], 'The day could not be read.'],
    [
      'a day before the ledger’s last',
      ['--date', '2025-12-31'],
      'The ledger already has entries of 2026-01-01.',
    ],
  ])('It refuses %s', async (_title, args, message) => {
    const root = write({ 'essays/rain/en.yaml': replace('I go home.', 'I run home.') });
    const before = readFileSync(join(root, ledgerPath), 'utf8');
    const { code, err } = await run('ledger', root, args);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(readFileSync(join(root, ledgerPath), 'utf8')).toBe(before);
  });
});
