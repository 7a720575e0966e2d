import { expect, type Page, test } from '@playwright/test';
import { englishPage, japanesePage } from './essay-under-test.ts';
import { siteAddress } from './reader-page.ts';

const openPanel = (page: Page) => page.getByRole('button', { name: '表示' }).click();
const settingsOf = (page: Page) =>
  page.evaluate(() => ({ ...document.documentElement.dataset }) as Record<string, string>);
const defaults = { view: 'parallel', furigana: 'all', writing: 'horizontal', theme: 'system' };

test('every choice of the panel is applied, stands in the address and is remembered', async ({ page }) => {
  await page.goto(siteAddress(japanesePage));
  await openPanel(page);
  for (const [name, value] of [
    ['交互', { view: 'interlinear' }],
    ['めくり', { view: 'reveal' }],
    ['英語', { view: 'en' }],
    ['なし', { furigana: 'off' }],
    ['難しい字', { furigana: 'difficult' }],
    ['初出のみ', { furigana: 'first' }],
    ['暗', { theme: 'dark' }],
    ['日本語', { view: 'ja' }],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).check();
    expect(await settingsOf(page)).toMatchObject(value);
    const [key, word] = Object.entries(value)[0] as [string, string];
    expect(new URL(page.url()).searchParams.get(key)).toBe(word);
  }
  await page.goto(siteAddress(englishPage));
  expect(await settingsOf(page)).toMatchObject({ view: 'ja', furigana: 'first', theme: 'dark' });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
});

test('the panel opens, is used and closes by keyboard alone', async ({ page }) => {
  await page.goto(siteAddress(japanesePage));
  const button = page.getByRole('button', { name: '表示' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: '対訳' })).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: '対訳' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '日本語' })).toBeChecked();
  expect(await settingsOf(page)).toMatchObject({ view: 'ja' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radio', { name: '対訳' })).toBeHidden();
  await expect(button).toBeFocused();
});

test('the address has precedence over the memory, and nonsense in it counts for nothing', async ({
  page,
}) => {
  await page.goto(siteAddress(`${japanesePage}?view=en&furigana=off`));
  expect(await settingsOf(page)).toMatchObject({ view: 'en', furigana: 'off' });
  await page.goto(siteAddress(`${japanesePage}?view=<script>&furigana=ALL&writing=&theme=constructor`));
  expect(await settingsOf(page)).toMatchObject(defaults);
});

test('settings that came with an address are not remembered until they are chosen', async ({ page }) => {
  await page.goto(siteAddress(`${japanesePage}?view=en`));
  await page.goto(siteAddress(japanesePage));
  expect(await settingsOf(page)).toMatchObject(defaults);
});

test('nonsense in the memory counts for nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const memory of ['{', 'null', '[]', '"x"', '{"view":"upside-down","theme":3}']) {
    await page.goto(siteAddress(japanesePage));
    await page.evaluate((text) => {
      localStorage.setItem('edition-reading', text);
    }, memory);
    await page.reload();
    expect(await settingsOf(page)).toMatchObject(defaults);
  }
  expect(errors).toEqual([]);
});

test('where storage is forbidden the page works, and remembers nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto(siteAddress(japanesePage));
  await openPanel(page);
  await page.getByRole('radio', { name: '交互' }).check();
  expect(await settingsOf(page)).toMatchObject({ view: 'interlinear' });
  await page.goto(siteAddress(japanesePage));
  expect(await settingsOf(page)).toMatchObject(defaults);
  expect(errors).toEqual([]);
});

test('vertical writing and the views of two languages exclude each other', async ({ page }) => {
  await page.goto(siteAddress(japanesePage));
  await openPanel(page);
  await page.getByRole('radio', { name: '縦書き' }).check();
  await expect(page.getByRole('radio', { name: '日本語', exact: true })).toBeChecked();
  await page.getByRole('radio', { name: '対訳' }).check();
  await expect(page.getByRole('radio', { name: '横書き' })).toBeChecked();
});

test('the link to the other language leads to the sentence being read, with the same settings', async ({
  page,
}) => {
  await page.goto(siteAddress(`${japanesePage}?furigana=off#p9-1`));
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(/\/en\//);
  expect(page.url()).toContain('?furigana=off#p9-1');
});

test('a view in the address outweighs a remembered direction of writing', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('edition-reading', '{"writing":"vertical","view":"ja"}'),
  );
  await page.goto(siteAddress(`${japanesePage}?view=en`));
  expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).toMatchObject({
    view: 'en',
    writing: 'horizontal',
  });
});
