import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { charactersInUse } from '../../src/finish/page-characters.ts';
import { parsePage } from '../../src/finish/parse-page.ts';
import { characterSet } from '../../src/finish/typefaces.ts';
import { builtSite } from './built-site.ts';

/** The characters of a face's files, as the files themselves tell. */
function glyphsOf(html: string, family: string, italic = false): Set<string> {
  const rules = html.match(/@font-face\{[^}]*\}/g) ?? [];
  const files = rules
    .filter((rule) => rule.includes(`"${family}"`) && rule.includes('font-style:italic') === italic)
    .flatMap((rule) => [...rule.matchAll(/url\(([^)]+)\)/g)].map((match) => match[1] as string));
  const points = files.flatMap((file) => characterSet(readFileSync(join(builtSite.dir, file))));
  return new Set(points.map((point) => String.fromCodePoint(point)));
}

describe('The site’s own typefaces', () => {
  test.each(builtSite.pages)('have every character of $file', ({ html }) => {
    const used = charactersInUse(parsePage(html));
    const mincho = glyphsOf(html, 'Edition Mincho');
    const serif = glyphsOf(html, 'Edition Serif');
    const italic = glyphsOf(html, 'Edition Serif', true);
    expect([...used.japanese].filter((character) => !mincho.has(character))).toEqual([]);
    expect([...used.latin].filter((character) => !serif.has(character) && !mincho.has(character))).toEqual(
      [],
    );
    expect([...used.latinItalic].filter((character) => !italic.has(character))).toEqual([]);
  });

  test('hold nothing but the characters of the pages that share them', () => {
    const groups = Map.groupBy(
      builtSite.pages,
      ({ file }) => parsePage(readFileSync(join(builtSite.dir, file), 'utf8')).fontGroup,
    );
    for (const pages of groups.values()) {
      const htmls = pages.map(({ html }) => html);
      const used = new Set(htmls.flatMap((html) => [...charactersInUse(parsePage(html)).japanese]));
      const extra = [...glyphsOf(htmls[0] ?? '', 'Edition Mincho')].filter(
        (character) => !used.has(character),
      );
      expect(extra).toEqual([]);
    }
  });
});
