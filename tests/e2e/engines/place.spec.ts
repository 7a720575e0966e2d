import { edition, essayPages, furiganaSettings } from '../essay-under-test.ts';
import type { ReaderPage } from '../reader-page.ts';
import { expect, test } from '../reader-test.ts';

/** A sentence in the middle of the essay that begins its passage. */
const passage = edition.passages[Math.floor(edition.passages.length * 0.6)];
const sentence = passage?.segments[0]?.id as string;

const changes: [string, string][] = [
  ...['ja', 'parallel', 'interlinear', 'reveal', 'parallel', 'en', 'interlinear'].map(
    (view): [string, string] => ['view', view],
  ),
  ...[...furiganaSettings].reverse().map((value): [string, string] => ['furigana', value]),
];

for (const address of essayPages) {
  for (const [width, height] of [
    [1280, 800],
    [375, 700],
  ] as const) {
    test(`the line being read stays in its place on ${address} at ${width} px`, async ({ reader }) => {
      await reader.setViewport(width, height);
      await reader.goto(address);
      const moves: string[] = [];
      for (const [name, value] of changes) {
        const before = await bringToReadingLine(reader, sentence);
        await reader.evaluate(
          ([name, value]) => {
            document.querySelector<HTMLInputElement>(`input[name=${name}][value=${value}]`)?.click();
          },
          [name, value] as const,
        );
        const after = await topOf(reader, sentence);
        if (Math.abs(after - before) > 2) moves.push(`${name}=${value}: from ${before} to ${after}`);
      }
      expect(moves).toEqual([]);
    });
  }
}

test('going to the bar by keyboard leaves the page where it is', async ({ reader }) => {
  await reader.goto(essayPages[0] as string);
  const before = await bringToReadingLine(reader, sentence);
  for (const place of ['first', 'last']) {
    await reader.evaluate((place) => {
      const stops = [...document.querySelectorAll<HTMLElement>('.bar > button, .bar > a')];
      (place === 'first' ? stops[0] : stops.at(-1))?.focus();
    }, place);
    // What stays is the sentence on the screen: passages above it may take their exact height meanwhile.
    expect(Math.abs((await topOf(reader, sentence)) - before)).toBeLessThanOrEqual(1);
  }
});

/** Scrolls until the sentence's first line is the topmost below the bar, and returns where it then is. */
async function bringToReadingLine(reader: ReaderPage, id: string): Promise<number> {
  await reader.evaluate((id) => {
    const both = [document.getElementById(id), document.querySelector(`[data-s~="${id}"]`)];
    const shown = both.find((element) => element && element.getClientRects().length > 0);
    for (const element of document.querySelectorAll('[data-read]')) element.removeAttribute('data-read');
    shown?.setAttribute('data-read', '');
    const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
    scrollBy({ top: (shown?.getClientRects()[0]?.top ?? 0) - bar - 3, behavior: 'instant' });
  }, id);
  return topOf(reader, id);
}

/** Where the sentence that was brought to the reading line is now, or its partner where the view hides it. */
const topOf = (reader: ReaderPage, id: string): Promise<number> =>
  reader.evaluate(async (id) => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const both = [
      document.querySelector('[data-read]'),
      document.getElementById(id),
      document.querySelector(`[data-s~="${id}"]`),
    ];
    const shown = both.find((element) => element && element.getClientRects().length > 0);
    return shown?.getClientRects()[0]?.top ?? Number.NaN;
  }, id);
