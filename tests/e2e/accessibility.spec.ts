import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { essayPages, japanesePage, pageAddresses, views } from './essay-under-test.ts';
import { siteAddress } from './reader-page.ts';

async function listFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 160)}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in a ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    for (const address of pageAddresses) {
      test(`axe finds nothing on /${address}`, async ({ page }) => {
        await page.goto(siteAddress(address));
        expect(await listFindings(page)).toEqual([]);
      });
    }
    for (const setting of [...views.slice(1).map((view) => `view=${view}`), 'writing=vertical']) {
      test(`axe finds nothing on /${japanesePage}?${setting}`, async ({ page }) => {
        await page.goto(siteAddress(`${japanesePage}?${setting}`));
        expect(await listFindings(page)).toEqual([]);
      });
    }
    for (const name of ['目次', '表示']) {
      test(`axe finds nothing with the panel 「${name}」 open`, async ({ page }) => {
        await page.goto(siteAddress(japanesePage));
        await page.getByRole('button', { name }).click();
        expect(await listFindings(page)).toEqual([]);
      });
    }
    test('axe finds nothing with an anchor that does not exist, and with an opened partner', async ({
      page,
    }) => {
      await page.goto(siteAddress(`${japanesePage}?view=reveal#p9999`));
      await page.locator('.s[role=button]').first().click();
      expect(await listFindings(page)).toEqual([]);
    });
  });
}

test('text is at least seven times lighter or darker than its ground', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const address of essayPages) {
      await page.goto(siteAddress(address));
      const leading = address.slice(0, 2);
      const { violations } = await new AxeBuilder({ page })
        .include(`.passage > .${leading}`)
        .withRules(['color-contrast-enhanced'])
        .analyze();
      expect(violations.flatMap(({ nodes }) => nodes.map((node) => node.failureSummary))).toEqual([]);
    }
  }
});
