import { englishPage, essayPages, furiganaSettings, japanesePage, segments } from '../essay-under-test.ts';
import { expect, test } from '../reader-test.ts';

/** Sentences long enough to be looked for, with kanji in what is looked for. */
const phrases = segments
  .map(({ id, ja }) => ({ id, phrase: [...ja].slice(0, 24).join('') }))
  .filter(({ phrase }) => (phrase.match(/\p{Script=Han}/gu) ?? []).length >= 4);

for (const address of essayPages) {
  test(`find in page finds every sentence across its furigana on ${address}`, async ({ reader }) => {
    await reader.goto(address);
    const missed = await reader.evaluate((wanted) => {
      type Finder = { find(text: string): boolean };
      return wanted.flatMap(({ id, phrase }) => {
        getSelection()?.removeAllRanges();
        const isFound = (window as unknown as Finder).find(phrase);
        const at = getSelection()?.anchorNode?.parentElement?.closest('.s');
        return isFound && at ? [] : [`${id} ${phrase}`];
      });
    }, phrases);
    expect(missed).toEqual([]);
  });
}

test('copied text has no readings in it, while they are shown', async ({ reader }) => {
  await reader.goto(japanesePage);
  const copied = await reader.evaluate((wanted) => {
    return wanted.map(({ id }) => {
      getSelection()?.selectAllChildren(document.getElementById(id) as HTMLElement);
      return [id, getSelection()?.toString().replace(/\s+$/, '')];
    });
  }, segments);
  expect(copied).toEqual(segments.map(({ id, ja }) => [id, ja.trimEnd()]));
});

test('the readings stand over their words', async ({ reader }) => {
  await reader.goto(japanesePage);
  const unseen = await reader.evaluate(() =>
    [...document.querySelectorAll('article ruby')]
      .filter((ruby) => {
        const rt = ruby.querySelector('rt') as HTMLElement;
        const [word, reading] = [ruby.getClientRects()[0], rt.getClientRects()[0]];
        return !word || !reading || reading.height < 4 || reading.width < 4 || reading.bottom > word.bottom;
      })
      .map((ruby) => ruby.textContent),
  );
  expect(unseen).toEqual([]);
});

for (const furigana of furiganaSettings) {
  test(`lines of Japanese stand at equal distances with furigana ${furigana}`, async ({ reader }) => {
    await reader.goto(`${japanesePage}?view=ja&furigana=${furigana}`);
    const uneven = await reader.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.passage > p.ja')].flatMap((p) => {
        const line = Number.parseFloat(getComputedStyle(p).lineHeight);
        const { height } = p.getBoundingClientRect();
        // Chromium keeps three pixels for a reading over the first line; between lines there is room enough.
        const rest = height - Math.round(height / line) * line;
        return rest > -0.5 && rest < 3.5 ? [] : [`${p.parentElement?.id}: ${height} in lines of ${line}`];
      }),
    );
    expect(uneven).toEqual([]);
  });
}

for (const [name, address, text] of [
  ['Japanese', japanesePage, segments.at(-3)?.ja],
  ['Japanese on the English page', englishPage, segments.at(-3)?.ja],
  ['English', englishPage, segments.at(-3)?.en],
] as const) {
  test(`a text link in ${name} leads to its sentence`, async ({ reader }) => {
    // A hyphen has a meaning of its own in such links.
    const fragment = encodeURIComponent((text ?? '').trim()).replaceAll('-', '%2D');
    await reader.goto(`${address}#:~:text=${fragment}`);
    await reader.waitFor((wanted) => {
      const sentence = [...document.querySelectorAll('.s')].find((s) => s.textContent?.trim() === wanted);
      const box = sentence?.getBoundingClientRect();
      return box !== undefined && scrollY > 0 && box.top >= 0 && box.bottom <= innerHeight;
    }, text?.trim());
  });
}
