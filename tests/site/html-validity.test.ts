import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from './built-site.ts';

/** The path of the Nu HTML checker's jar, as its package exports it. */
const checker = createRequire(import.meta.url)('vnu-jar') as string;
const hasJava = spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
if (!hasJava)
  console.warn(
    'The Nu HTML checker is left out: it needs Java (on Debian: apt-get install default-jre-headless).',
  );

test.skipIf(!hasJava)('the Nu HTML checker finds no error in any page', () => {
  const files = builtSite.pages.map((page) => join(builtSite.dir, page.file));
  const run = spawnSync('java', ['-jar', checker, '--errors-only', '--format', 'json', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const { messages } = JSON.parse(run.stderr) as {
    messages: { url: string; lastLine?: number; message: string; extract?: string }[];
  };
  const findings = messages.map(
    ({ url, lastLine, message, extract }) =>
      `${url.replace(/^.*\/dist\//, '')}:${lastLine} ${message} ${extract ?? ''}`,
  );
  expect(findings).toEqual([]);
});
