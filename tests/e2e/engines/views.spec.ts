import { edition, englishPage, japanesePage } from '../essay-under-test.ts';
import type { ReaderPage } from '../reader-page.ts';
import { expect, test } from '../reader-test.ts';

/** How many of the passages show their Japanese and their English. */
const countShown = (reader: ReaderPage): Promise<{ ja: number; en: number }> =>
  reader.evaluate(() => {
    const isShown = (element: Element) =>
      [...element.querySelectorAll('.s')].some((s) => s.getClientRects().length > 0);
    const count = (language: string) =>
      [...document.querySelectorAll(`.passage > .${language}`)].filter(isShown).length;
    return { ja: count('ja'), en: count('en') };
  });

const all = edition.passages.length;
for (const [view, leading, ja, en] of [
  ['parallel', japanesePage, all, all],
  ['ja', japanesePage, all, 0],
  ['ja', englishPage, all, 0],
  ['en', japanesePage, 0, all],
  ['en', englishPage, 0, all],
  ['interlinear', japanesePage, all, all],
  ['reveal', japanesePage, all, 0],
  ['reveal', englishPage, 0, all],
  ['nonsense', japanesePage, all, all],
] as const) {
  test(`${leading}?view=${view} shows what the view is for`, async ({ reader }) => {
    await reader.goto(`${leading}?view=${view}&furigana=also-nonsense`);
    expect(await countShown(reader)).toEqual({ ja, en });
    expect(reader.errors()).toEqual([]);
  });
}

test('parallel stands side by side on a wide screen, one below the other on a narrow one', async ({
  reader,
}) => {
  await reader.goto(japanesePage);
  const place = () =>
    reader.evaluate(() => {
      const [ja, en] = ['.ja', '.en'].map((name) =>
        document.querySelector(`.passage > p${name}`)?.getBoundingClientRect(),
      );
      return ja && en && ja.right <= en.left
        ? 'beside'
        : ja && en && ja.bottom <= en.top
          ? 'below'
          : 'overlapping';
    });
  expect(await place()).toBe('beside');
  await reader.setViewport(600, 800);
  expect(await place()).toBe('below');
});

test('line by line puts each sentence before its partner', async ({ reader }) => {
  await reader.goto(`${japanesePage}?view=interlinear`);
  const disorder = await reader.evaluate(() => {
    // Sorted within each passage: those far from the screen have no exact place on the page yet.
    const shown = [...document.querySelectorAll('.passage')].flatMap((passage) =>
      [...passage.querySelectorAll('.s')]
        .map((s) => ({
          names: s.getAttribute('data-s')?.split(' ') ?? [s.id],
          isPartner: s.hasAttribute('data-s'),
          top: s.getBoundingClientRect().top,
        }))
        .sort((a, b) => a.top - b.top),
    );
    // Reading down, a partner names exactly the sentences since the partner before it.
    let waiting: string[] = [];
    return shown.flatMap(({ names, isPartner }) => {
      if (!isPartner) {
        waiting.push(...names);
        return [];
      }
      const before = waiting;
      waiting = [];
      return before.join() === names.join() ? [] : [`${names} after ${before}`];
    });
  });
  expect(disorder).toEqual([]);
});

for (const [name, address, partner] of [
  ['Japanese', japanesePage, 'en'],
  ['English', englishPage, 'ja'],
] as const) {
  test(`a ${name} sentence opens and closes its partner by click and by Enter`, async ({ reader }) => {
    await reader.goto(`${address}?view=reveal`);
    const id = edition.passages.find((passage) => passage.segments.length > 1)?.segments[1]?.id as string;
    const opened = () =>
      reader.evaluate(
        ([id, lang]) =>
          [...document.querySelectorAll(`[data-s~="${id}"]`)].some(
            (s) => s.getClientRects().length > 0 && s.matches(`:lang(${lang})`),
          ),
        [id, partner] as const,
      );
    const texts = () =>
      reader.evaluate(() => [...document.querySelectorAll('.passage > *')].map((p) => p.textContent));
    const before = await texts();
    expect(await opened()).toBe(false);
    await reader.click(`[id="${id}"]`);
    expect(await opened()).toBe(true);
    await reader.evaluate((id) => document.getElementById(id)?.focus(), id);
    await reader.press('Enter');
    expect(await opened()).toBe(false);
    expect(await texts()).toEqual(before);
    await reader.press('Enter');
    expect(await opened()).toBe(true);
    expect(
      await reader.evaluate((id) => document.getElementById(id)?.getAttribute('aria-expanded'), id),
    ).toBe('true');
  });
}

test('furigana settings show what they say', async ({ reader }) => {
  const count = () =>
    reader.evaluate(() => {
      const shown = [...document.querySelectorAll('.passage rt')].filter(
        (rt) => rt.getClientRects().length > 0,
      );
      return { all: document.querySelectorAll('.passage rt').length, shown: shown.length };
    });
  await reader.goto(japanesePage);
  const { all, shown } = await count();
  expect(shown).toBe(all);
  const counts: number[] = [];
  for (const furigana of ['difficult', 'first', 'off']) {
    await reader.goto(`${japanesePage}?furigana=${furigana}`);
    counts.push((await count()).shown);
  }
  const [difficult = 0, first = 0, off] = counts;
  expect(difficult).toBeGreaterThan(0);
  expect(difficult).toBeLessThan(all);
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(all);
  expect(off).toBe(0);
});

test('vertical writing shows the Japanese from top to bottom', async ({ reader }) => {
  await reader.goto(`${japanesePage}?writing=vertical`);
  expect(await countShown(reader)).toEqual({ ja: all, en: 0 });
  const mode = await reader.evaluate(
    () => getComputedStyle(document.querySelector('.passage > .ja') as Element).writingMode,
  );
  expect(mode).toBe('vertical-rl');
  expect(await reader.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a sentence under the focus lights its partner', async ({ reader }) => {
  await reader.goto(japanesePage);
  const lit = await reader.evaluate(() => {
    const sentence = document.querySelector<HTMLElement>('.s[tabindex="0"]');
    sentence?.focus();
    return [...document.querySelectorAll('.s.lit')].map((s) => s.getAttribute('data-s') ?? s.id);
  });
  expect(lit.length).toBe(2);
  expect(new Set(lit).size).toBe(1);
});
