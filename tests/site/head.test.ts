import { describe, expect, test } from 'vitest';
import { bothSites, builtSite } from './built-site.ts';
import { attributeOf, type Element, textOf } from './html-tree.ts';
import type { BuiltPage } from './load-built-site.ts';

const find = (page: BuiltPage, tag: string, attributes: Record<string, string> = {}): Element[] =>
  page.elements.filter(
    (element) =>
      element.tagName === tag &&
      Object.entries(attributes).every(([name, value]) => attributeOf(element, name) === value),
  );

const alternatesOf = (page: BuiltPage): Map<string, string> =>
  new Map(
    find(page, 'link', { rel: 'alternate' })
      .filter((link) => attributeOf(link, 'hreflang') !== undefined)
      .map((link) => [attributeOf(link, 'hreflang') as string, attributeOf(link, 'href') as string]),
  );

const isErrorPage = (page: BuiltPage): boolean => page.file === '404.html';

describe('each page', () => {
  test.each(builtSite.pages)('$file says what it is, in its language', (page) => {
    const [html] = find(page, 'html');
    const lang = html && attributeOf(html, 'lang');
    expect(lang).toBe(/^(ja|en)\//.exec(page.file)?.[1] ?? lang);
    expect(['ja', 'en']).toContain(lang);
    const titles = page.elements.filter(
      (element) => element.tagName === 'title' && element.parentNode?.nodeName === 'head',
    );
    expect(titles.map((title) => textOf(title).trim().length > 3)).toEqual([true]);
    const descriptions = find(page, 'meta', { name: 'description' }).map(
      (meta) => attributeOf(meta, 'content') ?? '',
    );
    expect(descriptions.map((text) => text.trim().length > 20)).toEqual([true]);
    expect(find(page, 'meta', { name: 'viewport' })).toHaveLength(1);
    expect(page.html).toMatch(/^<!doctype html>/i);
    expect(page.html.slice(0, 1024)).toMatch(/<meta charset="?utf-8"?/i);
  });

  test.each(builtSite.pages)('$file has one first heading, and text below it', (page) => {
    const headings = find(page, 'h1');
    expect(headings.map((heading) => textOf(heading).trim().length > 0)).toEqual([true]);
    const [main, ...others] = find(page, 'main');
    expect(others).toEqual([]);
    expect(main && textOf(main).replace(/\s+/g, '').length).toBeGreaterThan(80);
  });

  test('no two pages share a title or a description', () => {
    const heads = builtSite.pages.flatMap((page) => [
      ...find(page, 'title')
        .filter((title) => title.parentNode?.nodeName === 'head')
        .map((title) => textOf(title)),
      ...find(page, 'meta', { name: 'description' }).map((meta) => attributeOf(meta, 'content')),
    ]);
    expect(heads.filter((text, at) => heads.indexOf(text) !== at)).toEqual([]);
  });
});

describe.each(bothSites)('the site $name', (site) => {
  test('every page but the error page names its canonical address, which is its own', () => {
    for (const page of site.pages.filter((page) => !isErrorPage(page))) {
      const canonical = find(page, 'link', { rel: 'canonical' }).map((link) => attributeOf(link, 'href'));
      expect([page.file, ...canonical]).toEqual([page.file, site.siteUrl + page.address]);
    }
  });

  test('pages in both languages name each other, and themselves', () => {
    for (const page of site.pages.filter((page) => /^(ja|en)\//.test(page.file))) {
      const alternates = alternatesOf(page);
      const lang = page.file.slice(0, 2);
      expect([...alternates.keys()], page.file).toEqual(expect.arrayContaining(['ja', 'en']));
      expect(alternates.get(lang), page.file).toBe(site.siteUrl + page.address);
      for (const address of alternates.values()) {
        const other = site.pages.find((candidate) => site.siteUrl + candidate.address === address);
        expect(other, `${page.file} names ${address}`).toBeDefined();
        if (other && /^(ja|en)\//.test(other.file))
          expect([...alternatesOf(other)].sort()).toEqual([...alternates].sort());
      }
    }
  });
});
