import { describe, expect, test } from 'vitest';
import { bothSites } from './built-site.ts';
import { readSiteFile } from './load-built-site.ts';

const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] as string);

describe.each(bothSites)('the site $name', (site) => {
  const top = site.siteUrl + site.basePath;

  test('the sitemap lists every page but the error page, and nothing else', () => {
    const listed = locations(readSiteFile(site, 'sitemap-index.xml')).flatMap((address) => {
      expect(address.startsWith(top), address).toBe(true);
      return locations(readSiteFile(site, address.slice(top.length)));
    });
    const pages = site.pages.filter((page) => page.file !== '404.html');
    expect(listed.sort()).toEqual(pages.map((page) => site.siteUrl + page.address).sort());
  });

  test('robots.txt lets everyone in and names the sitemap', () => {
    const robots = readSiteFile(site, 'robots.txt');
    expect(robots).toContain(`Sitemap: ${top}sitemap-index.xml`);
    expect(robots).not.toMatch(/^Disallow: *\//m);
  });
});
