import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { setOutByDecades } from '../../src/pictures/decade-table.ts';
import { describeCourse } from '../../src/pictures/describe-course.ts';
import { drawRiver } from '../../src/pictures/river.ts';
import { nameYears } from '../../src/pictures/river-episodes.ts';
import { type RiverFormName, riverForms } from '../../src/pictures/river-forms.ts';
import { areTooNear, isWithin } from '../../src/pictures/text-box.ts';
import { type Language, languages } from '../../src/schemas/bilingual.ts';
import { opening as openingSchema } from '../../src/schemas/edition-settings.ts';
import { series as seriesSchema } from '../../src/schemas/series.ts';
import { expectAccepted } from './accepted-picture.ts';
import { readLeaders, readTextBoxes } from './drawn-text.ts';

const project = `${import.meta.dirname}/../..`;
const read = (path: string): string => readFileSync(`${project}/${path}`, 'utf8');
const opening = openingSchema.parse(parse(read('content/essays/yen-carry/edition.yaml')).opening);
const series = seriesSchema.parse(parse(read(`content/series/${opening.series}.yaml`)));
const draw = (language: Language, form: RiverFormName): string =>
  drawRiver({ values: series.values, episodes: opening.episodes, title: opening.title, language, form });
const forms = Object.keys(riverForms) as RiverFormName[];
const drawings = languages.flatMap((language) => forms.map((form) => ({ language, form })));

describe.each(drawings)('The river, $form, in $language', ({ language, form }) => {
  const svg = draw(language, form);
  const { width, height, fontSize } = riverForms[form];
  const texts = readTextBoxes(svg, fontSize);
  const leaders = readLeaders(svg);

  test('is the accepted picture', () => expectAccepted(`river-${form}.${language}`, svg));

  test('has a label and a leader for every episode', () => {
    expect(leaders).toHaveLength(opening.episodes.length);
    for (const episode of opening.episodes) {
      const text = [nameYears(episode), ...episode.label[language].split('\n')].join(' ');
      expect(texts.map((each) => each.text)).toContain(text);
    }
  });

  test('keeps every text within the picture', () => {
    const page = { x: -0.5, y: -0.5, width: width + 1, height: height + 1 };
    expect(texts.filter(({ box }) => !isWithin(box, page)).map(({ text }) => text)).toEqual([]);
  });

  test('lets no two texts touch', () => {
    const touching = texts.flatMap((a, i) =>
      texts.slice(i + 1).flatMap((b) => (areTooNear(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
    );
    expect(touching).toEqual([]);
  });

  test('leads no leader through a text or another leader', () => {
    const struck = leaders.flatMap((leader, i) => [
      ...texts.filter(({ box }) => areTooNear(leader, box)).map(({ text }) => text),
      ...leaders.slice(i + 1).filter((other) => areTooNear(leader, other, 1)),
    ]);
    expect(struck).toEqual([]);
  });

  test('has no style and no colours of its own, so that the strictest policy can show it', () => {
    expect(svg).not.toMatch(/style|script|#[0-9a-f]{3,6}\b|\bon\w+=/);
    const paints = [...svg.matchAll(/ (?:fill|stroke)="[^"]*"/g)].map(([paint]) => paint);
    expect(paints).toEqual([' fill="none"', ' stroke="currentColor"']);
  });

  test('has a name and a description', () => {
    const textOf = (relation: string): string | undefined => {
      const id = new RegExp(`aria-${relation}="([^"]+)"`).exec(svg)?.[1];
      return new RegExp(`<(?:title|desc) id="${id}">([^<]+)<`).exec(svg)?.[1];
    };
    expect(textOf('labelledby')).toBe(opening.title[language]);
    expect(textOf('describedby')).toBe(describeCourse(series.values, language));
  });

  test('is laid out for the size of text that its style sheet gives it where it is smallest, 11 px or more', () => {
    const styles = read('src/styles/river.css');
    const size = new RegExp(`\\.river-${form} {[^}]*font-size: ([\\d.]+)px`).exec(styles)?.[1];
    expect(Number(size)).toBe(fontSize);
    const smallest =
      (form === 'wide' ? Number(/min-width: (\d+)px/.exec(styles)?.[1]) : narrowestScreen) - margins;
    expect((fontSize * smallest) / width).toBeGreaterThanOrEqual(11);
  });
});

const narrowestScreen = 320;
/** of the page, left and right together: `main` in base.css */
const margins = 48;

test('Both drawings of a page together weigh at most 2.2 kB', () => {
  for (const language of languages) {
    const both = forms.map((form) => draw(language, form)).join('');
    expect(brotliCompressSync(both).length).toBeLessThanOrEqual(2200);
  }
});

test('A label for which there is no room is named', () => {
  const label = { ja: '広い言葉'.repeat(40), en: 'wide words '.repeat(40) };
  const crowded = { values: series.values, episodes: [{ year: 2000, label }], title: opening.title };
  expect(() => drawRiver({ ...crowded, language: 'en', form: 'wide' })).toThrow(
    /no room for the label “wide words .*Shorten it/,
  );
});

test('Figures outside the drawing are refused, with the file to widen', () => {
  const values = { ...series.values, 2025: 200 };
  expect(() =>
    drawRiver({ values, episodes: [], title: opening.title, language: 'ja', form: 'tall' }),
  ).toThrow('200 in 2025 lies outside. Widen it in src/pictures/river-forms.ts.');
});

test('Text in a drawing stays text', () => {
  const title = { ja: '<b>&"', en: '<b>&"' };
  const svg = drawRiver({ values: series.values, episodes: [], title, language: 'en', form: 'wide' });
  expect(svg).toContain('>&lt;b&gt;&amp;&quot;</title>');
});

test('An episode of several years is named by both', () => {
  expect(
    [{ year: 2003.04, until: 2004.21 }, { year: 1999.9, until: 2000.1 }, { year: 1995.69 }].map(nameYears),
  ).toEqual(['2003–04', '1999–00', '1995']);
});

test('The course is described by its ends and its extremes', () => {
  expect(describeCourse({ 2001: 100, 2002: 80.5, 2003: 120.25, 2004: 90 }, 'en')).toBe(
    'Yen per dollar, annual averages: 100.00 in 2001, 90.00 in 2004; the yen strongest in 2002 at 80.50, weakest in 2003 at 120.25.',
  );
});

describe('The figures behind the river', () => {
  const rows = read('tests/tables/usdjpy-annual.tsv').trimEnd().split('\n').slice(1);
  const published = rows.map((row) => row.split('\t') as [year: string, asPublished: string, source: string]);

  test.each(published)('%s is %s, rounded', (year, asPublished) => {
    expect(Math.abs((series.values[year] as number) - Number(asPublished))).toBeLessThan(0.00501);
  });

  test('are those years and no others', () => {
    expect(Object.keys(series.values).sort()).toEqual(published.map(([year]) => year).sort());
  });

  test('stand in the printed table under their decade and beside their digit', () => {
    const { decades, rows: digits } = setOutByDecades(series.values);
    const printed = digits.flatMap(({ digit, figures }) =>
      figures.flatMap((figure, i) => (figure ? [[String((decades[i] as number) + digit), figure]] : [])),
    );
    expect(Object.fromEntries(printed)).toEqual(
      Object.fromEntries(Object.entries(series.values).map(([year, figure]) => [year, figure.toFixed(2)])),
    );
  });
});
