import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Library } from '../schemas/collected.ts';
import type { Problem } from '../schemas/problem.ts';
import { series } from '../schemas/series.ts';
import { sourceWorks } from '../schemas/source-work.ts';
import { projectPath } from './project-path.ts';
import { readLocated } from './read-content-file.ts';

/** Reads what all essays share: works cited and series. What is missing or broken goes to `problems`. */
export function collectLibrary(root: string, problems: Problem[]): Library {
  const folder = join(root, 'series');
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
    : [];
  const read = files.flatMap((name) => {
    const remedy = 'Fill it in, or delete it.';
    const located = readLocated(join(folder, name), series, problems, { severity: 'error', remedy });
    return located ? [[basename(name).replace(/\.ya?ml$/, ''), located] as const] : [];
  });
  return {
    readingsFile: projectPath(join(root, 'readings.tsv')),
    sources: readLocated(join(root, 'sources.json'), sourceWorks, problems, {
      severity: 'error',
      remedy: 'Restore it from its last version; where nothing is cited yet, write [].',
    }),
    series: new Map(read),
  };
}
