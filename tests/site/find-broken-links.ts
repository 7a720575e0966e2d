import { attributeOf } from './html-tree.ts';
import type { BuiltPage, BuiltSite } from './load-built-site.ts';

const linking: Record<string, string[]> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  iframe: ['src'],
  form: ['action'],
  use: ['href'],
  image: ['href'],
  object: ['data'],
};

/** Every address written in a page, as written. */
export function listAddresses(page: BuiltPage): { address: string; tag: string }[] {
  return page.elements.flatMap((element) =>
    (linking[element.tagName] ?? []).flatMap((name) => {
      const value = attributeOf(element, name);
      if (value === undefined) return [];
      const addresses =
        name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] as string) : [value];
      return addresses.map((address) => ({ address, tag: element.tagName }));
    }),
  );
}

/** The links of all pages that lead to no file, through a redirect, or to a fragment that is not there. */
export function findBrokenLinks(site: BuiltSite): string[] {
  return site.pages.flatMap((page) =>
    listAddresses(page).flatMap(({ address, tag }) => {
      const problem = tellProblem(site, page, address);
      return problem ? [`${page.file}: <${tag}> leads to “${address}”: ${problem}.`] : [];
    }),
  );
}

function tellProblem(site: BuiltSite, page: BuiltPage, address: string): string | undefined {
  if (/^(mailto|tel|data):/.test(address)) return undefined;
  if (!URL.canParse(address, site.siteUrl + page.address)) return 'not an address';
  const target = new URL(address, site.siteUrl + page.address);
  if (!/^https?:$/.test(target.protocol)) return `the scheme ${target.protocol} is not for links`;
  if (target.origin !== site.siteUrl) return undefined;
  if (!target.pathname.startsWith(site.basePath)) return `outside of the base path ${site.basePath}`;
  const path = decodeURIComponent(target.pathname.slice(site.basePath.length));
  if (site.files.has(`${path}/index.html`)) return 'the slash at its end is missing';
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) return 'there is no such file';
  return tellMissingFragment(site, file, decodeURIComponent(target.hash.slice(1)));
}

/** A fragment is an id, a range of two ids (`p7..p9`) or a text (`:~:text=`). */
function tellMissingFragment(site: BuiltSite, file: string, fragment: string): string | undefined {
  const [anchor = ''] = fragment.split(':~:');
  if (anchor === '') return undefined;
  const ids = site.pages.find((candidate) => candidate.file === file)?.ids;
  const missing = anchor.split('..').filter((id) => !ids?.has(id));
  return missing.length > 0 ? `${file} has no id ${missing.join(' and no id ')}` : undefined;
}
