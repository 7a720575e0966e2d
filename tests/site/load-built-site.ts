import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributeOf, type Element, listElements, parseHtml } from './html-tree.ts';

export interface BuiltPage {
  /** relative to the site's folder: `ja/yen-carry/index.html` */
  file: string;
  /** of the page, with the base path: `/editions/ja/yen-carry/` */
  address: string;
  html: string;
  document: ReturnType<typeof parseHtml>;
  elements: Element[];
  ids: ReadonlySet<string>;
}

export interface BuiltSite {
  name: string;
  dir: string;
  siteUrl: string;
  basePath: string;
  files: ReadonlySet<string>;
  pages: BuiltPage[];
}

/** Reads and parses every page once. */
export function loadBuiltSite(name: string, dir: string, url: string, base: string): BuiltSite {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(dir, file), 'utf8');
      const document = parseHtml(html);
      const elements = listElements(document);
      const ids = new Set(
        elements.map((element) => attributeOf(element, 'id')).filter((id) => id !== undefined),
      );
      return {
        file,
        address: base + file.replace(/(^|\/)index\.html$/, '$1'),
        html,
        document,
        elements,
        ids,
      };
    });
  return { name, dir, siteUrl: url, basePath: base, files: new Set(files), pages };
}

/** A page by its file; fails with the pages there are. */
export function pageAt(site: BuiltSite, file: string): BuiltPage {
  const page = site.pages.find((candidate) => candidate.file === file);
  if (!page) throw new Error(`There is no ${file} among ${site.pages.map((p) => p.file).join(', ')}.`);
  return page;
}

export const readSiteFile = (site: BuiltSite, file: string): string =>
  readFileSync(join(site.dir, file), 'utf8');

/** The essays of the site, by the data published with them. */
export const essayIds = (site: BuiltSite): string[] =>
  [...site.files]
    .filter((file) => /^[^/]+\/edition\.json$/.test(file))
    .map((file) => file.split('/')[0] as string);
