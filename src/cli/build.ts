import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'astro';

/**
 * `npm run build`: builds the site into a folder beside `dist/` (or `OUT_DIR`) and puts it in place only when all of it
 * is there, so that a build that fails leaves the one before as it was.
 */
const root = resolve(import.meta.dirname, '../..');
const outDir = resolve(root, process.env['OUT_DIR'] ?? 'dist');
const fresh = join(dirname(outDir), `${basename(outDir)}.next-${process.pid}`);
const previous = `${fresh}-previous`;

try {
  await build({ root, outDir: fresh, logLevel: 'warn' });
  if (existsSync(outDir)) await rename(outDir, previous);
  await rename(fresh, outDir);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    existsSync(outDir)
      ? `Nothing was built; ${basename(outDir)}/ is as it was before.`
      : 'Nothing was built.',
  );
  process.exitCode = 1;
} finally {
  await rm(fresh, { recursive: true, force: true });
  await rm(previous, { recursive: true, force: true });
}
