import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { basePath, defaultPort } from '../site-address.ts';
import { findServedFile, loadServedFile, type ServedFile } from './served-file.ts';

/** `npm run serve`: serves the built site in dist/ until it is stopped. PORT, HOST and BASE_PATH are read. */
async function main(): Promise<void> {
  const dir = resolve(import.meta.dirname, '../../dist');
  if (!existsSync(join(dir, 'index.html'))) {
    console.error('There is no built site in dist/. Build it first, with “npm run build”.');
    process.exitCode = 1;
    return;
  }
  const port = Number(process.env.PORT ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error(`PORT is “${process.env.PORT}”. Give a number from 0 (any free port) to 65535.`);
    process.exitCode = 1;
    return;
  }
  const site = await serveSite(dir, { port, base: basePath, host: process.env.HOST });
  console.log(`The edition is at ${site.address} (Ctrl+C stops it).`);
}

export interface ServedSite {
  /** with the base path, ending in a slash: `http://localhost:4321/` */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves a directory of static pages. Where `port` is taken, the next free one is used; 0 takes any.
 * Only this machine can reach it unless `host` says otherwise.
 */
export async function serveSite(
  dir: string,
  { port = 0, base = '/', host = 'localhost' }: { port?: number; base?: string; host?: string } = {},
): Promise<ServedSite> {
  const root = resolve(dir);
  const below = `/${base}/`.replace(/\/+/g, '/');
  const server = createServer((request, response) => {
    answer(root, below, request, response).catch((error: unknown) => {
      console.error(`${request.method} ${request.url} could not be answered:`, error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const taken = await listenFrom(server, port, host);
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return {
    address: `http://${shown.includes(':') ? `[${shown}]` : shown}:${taken}${below}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  // Not new URL(): it would take “//host/” for another host's address.
  const [rawPath = '/', query] = (request.url ?? '/').split(/\?(.*)/s, 2);
  const path = decodePath(rawPath.replace(/\/{2,}/g, '/'));
  if (path === undefined) {
    response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('This address is not written correctly.\n');
    return;
  }
  const redirect = (to: string) => {
    response.writeHead(301, { Location: encodeURI(to) + (query === undefined ? '' : `?${query}`) }).end();
  };
  if (`${path}/` === base) return redirect(base);
  const found = path.startsWith(base) ? await findServedFile(root, path.slice(base.length - 1)) : null;
  if (found?.kind === 'directory' && !path.endsWith('/')) return redirect(`${path}/`);
  if (found?.kind === 'file' || found?.kind === 'directory') {
    return send(request, response, 200, await loadServedFile(found.path), path.startsWith(`${base}_astro/`));
  }
  const notFound = join(root, '404.html');
  if (existsSync(notFound)) return send(request, response, 404, await loadServedFile(notFound));
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
}

/** `immutable`: the name of the file contains a hash of its content. */
function send(
  req: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: ServedFile,
  immutable = false,
) {
  const accepted = String(req.headers['accept-encoding'] ?? '');
  const encoding = (['br', 'gzip'] as const).find((name) => file.bodies[name] && accepts(accepted, name));
  const body = (encoding && file.bodies[encoding]) ?? file.bodies.identity;
  const etag = `"${file.hash}${encoding ? `-${encoding}` : ''}"`;
  response.setHeader('ETag', etag);
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  const wanted = (req.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (status === 200 && wanted.includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.writeHead(status, { 'Content-Type': file.type, 'Content-Length': body.length });
  response.end(req.method === 'HEAD' ? undefined : body);
}

/** Whether an Accept-Encoding header names an encoding without refusing it (`br;q=0`). */
const accepts = (header: string, encoding: string): boolean =>
  header.split(',').some((part) => {
    const [name, weight] = part.split(';').map((piece) => piece.trim());
    return name === encoding && !/^q=0(\.0*)?$/.test(weight ?? '');
  });

function decodePath(raw: string): string | undefined {
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

/** Listens on the first free port from `port` on, and returns it. */
async function listenFrom(server: Server, port: number, host: string): Promise<number> {
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen(candidate, host, () => {
          server.off('error', fail);
          done();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || candidate >= Math.min(port + 50, 65535))
        throw error;
    }
  }
}

if (import.meta.main) await main();
