import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectedContent } from '../schemas/collected.ts';
import type { Problem } from '../schemas/problem.ts';
import { addReadings } from './add-readings.ts';
import { collectEssays } from './collect-essays.ts';
import { collectLibrary } from './collect-library.ts';
import { projectPath } from './project-path.ts';
import { readText } from './read-content-file.ts';

/** Reads everything under a content root. Nothing is judged yet; what cannot be read is among the problems. */
export async function collectContent(root: string): Promise<CollectedContent> {
  if (!existsSync(root)) {
    const file = projectPath(root);
    const message = 'The content folder does not exist.';
    const remedy = 'Create it, or let the environment’s CONTENT_DIR name another one.';
    const problem: Problem = { rule: 'file-is-present', severity: 'error', file, message, remedy };
    return {
      essays: [],
      library: { readingsFile: `${file}/readings.tsv`, series: new Map() },
      problems: [problem],
    };
  }
  const problems: Problem[] = [];
  const essays = collectEssays(root, problems);
  const library = collectLibrary(root, problems);
  const corrections = readText(join(root, 'readings.tsv'), problems, {
    severity: 'error',
    remedy: 'Restore it from its last version; it holds the corrections of readings for every essay.',
  });
  const collected = { essays, library, problems };
  return essays.some(({ segments }) => segments) ? addReadings(collected, corrections ?? '') : collected;
}
