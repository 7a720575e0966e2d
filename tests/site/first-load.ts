import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { attributeOf, textOf } from './html-tree.ts';
import type { BuiltPage, BuiltSite } from './load-built-site.ts';

/** What a page's first load may weigh, in bytes: HTML, CSS and script in brotli; fonts as they are. */
export const budgets = { page: 24_000, script: 4_000, fonts: 110_000 };

export interface FirstLoad {
  html: number;
  /** separate files; what stands in the page is counted in `html` */
  css: number;
  /** inline and separate: a part of `page`, not added to it */
  script: number;
  /** every font that the page's styles name, whether this reader's system needs it or not */
  fonts: number;
  /** HTML, CSS and script together */
  page: number;
}

export function weighFirstLoad(site: BuiltSite, page: BuiltPage): FirstLoad {
  const linked = (tag: string, name: string, isWanted: (rel: string) => boolean): string[] =>
    page.elements
      .filter((element) => element.tagName === tag && isWanted(attributeOf(element, 'rel') ?? ''))
      .map((element) => attributeOf(element, name))
      .filter((address) => address !== undefined)
      .map((address) => fileOf(site, page.address, address));
  const sheets = linked('link', 'href', (rel) => rel === 'stylesheet');
  const scripts = followImports(site, [
    ...linked('script', 'src', () => true),
    ...linked('link', 'href', (rel) => rel === 'modulepreload'),
  ]);
  const inline = page.elements
    .filter((element) => element.tagName === 'script')
    .map((element) => textOf(element));
  const styles = [
    ...page.elements
      .filter((element) => element.tagName === 'style')
      .map((element) => ({ from: page.address, css: textOf(element) })),
    ...sheets.map((file) => ({ from: site.basePath + file, css: read(site, file).toString() })),
  ];
  const fonts = new Set(
    styles.flatMap(({ from, css }) => listFonts(css).map((font) => fileOf(site, from, font))),
  );
  const html = compressedSize(page.html);
  const css = sum(sheets.map((file) => compressedSize(read(site, file))));
  const separate = sum(scripts.map((file) => compressedSize(read(site, file))));
  const joined = inline.join('\n');
  return {
    html,
    css,
    script: separate + (joined ? compressedSize(joined) : 0),
    fonts: sum([...fonts].map((file) => read(site, file).length)),
    page: html + css + separate,
  };
}

/** Scripts with all that they import at once, each once. */
function followImports(site: BuiltSite, files: string[]): string[] {
  const all = new Set<string>();
  const visit = (file: string): void => {
    if (all.has(file)) return;
    all.add(file);
    const code = read(site, file).toString();
    for (const match of code.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g)) {
      visit(posix.join(posix.dirname(file), match[1] as string));
    }
  };
  files.forEach(visit);
  return [...all];
}

const listFonts = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/g)].map((match) => match[1] as string);

const fileOf = (site: BuiltSite, from: string, address: string): string =>
  new URL(address, site.siteUrl + from).pathname.slice(site.basePath.length);

const read = (site: BuiltSite, file: string): Buffer => readFileSync(join(site.dir, file));

const compressedSize = (content: string | Buffer): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
