import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { basePath, siteUrl } from '../../src/site-address.ts';
import { budgets, weighFirstLoad } from '../site/first-load.ts';
import { loadBuiltSite } from '../site/load-built-site.ts';

const root = resolve(import.meta.dirname, '../..');

/** `npm run bench`: how fast and how heavy, against the budgets. A report; it never fails. */
function main(): void {
  for (const file of readdirSync(import.meta.dirname).sort()) {
    if (file === 'run.ts' || !file.endsWith('.ts')) continue;
    printTitle(file.replace(/\.ts$/, ''));
    spawnSync(process.execPath, [join(import.meta.dirname, file)], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  }
  printTitle('commands, median of three');
  printTime('check', 'src/cli/check.ts', 2);
  const outDir = mkdtempSync(join(tmpdir(), 'bench-build-'));
  printTime('build', 'src/cli/build.ts', 15, { OUT_DIR: join(outDir, 'dist') });
  printSizes(join(outDir, 'dist'));
  rmSync(outDir, { recursive: true, force: true });
}

function printTime(
  name: string,
  program: string,
  budgetSeconds: number,
  env: Record<string, string> = {},
): void {
  if (!existsSync(join(root, program))) {
    console.log(`${name}: there is no ${program}.`);
    return;
  }
  const seconds: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [program], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'ignore',
    });
    if (status !== 0) {
      console.log(`${name}: failed; run it by itself to see why.`);
      return;
    }
    seconds.push((performance.now() - started) / 1000);
  }
  const median = seconds.sort((a, b) => a - b)[1] as number;
  console.log(
    `${name.padEnd(8)}${median.toFixed(2)} s of ${budgetSeconds} s (${percent(median, budgetSeconds)})`,
  );
}

function printSizes(dir: string): void {
  printTitle('first load of each page, bytes in brotli; fonts as they are');
  if (!existsSync(dir)) {
    console.log('There is no built site.');
    return;
  }
  const site = loadBuiltSite('bench', dir, siteUrl, basePath);
  const rows = site.pages.map((page) => {
    const load = weighFirstLoad(site, page);
    return [
      page.address,
      ...[load.html, load.css, load.page].map(String),
      percent(load.page, budgets.page),
      String(load.script),
      percent(load.script, budgets.script),
      String(load.fonts),
      percent(load.fonts, budgets.fonts),
    ];
  });
  printTable([
    ['page', 'HTML', 'CSS', 'all', 'of 24 kB', 'script', 'of 4 kB', 'fonts', 'of 110 kB'],
    ...rows,
  ]);
}

function printTable(rows: string[][]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    );
  }
}

const printTitle = (title: string): void => console.log(`\n${title}\n${'─'.repeat(title.length)}`);

const percent = (value: number, budget: number): string => `${Math.round((value / budget) * 100)} %`;

main();
