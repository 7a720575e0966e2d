import type { Problem } from '../../schemas/problem.ts';
import { type Directives, excerpt, settingsProblem } from '../divide/directives.ts';

/**
 * Entries of edition.yaml that count lines, and whose line reads otherwise in the changed source: they were
 * written for the old one and may now change the wrong line.
 */
export function findShiftedLines(before: string, now: string, directives: Directives): Problem[] {
  const old = before.split('\n');
  const lines = now.split('\n');
  const places = new Map<string, number[]>();
  const problems: Problem[] = [];
  for (const kind of ['omissions', 'emendations', 'division'] as const) {
    for (const [entry, { line }] of directives[kind].entries()) {
      const was = line === undefined ? undefined : old[line - 1];
      if (line === undefined || was === undefined || was === lines[line - 1]) continue;
      if (places.size === 0)
        for (const [at, text] of lines.entries())
          places.set(text, [...(places.get(text) ?? []).slice(0, 1), at + 1]);
      const found = places.get(was) ?? [];
      const message = `Line ${line} read “${excerpt(was)}” when this entry was written and reads otherwise in the new source.`;
      const remedy =
        found.length === 1
          ? `Write \`line: ${found[0]}\`, where that text stands now.`
          : 'See that the entry still means the right line.';
      const rule = 'entry-means-its-line';
      problems.push({
        ...settingsProblem(directives, kind, entry, { rule, message, remedy }),
        severity: 'warning',
      });
    }
  }
  return problems;
}
