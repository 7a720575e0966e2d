import { createHash } from 'node:crypto';
import type { ParsedPage } from './parse-page.ts';

/** A policy that allows what the page itself brings, named by hash, and files of its own origin; nothing else. */
export function contentSecurityPolicy({ inlineScripts, inlineStyles }: ParsedPage): string {
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...hashes(inlineScripts)].join(' '),
    ['style-src', "'self'", ...hashes(inlineStyles)].join(' '),
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const hashes = (texts: string[]): string[] => [
  ...new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)),
];
