import { expect, test } from '@playwright/test';
import { edition, essayPages, japanesePage, segments } from './essay-under-test.ts';
import { siteAddress } from './reader-page.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of essayPages) {
    test(`${address} is complete`, async ({ page }) => {
      await page.goto(siteAddress(address));
      for (const { ja, en } of segments.slice(0, 3)) {
        expect((await page.locator('article').textContent())?.includes(en ?? ja)).toBe(true);
      }
      await expect(page.locator('.passage > .ja')).toHaveCount(edition.passages.length);
      for (const text of await page.locator('.passage > .ja, .passage > .en').all())
        await expect(text).toBeVisible();
      const readings = await page.locator('article rt').allTextContents();
      expect(readings.length).toBeGreaterThan(100);
      expect(readings.filter((reading) => !/^[ぁ-ゖー]+$/.test(reading))).toEqual([]);
      await expect(page.locator('article rt').first()).toBeVisible();
    });
  }

  test('the contents open, anchors work, and nothing offers what needs a script', async ({ page }) => {
    await page.goto(siteAddress(japanesePage));
    await expect(page.getByRole('button', { name: '表示' })).toBeHidden();
    await page.getByRole('button', { name: '目次' }).click();
    await page.locator('#contents a[href^="#h"]').last().click();
    await expect(page.locator('.passage:target')).toBeInViewport();
  });

  test('without style too, every reading follows its word in parentheses', async ({ page }) => {
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() !== 'document') return route.abort();
      const response = await route.fetch();
      const body = (await response.text()).replace(/<style[\s\S]*?<\/style>/g, '');
      return route.fulfill({ response, body });
    });
    await page.goto(siteAddress(japanesePage));
    const rubies = await page.locator('article ruby').allTextContents();
    expect(rubies.length).toBeGreaterThan(100);
    expect(rubies.filter((ruby) => !/^[^()]+\([ぁ-ゖー]+\)$/.test(ruby))).toEqual([]);
  });
});

test('without style but with script, readings are still over their words', async ({ page }) => {
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const body = (await response.text()).replace(/<style[\s\S]*?<\/style>/g, '');
    return route.fulfill({ response, body });
  });
  await page.goto(siteAddress(japanesePage));
  const widths = await page
    .locator('article rt')
    .evaluateAll((all) => all.map((rt) => rt.getBoundingClientRect().width));
  expect(Math.min(...widths)).toBeGreaterThan(0);
});
