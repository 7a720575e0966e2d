import type { Loader } from 'astro/loaders';
import { ContentError } from '../schemas/problem.ts';
import { contentRoot } from './content-root.ts';
import { loadEditions } from './load-editions.ts';

/**
 * The collection of editions. A build has no drafts and stops with every problem named. `astro dev` has drafts,
 * logs the problems and shows what can be shown, again after each change below the content root.
 */
export function editionsLoader(): Loader {
  return { name: 'editions', load };
}

const load: Loader['load'] = async (context) => {
  // Astro gives a watcher to loaders in dev only.
  const { watcher } = context;
  await fillStore(context);
  if (!watcher) return;
  const root = contentRoot();
  watcher.add(root);
  let running = Promise.resolve();
  let waiting = false;
  // Editors write a file in several steps and git many files at once: what comes while one run waits joins it.
  watcher.on('all', (_event: string, path: string) => {
    if (waiting || !path.startsWith(root)) return;
    waiting = true;
    running = running
      .then(() => {
        waiting = false;
        return fillStore(context);
      })
      .catch((error: Error) => context.logger.error(error.message));
  });
};

async function fillStore({
  store,
  watcher,
  logger,
  generateDigest,
  parseData,
}: Parameters<Loader['load']>[0]) {
  const { editions, problems } = await loadEditions();
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && !watcher) throw new ContentError(errors);
  // A build leaves drafts out, so what they lack is no news there.
  const notable = watcher ? problems : problems.filter(({ severity }) => severity === 'warning');
  if (notable.length > 0) {
    logger[errors.length > 0 ? 'error' : 'warn'](`\n${new ContentError(notable).message}`);
  }

  const shown = watcher ? editions : editions.filter(({ settings }) => !settings.draft);
  const ids = new Set(shown.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const edition of shown) {
    const data = await parseData({ id: edition.id, data: { ...edition } });
    store.set({ id: edition.id, data, digest: generateDigest({ ...edition }) });
  }
}
