import { afterEach, describe, expect, test, vi } from 'vitest';
import { editionsLoader } from '../../src/loaders/editions.ts';
import type { Edition } from '../../src/schemas/edition.ts';
import { type FixtureChanges, replace, writeContent } from './content-fixture.ts';

type Context = Parameters<ReturnType<typeof editionsLoader>['load']>[0];
type Listener = (event: string, path: string) => void;

afterEach(() => vi.unstubAllEnvs());

/** Runs the loader as Astro does; `change` tells its watcher that a file has changed. */
async function run(changes: FixtureChanges, { dev = false } = {}) {
  const root = writeContent(changes);
  vi.stubEnv('CONTENT_DIR', root);
  const entries = new Map<string, Edition>([['an-old-essay', {} as Edition]]);
  const logged: string[] = [];
  const log = (text: string) => logged.push(text);
  let listener: Listener = () => {};
  const watcher = { add: () => {}, on: (_event: string, heard: Listener) => (listener = heard) };
  const context = {
    store: {
      keys: () => [...entries.keys()],
      delete: (id: string) => entries.delete(id),
      set: ({ id, data }: { id: string; data: Edition }) => entries.set(id, data),
    },
    logger: { warn: log, error: log },
    watcher: dev ? watcher : undefined,
    parseData: async ({ data }: { data: unknown }) => data,
    generateDigest: (data: object) => JSON.stringify(data),
  };
  await editionsLoader().load(context as unknown as Context);
  return { root, entries, logged, change: (file: string) => listener('change', `${root}/${file}`) };
}

const draft: FixtureChanges = {
  'essays/rain/edition.yaml': (text) => `draft: true\n${text}`,
  'essays/rain/en.yaml': replace('p1-3: I go home.\n', ''),
};

describe('the collection of editions', () => {
  test('A build has every published edition, and no other', async () => {
    const { entries } = await run({});
    expect([...entries.keys()]).toEqual(['rain']);
    expect(entries.get('rain')?.settings.title.en).toBe('About Rain');
  });

  test('A build has no drafts', async () => {
    const { entries, logged } = await run(draft);
    expect([...entries.keys()]).toEqual([]);
    expect(logged).toEqual([]);
  });

  test('In dev, drafts are shown and what they lack is logged', async () => {
    const { entries, logged } = await run(draft, { dev: true });
    expect(entries.get('rain')?.settings.draft).toBe(true);
    expect(logged.join()).toContain('segment-has-translation');
  });

  test('A build with errors stops, and its error names each with file, line, rule and remedy', async () => {
    const broken: FixtureChanges = {
      'essays/rain/en.yaml': replace('p1-3: I go home.\n', ''),
      'essays/rain/essay.mdx': replace('<Passage id="p2" />\n', ''),
    };
    const failure = await run(broken).then(
      () => '',
      (error: Error) => error.message,
    );
    expect(failure).toMatch(
      /essays\/rain\/en\.yaml:4 segment-has-translation\n {2}The segment p1-3 .*\n {2}Write /,
    );
    expect(failure).toMatch(
      /essays\/rain\/essay\.mdx:2 passage-is-placed\n {2}The passage p2 .*\n {2}Write /,
    );
  });

  test('In dev, errors are logged and what can be shown is shown', async () => {
    const { entries, logged } = await run({ 'essays/rain/essay.mdx': () => '{' }, { dev: true });
    expect(logged.join()).toContain('mdx-is-parsable');
    expect(entries.has('rain')).toBe(true);
  });

  test('In dev, a change below the content root shows', async () => {
    const { entries, root, change } = await run({}, { dev: true });
    const { readFileSync, writeFileSync } = await import('node:fs');
    const file = `${root}/essays/rain/en.yaml`;
    writeFileSync(file, readFileSync(file, 'utf8').replace('I go home.', 'I run home.'));
    change('essays/rain/en.yaml');
    await vi.waitFor(() => expect(entries.get('rain')?.passages[1]?.segments[2]?.en).toBe('I run home.'));
  });
});
