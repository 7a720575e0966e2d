import { expect, test } from '@playwright/test';
import { edition, essayPages } from './essay-under-test.ts';
import { siteAddress } from './reader-page.ts';

for (const address of essayPages) {
  test(`${address} prints the text alone, dark on white`, async ({ page }) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(siteAddress(`${address}?theme=dark`));
    for (const name of ['.bar', '.skip', '[role=status]']) await expect(page.locator(name)).toBeHidden();
    const shown = await page
      .locator('.passage > .ja, .passage > .en')
      .evaluateAll((all) => all.filter((e) => e.getClientRects().length > 0).length);
    expect(shown).toBe(2 * edition.passages.length);
    const lightness = await page.evaluate(() => {
      const text = document.querySelector('.passage .s') as Element;
      return getComputedStyle(text).color.match(/\d+/g)?.slice(0, 3).map(Number);
    });
    expect(Math.max(...(lightness ?? [255]))).toBeLessThan(120);
  });

  test(`${address} prints every page without cutting a line off`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 673, height: 980 });
    await page.goto(siteAddress(address));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  });
}
