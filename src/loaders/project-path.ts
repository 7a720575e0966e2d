import { isAbsolute, relative, resolve, sep } from 'node:path';

const projectRoot = resolve(import.meta.dirname, '../..');

/** A file as problems name it: relative to the project with forward slashes, or absolute where it lies outside. */
export function projectPath(file: string): string {
  const path = relative(projectRoot, file);
  const isOutside = path.startsWith('..') || isAbsolute(path);
  return (isOutside ? file : path).split(sep).join('/');
}
