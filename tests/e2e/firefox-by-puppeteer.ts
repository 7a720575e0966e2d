import { type KeyInput, launch } from 'puppeteer-core';
import { pollUntilTrue, type ReaderPage, siteAddress } from './reader-page.ts';

/** An installed Firefox, which Playwright cannot drive, over WebDriver BiDi. */
export async function launchFirefox(executablePath: string) {
  const browser = await launch({ browser: 'firefox', executablePath, headless: true, args: ['--no-remote'] });
  return {
    /** A page of a fresh context: nothing is remembered from one test to the next. */
    async openPage(
      width: number,
      height: number,
    ): Promise<{ reader: ReaderPage; close: () => Promise<void> }> {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
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
        evaluate: (fn, arg) => page.evaluate(fn as never, arg as never) as never,
        waitFor: (fn, arg) => pollUntilTrue(() => reader.evaluate(fn, arg), String(fn)),
        click: (selector) => page.click(selector),
        press: async (chord) => {
          const keys = chord.split('+') as KeyInput[];
          const last = keys.pop() as KeyInput;
          for (const key of keys) await page.keyboard.down(key);
          await page.keyboard.press(last);
          for (const key of keys.reverse()) await page.keyboard.up(key);
        },
        setViewport: (w, h) => page.setViewport({ width: w, height: h }),
        errors: () => errors,
      };
      return { reader, close: () => context.close() };
    },
    close: () => browser.close(),
  };
}
