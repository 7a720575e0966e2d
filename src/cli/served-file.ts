import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** One file of the built site, ready to be sent in any of its encodings. */
export interface ServedFile {
  type: string;
  /** of the content, without quotation marks */
  hash: string;
  bodies: Partial<Record<'br' | 'gzip', Buffer>> & { identity: Buffer };
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Files already read, by path; an entry is good while the file keeps its time and its size. */
const known = new Map<string, { stamp: string; file: ServedFile }>();

/** Reads a file and compresses it, once for as long as it does not change. */
export async function loadServedFile(path: string): Promise<ServedFile> {
  const { mtimeMs, size } = await stat(path);
  const stamp = `${mtimeMs} ${size}`;
  const before = known.get(path);
  if (before?.stamp === stamp) return before.file;
  const identity = await readFile(path);
  const type = typeOf(path);
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  const file: ServedFile = { type, hash, bodies: { identity } };
  if (isCompressible(type)) {
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: size };
    file.bodies.br = await compressBrotli(identity, { params: quality });
    file.bodies.gzip = await compressGzip(identity, { level: 9 });
  }
  known.set(path, { stamp, file });
  return file;
}

export type Found = { kind: 'file' | 'directory'; path: string } | { kind: 'nothing' };

/**
 * What a decoded address path stands for under `root`: a file, a directory with an `index.html`
 * (`path` is that file), or nothing. Never a path outside of `root`, neither by `..` nor by a link.
 */
export async function findServedFile(root: string, address: string): Promise<Found> {
  if (address.includes('\0') || address.split(/[/\\]/).includes('..')) return { kind: 'nothing' };
  const top = await realpath(root);
  const path = await realpath(join(top, address)).catch(() => undefined);
  if (path === undefined || (path !== top && !path.startsWith(top + sep))) return { kind: 'nothing' };
  if ((await stat(path)).isFile()) {
    return address.endsWith('/') ? { kind: 'nothing' } : { kind: 'file', path };
  }
  const index = join(path, 'index.html');
  const isPage = await stat(index).then(
    (entry) => entry.isFile(),
    () => false,
  );
  return isPage ? { kind: 'directory', path: index } : { kind: 'nothing' };
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
};

const typeOf = (path: string): string => types[extname(path).toLowerCase()] ?? 'application/octet-stream';

const isCompressible = (type: string): boolean => /^text\/|json|xml|javascript|x-icon/.test(type);
