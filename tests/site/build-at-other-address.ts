import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    otherDir: string;
    otherSiteUrl: string;
    otherBasePath: string;
  }
}

/** Builds the site a second time, as if it lived in a folder of another host. */
export default function buildAtOtherAddress({ provide }: TestProject): void {
  const root = resolve(import.meta.dirname, '../..');
  const otherDir = resolve(root, 'tests/results/other-address');
  const otherSiteUrl = 'https://example.org';
  const otherBasePath = '/editions/';
  const built = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: root,
    env: { ...process.env, SITE_URL: otherSiteUrl, BASE_PATH: otherBasePath, OUT_DIR: otherDir },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 5 * 60_000,
  });
  if (built.status !== 0) {
    throw new Error(`The build for another address failed:\n${built.stdout}\n${built.stderr}`);
  }
  provide('otherDir', otherDir);
  provide('otherSiteUrl', otherSiteUrl);
  provide('otherBasePath', otherBasePath);
}
