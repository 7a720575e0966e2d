import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { obtainBrowser } from './browsers.ts';
import { countPlaywright, countVitest } from './count-results.ts';
import type { Count, Stage } from './stages.ts';

const root = resolve(import.meta.dirname, '..');

/** Each stage of `npm test`, in order; what is quick and finds most comes first. */
const stages: Stage[] = [
  {
    name: 'format',
    title: 'Format and lint',
    commands: [['biome', 'ci', '.', `--colors=${process.stdout.isTTY ? 'force' : 'off'}`]],
    minutes: 2,
  },
  {
    name: 'types',
    title: 'Types',
    commands: [
      ['astro', 'check'],
      ['tsc', '--noEmit'],
    ],
    minutes: 5,
  },
  {
    name: 'unit',
    title: 'Unit tests',
    commands: [vitest('tests/vitest.config.ts', 'unit')],
    results: { file: 'unit.json', count: countVitest },
    minutes: 15,
  },
  { name: 'content', title: 'Content', commands: [['node', 'src/cli/check.ts']], minutes: 2 },
  { name: 'build', title: 'Build', commands: [['node', 'src/cli/build.ts']], minutes: 5 },
  {
    name: 'site',
    title: 'Built site',
    commands: [vitest('tests/site/vitest.config.ts', 'site')],
    results: { file: 'site.json', count: countVitest },
    needsSite: true,
    minutes: 15,
  },
  {
    name: 'browsers',
    title: 'Browser tests',
    commands: [['playwright', 'test', '-c', 'tests/e2e/playwright.config.ts']],
    results: { file: 'browsers.json', count: countPlaywright },
    needsSite: true,
    prepare: obtainBothBrowsers,
    minutes: 25,
  },
];

/** `npm test`: runs every stage, or those named, and closes with one line that sums them up. */
async function main(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    console.error(
      `There is no stage ${unknown.join(', ')}. The stages are ${stages.map((s) => s.name).join(', ')}.`,
    );
    process.exitCode = 1;
    return;
  }
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  const summary: string[] = [];
  let isBuildBroken = false;
  for (const stage of stages) {
    if (names.length > 0 && !names.includes(stage.name)) continue;
    console.log(`\n── ${stage.title} ${'─'.repeat(Math.max(0, 76 - stage.title.length))}`);
    const started = Date.now();
    const count =
      stage.needsSite && isBuildBroken ? failBecause('The site could not be built.') : await runStage(stage);
    if (stage.name === 'build' && count.failed > 0) isBuildBroken = true;
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped += count.skipped;
    summary.push(`${stage.title.padEnd(18)}${tell(count)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
  console.log(`\n${summary.join('\n')}\n\n${tell(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

async function runStage(stage: Stage): Promise<Count> {
  if (stage.needsSite && !existsSync(join(root, 'dist/index.html'))) {
    return failBecause('There is no built site in dist/: run “npm test -- build” first, or every stage.');
  }
  const hindrance = stage.prepare?.();
  if (hindrance) return failBecause(hindrance);
  const results = stage.results && join(root, 'tests/results', stage.results.file);
  if (results) rmSync(results, { force: true });
  const exits: boolean[] = [];
  for (const command of stage.commands) exits.push(await runCommand(command, stage.minutes));
  const broken = exits.filter((succeeded) => !succeeded).length;
  if (!results || !stage.results) return { passed: exits.length - broken, failed: broken, skipped: 0 };
  if (!existsSync(results)) return failBecause(`The stage “${stage.name}” ended without results.`);
  const count = stage.results.count(JSON.parse(readFileSync(results, 'utf8')));
  // A runner can fail beside its tests, by an unhandled error for instance, or find no test at all.
  if (broken > 0 && count.failed === 0) count.failed = 1;
  if (count.passed + count.failed + count.skipped === 0) return failBecause('No test was found.');
  return count;
}

/** Runs a program of the project with its output in view. Whether it succeeded in time. */
function runCommand([program, ...args]: string[], minutes: number): Promise<boolean> {
  const bin = join(root, 'node_modules/.bin');
  const child = spawn(program === 'node' ? process.execPath : (program as string), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && program !== 'node',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const limit = setTimeout(() => {
    console.error(`${program} has not ended after ${minutes} minutes and is stopped.`);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
  }, minutes * 60_000);
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      clearTimeout(limit);
      done(false);
    });
    child.on('exit', (code) => {
      clearTimeout(limit);
      done(code === 0);
    });
  });
}

function obtainBothBrowsers(): string | undefined {
  const found = [obtainBrowser('chromium'), obtainBrowser('firefox')];
  return found.filter((browser) => typeof browser === 'string').join(' ') || undefined;
}

function vitest(config: string, results: string): string[] {
  return [
    'vitest',
    'run',
    `--config=${config}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=tests/results/${results}.json`,
  ];
}

function failBecause(sentence: string): Count {
  console.error(sentence);
  return { passed: 0, failed: 1, skipped: 0 };
}

const tell = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

await main(process.argv.slice(2));
