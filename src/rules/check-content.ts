import type { CollectedContent, CollectedEssay } from '../schemas/collected.ts';
import type { Problem } from '../schemas/problem.ts';
import { essayRules, libraryRules } from './every-rule.ts';
import { hasParts } from './rule.ts';

export interface CheckResult {
  problems: Problem[];
  /** one rule on one essay, and one on what the essays share; reading the files of each counts as one too */
  passed: number;
  failed: number;
}

/** Holds every rule to every essay. The problems begin with those of the collection itself. */
export function checkContent(content: CollectedContent): CheckResult {
  const readings = [...content.essays.map(({ folder }) => folder), undefined].map((folder) =>
    content.problems.filter(({ file }) => findFolder(file, content.essays) === folder),
  );
  const checks = [
    ...readings,
    ...content.essays.flatMap((essay) =>
      essayRules
        .filter((rule) => hasParts(essay, rule.needs))
        .map((rule) => rule.check(essay, content.library)),
    ),
    ...libraryRules.map((rule) => rule.check(content)),
  ];
  const failed = checks.filter((problems) => problems.some(({ severity }) => severity === 'error')).length;
  return { problems: checks.flat(), passed: checks.length - failed, failed };
}

const findFolder = (file: string, essays: readonly CollectedEssay[]): string | undefined =>
  essays.find(({ folder }) => file === folder || file.startsWith(`${folder}/`))?.folder;
