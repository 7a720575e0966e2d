import type { Page } from '@playwright/test';

/**
 * What Playwright's page and puppeteer's page have in common, as far as the specs in engines/ need it:
 * one spec runs in every engine, whoever drives it. Addresses are relative to the site's base path.
 */
export interface ReaderPage {
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  url(): string;
  /** Runs a self-contained function in the page and returns its JSON-like result. */
  evaluate<Argument, Result>(
    fn: (arg: Argument) => Result | Promise<Result>,
    arg?: Argument,
  ): Promise<Result>;
  /** Runs a function of the page again and again until it returns true; fails after five seconds. */
  waitFor<Argument>(fn: (arg: Argument) => boolean, arg?: Argument): Promise<void>;
  click(selector: string): Promise<void>;
  /** A key by its name, with modifiers before it: `Enter`, `Shift+Tab`. */
  press(key: string): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** Errors of scripts, of the console and of the Content-Security-Policy since the page was opened. */
  errors(): readonly string[];
}

/** A page of a browser that Playwright drives. */
export function readWithPlaywright(page: Page): ReaderPage {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const reader: ReaderPage = {
    goto: async (address) => {
      await page.goto(siteAddress(address));
    },
    reload: async () => {
      await page.reload();
    },
    url: () => page.url(),
    evaluate: (fn, arg) => page.evaluate(fn as never, arg) as never,
    waitFor: (fn, arg) => pollUntilTrue(() => reader.evaluate(fn, arg), String(fn)),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    errors: () => errors,
  };
  return reader;
}

/** Turns `ja/yen-carry/#p7` into a full address of the site under test. */
export function siteAddress(address: string): string {
  const site = process.env.SITE_UNDER_TEST;
  if (!site)
    throw new Error(
      'The address of the site under test is missing: run the specs with “npm test -- browsers”.',
    );
  return new URL(address, site).href;
}

/**
 * Asks until the answer is yes. Polling from outside needs no script in the page that the
 * Content-Security-Policy could refuse, and is the same in every engine.
 */
export async function pollUntilTrue(ask: () => Promise<boolean>, question: string): Promise<void> {
  const end = Date.now() + 5000;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`This did not become true within five seconds: ${question}`);
    await new Promise((done) => setTimeout(done, 25));
  }
}
