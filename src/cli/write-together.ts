import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes files into a folder, all of them or none: first beside their places, then by renaming. Where
 * anything fails the folder is as it was, and the error goes on.
 */
export function writeTogether(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  if (existsSync(folder)) replaceFiles(folder, files);
  else writeNewFolder(folder, files);
}

function replaceFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const suffix = `.importing-${process.pid}`;
  const before = new Map<string, Uint8Array | undefined>();
  try {
    for (const [name, data] of files) writeFileSync(join(folder, name + suffix), data);
    for (const name of files.keys()) {
      const path = join(folder, name);
      const old = existsSync(path) ? readFileSync(path) : undefined;
      renameSync(path + suffix, path);
      before.set(path, old);
    }
  } catch (error) {
    for (const [path, data] of before) {
      if (data === undefined) rmSync(path, { force: true });
      else writeFileSync(path, data);
    }
    for (const name of files.keys()) rmSync(join(folder, name + suffix), { force: true });
    throw error;
  }
}

/** A new folder appears complete, with one renaming. */
function writeNewFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const draft = `${folder}.importing-${process.pid}`;
  const made = mkdirSync(dirname(folder), { recursive: true });
  try {
    mkdirSync(draft);
    for (const [name, data] of files) writeFileSync(join(draft, name), data);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (made) rmSync(made, { recursive: true, force: true });
    throw error;
  }
}
