import { resolve } from 'node:path';
import { inject } from 'vitest';
import { basePath, siteUrl } from '../../src/site-address.ts';
import { type BuiltSite, loadBuiltSite } from './load-built-site.ts';

/** The site in dist/, as `npm run build` left it. */
export const builtSite = loadBuiltSite('dist', resolve(import.meta.dirname, '../../dist'), siteUrl, basePath);

/** The same site, built for a folder of another host. */
export const siteElsewhere = loadBuiltSite(
  'at another address',
  inject('otherDir'),
  inject('otherSiteUrl'),
  inject('otherBasePath'),
);

export const bothSites: BuiltSite[] = [builtSite, siteElsewhere];
