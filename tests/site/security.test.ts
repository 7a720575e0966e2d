import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { builtSite } from './built-site.ts';
import { attributeOf, type Element, textOf } from './html-tree.ts';
import { type BuiltPage, readSiteFile } from './load-built-site.ts';

function policyOf(page: BuiltPage): Map<string, string[]> {
  const metas = page.elements.filter(
    (element) =>
      element.tagName === 'meta' &&
      /^content-security-policy$/i.test(attributeOf(element, 'http-equiv') ?? ''),
  );
  expect(metas).toHaveLength(1);
  const directives = (attributeOf(metas[0] as Element, 'content') ?? '')
    .split(';')
    .map((part) => part.trim().split(/\s+/));
  return new Map(directives.filter(([name]) => name).map(([name, ...sources]) => [name as string, sources]));
}

const hashOf = (element: Element): string =>
  `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`;

const isInlineScript = (element: Element): boolean =>
  element.tagName === 'script' &&
  attributeOf(element, 'src') === undefined &&
  ['', 'module', 'text/javascript', 'speculationrules', 'importmap'].includes(
    attributeOf(element, 'type') ?? '',
  );

describe.each(builtSite.pages)('$file', (page) => {
  test('has a policy that allows nothing inline and no other host', () => {
    const policy = policyOf(page);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    const sources = [...policy.values()].flat();
    const allowed = /^('none'|'self'|'sha256-[A-Za-z0-9+/]{43}=')$/;
    expect(sources.filter((source) => !allowed.test(source))).toEqual([]);
  });

  test('lists the hash of every inline script and style, and no other', () => {
    const policy = policyOf(page);
    const hashes = (name: string) =>
      (policy.get(name) ?? []).filter((source) => source.startsWith("'sha256-")).sort();
    const unique = (elements: Element[]) => [...new Set(elements.map(hashOf))].sort();
    expect(hashes('script-src')).toEqual(unique(page.elements.filter(isInlineScript)));
    expect(hashes('style-src')).toEqual(
      unique(page.elements.filter((element) => element.tagName === 'style')),
    );
  });

  test('states the policy before anything it should hold for', () => {
    const meta = page.elements.findIndex((element) => attributeOf(element, 'http-equiv') !== undefined);
    const first = page.elements.findIndex(
      (element) =>
        ['script', 'style'].includes(element.tagName) || attributeOf(element, 'rel') === 'stylesheet',
    );
    expect(first === -1 || meta < first).toBe(true);
  });

  test('has no style attributes, no handlers in attributes and no script addresses', () => {
    const findings = page.elements.flatMap((element) =>
      element.attrs
        .filter(({ name, value }) => name === 'style' || /^on/.test(name) || /^\s*javascript:/i.test(value))
        .map(({ name, value }) => `<${element.tagName} ${name}="${value}">`),
    );
    expect(findings).toEqual([]);
  });

  test('asks no other host for anything', () => {
    const loading = page.elements.flatMap((element) => {
      const loads =
        [
          'script',
          'img',
          'source',
          'iframe',
          'video',
          'audio',
          'embed',
          'object',
          'use',
          'image',
          'track',
        ].includes(element.tagName) ||
        (element.tagName === 'link' &&
          !/^(canonical|alternate|author|license|prev|next)$/.test(attributeOf(element, 'rel') ?? ''));
      return loads
        ? ['src', 'href', 'srcset', 'data', 'poster'].map((name) => attributeOf(element, name) ?? '')
        : [];
    });
    const styles = page.elements
      .filter((element) => element.tagName === 'style')
      .map((element) => textOf(element));
    expect(loading.filter((address) => /^\s*(https?:)?\/\//i.test(address))).toEqual([]);
    expect(styles.flatMap(findForeignUrls)).toEqual([]);
  });
});

test('no style sheet asks another host for anything', () => {
  const sheets = [...builtSite.files].filter((file) => file.endsWith('.css'));
  expect(sheets.flatMap((file) => findForeignUrls(readSiteFile(builtSite, file)))).toEqual([]);
});

const findForeignUrls = (css: string): string[] =>
  css.match(/(url\(\s*["']?|@import\s+["'])\s*(https?:)?\/\/[^)"']*/gi) ?? [];
