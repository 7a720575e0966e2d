import { expect, type Page, test } from '@playwright/test';
import { essayPages, japanesePage, pageAddresses, views } from './essay-under-test.ts';
import { siteAddress } from './reader-page.ts';

/** Elements that reach beyond the right edge, where the page scrolls sideways. */
const listOverflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (e) => e.getBoundingClientRect().right > innerWidth + 0.5,
    );
    return wide.map((e) => `${e.tagName} ${e.id || e.className}`).slice(0, 10);
  });

const addresses = [
  ...pageAddresses,
  ...essayPages.flatMap((page) => views.map((view) => `${page}?view=${view}`)),
  `${japanesePage}?writing=vertical`,
];

for (const address of addresses) {
  test(`/${address} needs no sideways scrolling at 320 px, nor with text twice as large`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(siteAddress(address));
    expect(await listOverflowing(page)).toEqual([]);
    await page.setViewportSize({ width: 768, height: 900 });
    // What a reader's own larger type does: every size is in rem.
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await listOverflowing(page)).toEqual([]);
  });
}

test('the panels fit on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(siteAddress(japanesePage));
  for (const name of ['目次', '表示']) {
    await page.getByRole('button', { name }).click();
    const box = await page.locator('[popover]:popover-open').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 320 && box.y >= 0 && box.y + box.height <= 568).toBe(
      true,
    );
    await page.keyboard.press('Escape');
  }
});

test('everything to be pressed is large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto(siteAddress(japanesePage));
  const small = await page.locator('.bar button, .bar > a, .bar nav > a').evaluateAll((all) =>
    all
      .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
});
