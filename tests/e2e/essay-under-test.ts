import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { PublicEdition } from '../../src/schemas/public-edition.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const files = readdirSync(dist, { recursive: true }).map((file) => String(file).replaceAll('\\', '/'));

/** The addresses of every page, relative to the site's base path. */
export const pageAddresses: string[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
  .sort();

/** The essay that the browser tests read: the first of the site. */
const data = files.filter((file) => /^[^/]+\/edition\.json$/.test(file)).sort()[0];
if (data === undefined) throw new Error('The built site has no essay.');
export const edition = JSON.parse(readFileSync(resolve(dist, data), 'utf8')) as PublicEdition;
export const segments = edition.passages.flatMap((passage) => passage.segments);
export const japanesePage = `ja/${edition.id}/`;
export const englishPage = `en/${edition.id}/`;
export const essayPages = [japanesePage, englishPage];

/** Passages and segments: all that can be cited. */
export const anchors: string[] = edition.passages.flatMap(({ id, segments: own }) => [
  id,
  ...own.map((segment) => segment.id),
]);

export const views = ['parallel', 'ja', 'en', 'interlinear', 'reveal'];
export const furiganaSettings = ['all', 'difficult', 'first', 'off'];
