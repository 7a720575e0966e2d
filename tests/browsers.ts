import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox, webkit } from '@playwright/test';

/** How a browser is driven: by Playwright, or, what Playwright cannot drive, by puppeteer-core. */
export interface FoundBrowser {
  path: string;
  driver: 'playwright' | 'puppeteer';
}
export type BrowserName = 'chromium' | 'firefox';

/**
 * A browser that is on this machine already. Chromium: CHROME_PATH, an installed one, Playwright's own.
 * Firefox: FIREFOX_PATH, Playwright's own, an installed one, since Playwright drives only its own.
 */
export function findBrowser(name: BrowserName): FoundBrowser | undefined {
  const named = process.env[variables[name]];
  if (named) return existsSync(named) ? { path: named, driver: installedDriver[name] } : undefined;
  const own = ownPath(name);
  if (name === 'firefox' && own) return { path: own, driver: 'playwright' };
  const installed = installedPaths[name]().find((path) => existsSync(path) && startsUp(path));
  if (installed) return { path: installed, driver: installedDriver[name] };
  return own ? { path: own, driver: 'playwright' } : undefined;
}

/**
 * Finds a browser, or gets one: Playwright's download, then, on Debian as root, its package.
 * Returns a sentence that says what to install where nothing works.
 */
export function obtainBrowser(name: BrowserName): FoundBrowser | string {
  const variable = variables[name];
  if (process.env[variable] && !existsSync(process.env[variable])) {
    return `${variable} names ${process.env[variable]}, which does not exist; correct it or unset it.`;
  }
  const present = findBrowser(name);
  if (present) return present;
  console.log(`No ${titles[name]} is installed; trying Playwright's own …`);
  run(process.execPath, [playwrightCommand(), 'install', name], 5);
  const downloaded = findBrowser(name);
  if (downloaded) return downloaded;
  if (isDebianRoot()) {
    console.log(`That did not work; trying Debian's package ${packages[name]} …`);
    run('apt-get', ['update', '-q'], 3);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', packages[name]], 10);
  }
  return (
    findBrowser(name) ??
    `The browser tests need ${titles[name]}: install it (on Debian: apt-get install ${packages[name]}), or name its program in ${variable}.`
  );
}

/** Playwright's own WebKit, where it was downloaded; there is no other that Playwright drives. */
export const findWebkit = (): string | undefined => existing(webkit.executablePath());

const titles = { chromium: 'Chromium or Chrome', firefox: 'Firefox' };
const variables = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };
const packages = { chromium: 'chromium', firefox: 'firefox-esr' };
const installedDriver = { chromium: 'playwright', firefox: 'puppeteer' } as const;

const installedPaths: Record<BrowserName, () => string[]> = {
  chromium: () => [
    ...onPath(
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'chrome',
    ),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...inProgramFiles('Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'),
  ],
  firefox: () => [
    ...onPath('firefox', 'firefox-esr'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...inProgramFiles('Mozilla Firefox\\firefox.exe'),
  ],
};

const onPath = (...programs: string[]): string[] =>
  programs.flatMap((program) =>
    (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir || '.', program)),
  );

const inProgramFiles = (...programs: string[]): string[] =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((dir) => dir !== undefined)
    .flatMap((dir) => programs.map((program) => join(dir, program)));

const existing = (path: string): string | undefined => (path && existsSync(path) ? path : undefined);

/** A download that lacks the libraries it needs is as good as none. */
function ownPath(name: BrowserName): string | undefined {
  const path = existing({ chromium, firefox }[name].executablePath());
  return path && startsUp(path) ? path : undefined;
}

/** Ubuntu's `chromium-browser` is a stub that only asks for snap. On Windows `--version` would open a window. */
const startsUp = (path: string): boolean =>
  process.platform === 'win32' ||
  spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;

const isDebianRoot = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const playwrightCommand = (): string => join(import.meta.dirname, '../node_modules/@playwright/test/cli.js');

/** Runs a command that may fail, with its output in view and a limit in minutes. */
function run(command: string, args: string[], minutes: number): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: minutes * 60_000,
    killSignal: 'SIGKILL',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
