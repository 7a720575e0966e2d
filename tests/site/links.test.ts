import { describe, expect, test } from 'vitest';
import { bothSites } from './built-site.ts';
import { findBrokenLinks } from './find-broken-links.ts';
import { attributeOf } from './html-tree.ts';

describe.each(bothSites)('the site $name', (site) => {
  test('every internal link and fragment leads somewhere', () => {
    expect(findBrokenLinks(site)).toEqual([]);
  });

  test('no id stands twice in a page, and every reference to an id finds it', () => {
    const findings = site.pages.flatMap((page) => {
      const ids = page.elements.map((element) => attributeOf(element, 'id')).filter((id) => id !== undefined);
      const doubled = ids.filter((id, at) => ids.indexOf(id) !== at);
      const references = page.elements.flatMap((element) =>
        [
          'for',
          'aria-labelledby',
          'aria-describedby',
          'aria-controls',
          'aria-details',
          'popovertarget',
          'commandfor',
          'list',
        ].flatMap((name) => attributeOf(element, name)?.split(/\s+/) ?? []),
      );
      const dangling = references.filter((id) => !page.ids.has(id));
      return [
        ...doubled.map((id) => `${page.file}: ${id} twice`),
        ...dangling.map((id) => `${page.file}: no ${id}`),
      ];
    });
    expect(findings).toEqual([]);
  });

  test('both languages of an essay have the same anchors', () => {
    const anchors = (file: string) =>
      [...(site.pages.find((page) => page.file === file)?.ids ?? [])]
        .filter((id) => /^[hp]\d/.test(id))
        .sort();
    const essays = site.pages.filter((page) => /^ja\/[^/]+\/index\.html$/.test(page.file));
    expect(essays.length).toBeGreaterThan(0);
    for (const { file } of essays) expect(anchors(file.replace(/^ja/, 'en'))).toEqual(anchors(file));
  });
});
