import { expect, test } from '@playwright/test';
import { pageAddresses } from './essay-under-test.ts';
import { siteAddress } from './reader-page.ts';

for (const address of pageAddresses) {
  test(`/${address} asks no other host for anything and reports no error`, async ({ page }) => {
    const foreign: string[] = [];
    const errors: string[] = [];
    const { origin } = new URL(siteAddress(''));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== origin && !request.url().startsWith('data:'))
        foreign.push(request.url());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) errors.push(message.text());
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`${event.violatedDirective} ${event.blockedURI}`),
      );
    });
    await page.goto(siteAddress(address), { waitUntil: 'networkidle' });
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect({ foreign, errors }).toEqual({ foreign: [], errors: [] });
  });
}

test('the policy stops what somebody else would add to a page', async ({ page }) => {
  await page.goto(siteAddress(pageAddresses[0] as string));
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.wasRun = true';
    document.body.append(script);
    return 'wasRun' in window;
  });
  expect(ran).toBe(false);
});
