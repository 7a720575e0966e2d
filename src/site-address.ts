/**
 * Where the site lives: `SITE_URL` (scheme and host) and `BASE_PATH` (a folder below it), both settings of the build.
 * Every link, id and file goes through `address` or `absoluteAddress`.
 */

export const defaultPort = 4321;

export const siteUrl: string = readSiteUrl(process.env['SITE_URL']);
export const basePath: string = readBasePath(process.env['BASE_PATH']);

/** `ja/yen-carry/` -> `/editions/ja/yen-carry/`. */
export function address(path: string): string {
  return basePath + path.replace(/^\/+/, '');
}

/** `ja/yen-carry/` -> `https://example.org/editions/ja/yen-carry/`. */
export function absoluteAddress(path: string): string {
  return siteUrl + address(path);
}

function readSiteUrl(value: string | undefined): string {
  if (!value) return `http://localhost:${defaultPort}`;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new Error(
      `SITE_URL is “${value}”, but must be a scheme and a host, such as https://example.org. A folder goes into BASE_PATH.`,
    );
  }
  return url.origin;
}

function readBasePath(value: string | undefined): string {
  const parts = (value ?? '').split('/').filter(Boolean);
  if (parts.some((part) => !/^[\w.~-]+$/.test(part) || /^\.+$/.test(part))) {
    throw new Error(
      `BASE_PATH is “${value}”, but must be a path of letters, digits, hyphens, dots and underscores, such as /editions/.`,
    );
  }
  return parts.length ? `/${parts.join('/')}/` : '/';
}
