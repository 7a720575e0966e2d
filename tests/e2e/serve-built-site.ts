import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { serveSite } from '../../src/cli/serve.ts';
import { basePath } from '../../src/site-address.ts';

/** Serves the built site for as long as the browser tests run, unless SITE_UNDER_TEST names a served one. */
export default async function serveBuiltSite(): Promise<() => Promise<void>> {
  if (process.env.SITE_UNDER_TEST) return async () => {};
  const dir = resolve(import.meta.dirname, '../../dist');
  if (!existsSync(`${dir}/index.html`)) {
    throw new Error('There is no built site in dist/. Build it first, with “npm run build”.');
  }
  const site = await serveSite(dir, { port: 0, base: basePath });
  process.env.SITE_UNDER_TEST = site.address;
  return site.close;
}
