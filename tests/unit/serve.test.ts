import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedSite, serveSite } from '../../src/cli/serve.ts';

const dir = mkdtempSync(join(tmpdir(), 'served-'));
let site: ServedSite;

beforeAll(async () => {
  mkdirSync(join(dir, 'site/ja/x'), { recursive: true });
  mkdirSync(join(dir, 'site/empty'));
  writeFileSync(join(dir, 'site/index.html'), '<h1>入口</h1>');
  writeFileSync(join(dir, 'site/404.html'), '<h1>ない</h1>');
  writeFileSync(join(dir, 'site/ja/x/index.html'), '<h1>本文</h1>');
  writeFileSync(join(dir, 'secret.txt'), 'secret');
  symlinkSync(join(dir, 'secret.txt'), join(dir, 'site/link.txt'));
  site = await serveSite(join(dir, 'site'), { base: '/editions' });
});
afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true });
});

/** Asks for a path exactly as written; fetch() would tidy it up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status?: number; headers: Record<string, unknown>; body: Buffer }>((done, fail) => {
    const { hostname, port } = new URL(site.address);
    request({ hostname, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', fail)
      .end();
  });
}

describe('serveSite', () => {
  test('serves a directory as its index page, under the base path', async () => {
    const answer = await ask('/editions/ja/x/');
    expect([answer.status, answer.body.toString()]).toEqual([200, '<h1>本文</h1>']);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test.each([
    ['/editions', '/editions/'],
    ['/editions/ja/x', '/editions/ja/x/'],
    ['/editions//ja//x?view=ja&view=b?', '/editions/ja/x/?view=ja&view=b?'],
  ])('leads %s to the address with its slash, keeping the query', async (from, to) => {
    const answer = await ask(from);
    expect([answer.status, answer.headers.location]).toEqual([301, to]);
  });

  test.each([
    '/',
    '/ja/x/',
    '/editionsja/x/',
    '/editions/none',
    '/editions/empty/',
    '/editions/index.html/',
    '/editions/../secret.txt',
    '/editions/%2e%2e/secret.txt',
    '/editions/..%2fsecret.txt',
    '/editions/..%5csecret.txt',
    '/editions/link.txt',
    '/editions/%00',
    '//example.org/',
  ])('answers %s with the site’s own page of status 404', async (path) => {
    const answer = await ask(path);
    expect([answer.status, answer.body.toString()]).toEqual([404, '<h1>ない</h1>']);
  });

  test('refuses an address that is not written correctly, and other methods than reading', async () => {
    expect((await ask('/editions/%zz')).status).toBe(400);
    expect((await ask('/editions/', {}, 'POST')).status).toBe(405);
    expect((await ask('/editions/', {}, 'HEAD')).body.length).toBe(0);
  });

  test('compresses as the reader accepts it', async () => {
    const brotli = await ask('/editions/', { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe('<h1>入口</h1>');
    const gzip = await ask('/editions/', { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect((await ask('/editions/')).headers['content-encoding']).toBeUndefined();
  });

  test('does not send again what the reader has, until the file changes', async () => {
    const etag = String((await ask('/editions/')).headers.etag);
    expect((await ask('/editions/', { 'if-none-match': `W/"other", ${etag}` })).status).toBe(304);
    writeFileSync(join(dir, 'site/index.html'), '<h1>新しい入口</h1>');
    const changed = await ask('/editions/', { 'if-none-match': etag });
    expect([changed.status, changed.body.toString()]).toEqual([200, '<h1>新しい入口</h1>']);
  });

  test('moves on to the next free port where one is taken', async () => {
    const port = Number(new URL(site.address).port);
    const second = await serveSite(join(dir, 'site'), { port });
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
    await second.close();
  });
});
