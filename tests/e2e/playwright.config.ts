import {
  defineConfig,
  type PlaywrightTestOptions,
  type PlaywrightWorkerOptions,
  type Project,
} from '@playwright/test';
import { findBrowser, findWebkit } from '../browsers.ts';

/**
 * Every spec runs in Chromium; those in engines/ also in Firefox and, where Playwright's own is there,
 * in WebKit. Playwright reads this file again in each of its workers, so it only looks for browsers,
 * and remembers what it found; `npm test` gets a missing one before it starts.
 */
const found = recallFoundBrowsers();
const inEngines = '**/engines/*.spec.ts';
type WorkerOptions = PlaywrightWorkerOptions & { driver: 'playwright' | 'puppeteer' };
const projects: Project<PlaywrightTestOptions, WorkerOptions>[] = [
  {
    name: 'chromium',
    use: {
      browserName: 'chromium',
      launchOptions: { executablePath: found.chromium?.path, args: chromiumFlags() },
    },
  },
];
if (found.firefox) {
  const { path, driver } = found.firefox;
  projects.push({
    name: 'firefox',
    testMatch: inEngines,
    use: { browserName: 'firefox', driver, launchOptions: { executablePath: path } },
  });
}
if (found.webkit) projects.push({ name: 'webkit', testMatch: inEngines, use: { browserName: 'webkit' } });

export default defineConfig<PlaywrightTestOptions, WorkerOptions>({
  testDir: '.',
  outputDir: '../results/browsers',
  globalSetup: './serve-built-site.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../results/browsers.json' }]],
  projects,
});

function recallFoundBrowsers() {
  const before = process.env.FOUND_BROWSERS;
  if (before) return JSON.parse(before) as ReturnType<typeof lookForBrowsers>;
  const now = lookForBrowsers();
  process.env.FOUND_BROWSERS = JSON.stringify(now);
  if (!now.webkit) console.log('WebKit is left out: Playwright’s own is not installed here.');
  if (!now.firefox) console.log('Firefox is left out: none is installed here.');
  return now;
}

function lookForBrowsers() {
  return { chromium: findBrowser('chromium'), firefox: findBrowser('firefox'), webkit: findWebkit() };
}

/** Chromium refuses its sandbox to root; the rest keeps it from the network and from this machine's graphics. */
function chromiumFlags(): string[] {
  const quiet = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}
