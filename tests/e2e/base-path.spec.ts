import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { serveSite } from '../../src/cli/serve.ts';
import { pageAddresses } from './essay-under-test.ts';

/** The build for a folder of another host, which the tests of the built site leave behind. */
const elsewhere = resolve(import.meta.dirname, '../results/other-address');

test('in a folder of a host, every page finds its files there', async ({ page }) => {
  test.skip(!existsSync(elsewhere), 'The tests of the built site make the build for another address.');
  const site = await serveSite(elsewhere, { base: '/editions/' });
  const failures: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (response.status() >= 400 || !pathname.startsWith('/editions/'))
      failures.push(`${response.status()} ${pathname}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  for (const address of pageAddresses) {
    await page.goto(site.address + address, { waitUntil: 'networkidle' });
    expect(await page.evaluate(() => document.documentElement.dataset['view'])).toBe('parallel');
  }
  await page.goto(site.address);
  await page.locator('main a').first().click();
  await page.waitForURL(/\/editions\/(ja|en)\//);
  await site.close();
  expect(failures).toEqual([]);
});
