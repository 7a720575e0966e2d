import { resolve } from 'node:path';

const projectRoot = resolve(import.meta.dirname, '../..');

/** Absolute path of the folder that holds all content; the environment's `CONTENT_DIR` names another one. */
export function contentRoot(): string {
  const { CONTENT_DIR } = process.env;
  return resolve(projectRoot, CONTENT_DIR || 'content');
}
