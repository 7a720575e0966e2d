import { test as base } from '@playwright/test';
import { launchFirefox } from './firefox-by-puppeteer.ts';
import { type ReaderPage, readWithPlaywright } from './reader-page.ts';

interface OpenedReader {
  reader: ReaderPage;
  close(): Promise<void>;
}
type OpenReader = (width: number, height: number) => Promise<OpenedReader>;

/**
 * Playwright's `test` with a `reader`: a page of whatever engine the project names. It does not build
 * on Playwright's own `page`, which would start a browser that Playwright may be unable to drive.
 */
export const test = base.extend<
  { reader: ReaderPage },
  { driver: 'playwright' | 'puppeteer'; openReader: OpenReader }
>({
  driver: ['playwright', { option: true, scope: 'worker' }],
  openReader: [
    async ({ driver, playwright, browserName, launchOptions }, use) => {
      if (driver === 'puppeteer') {
        const firefox = await launchFirefox(String(launchOptions.executablePath));
        await use(firefox.openPage);
        await firefox.close();
        return;
      }
      const browser = await playwright[browserName].launch(launchOptions);
      await use(async (width, height) => {
        const context = await browser.newContext({ viewport: { width, height } });
        return { reader: readWithPlaywright(await context.newPage()), close: () => context.close() };
      });
      await browser.close();
    },
    { scope: 'worker' },
  ],
  reader: async ({ openReader }, use) => {
    const { reader, close } = await openReader(1280, 800);
    await use(reader);
    await close();
  },
});

export { expect } from '@playwright/test';
