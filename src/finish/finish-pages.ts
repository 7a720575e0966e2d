import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { address } from '../site-address.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { type CharactersInUse, charactersInUse, mergeCharacters } from './page-characters.ts';
import { parsePage } from './parse-page.ts';
import { cspPlaceholder, fontFacePlaceholder } from './placeholders.ts';
import { gothicRule, typefaces } from './typefaces.ts';

interface BuiltPage {
  file: string;
  html: string;
  fontGroup: string;
  characters: CharactersInUse;
}

/**
 * The last step of a build, when every page is written: cuts the typefaces down to the characters in use, names them in
 * the pages, and lets each page's Content-Security-Policy allow exactly its own scripts and styles. Astro's own policy
 * cannot serve here: it is fixed before the typefaces, and with them the styles, are known.
 */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = await readPages(root);
        const fontFaces = await writeTypefaces(root, pages, (warning) => logger.warn(warning));
        for (const page of pages) {
          const html = page.html.replace(fontFacePlaceholder, () => fontFaces.get(page.fontGroup) ?? '');
          const policy = contentSecurityPolicy(parsePage(html));
          await writeFile(
            page.file,
            html.replace(cspPlaceholder, () => policy),
          );
        }
      },
    },
  };
}

async function readPages(root: string): Promise<BuiltPage[]> {
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = join(root, name);
      const html = await readFile(file, 'utf8');
      const page = parsePage(html);
      return { file, html, fontGroup: page.fontGroup, characters: charactersInUse(page) };
    }),
  );
}

/** One set of files for each font group, so that an essay's page never waits for characters of other pages. */
async function writeTypefaces(
  root: string,
  pages: BuiltPage[],
  warn: (message: string) => void,
): Promise<Map<string, string>> {
  await mkdir(join(root, 'fonts'), { recursive: true });
  const groups = Map.groupBy(pages, ({ fontGroup }) => fontGroup);
  const fontFaces = new Map<string, string>();
  for (const [group, members] of groups) {
    const css: string[] = [gothicRule];
    for (const face of typefaces) {
      const wanted = mergeCharacters(members.map(({ characters }) => characters[face.use]));
      const { file, bytes, missing } = await face.subset(wanted, group);
      if (missing.length) {
        const where = members.filter(({ characters }) => missing.some((c) => characters[face.use].has(c)));
        const names = where.map((page) => relative(root, page.file)).join(', ');
        warn(
          `${face.family} has no glyph for ${missing.join(' ')} (${names}); readers’ own typefaces will have to serve.`,
        );
      }
      if (!bytes) continue;
      await writeFile(join(root, 'fonts', file), bytes);
      css.push(face.rule(address(`fonts/${file}`)));
    }
    fontFaces.set(group, css.join(''));
  }
  return fontFaces;
}
