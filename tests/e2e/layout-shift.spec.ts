import { expect, test } from '@playwright/test';
import { essayPages, pageAddresses } from './essay-under-test.ts';
import { siteAddress } from './reader-page.ts';

const addresses = [
  ...pageAddresses,
  ...essayPages.flatMap((page) => [
    `${page}?view=interlinear`,
    `${page}?view=reveal&furigana=off`,
    `${page}?writing=vertical`,
    `${page}#p9-1`,
  ]),
];

for (const address of addresses) {
  for (const width of [375, 1280]) {
    test(`nothing moves while /${address} loads at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(siteAddress(address), { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      const shifts = await page.evaluate(
        () =>
          new Promise<number[]>((done) => {
            new PerformanceObserver((list) => {
              done(list.getEntries().map((entry) => (entry as unknown as { value: number }).value));
            }).observe({ type: 'layout-shift', buffered: true });
            // Without any shift the observer is never called.
            setTimeout(() => done([]), 300);
          }),
      );
      expect(shifts).toEqual([]);
    });
  }
}
