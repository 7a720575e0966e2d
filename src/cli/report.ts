import type { Problem } from '../schemas/problem.ts';

const colours = { error: 31, warning: 33, unfinished: 36 } as const;

/** Prints problems to standard error, sorted by file and line: place and rule, what is wrong, what to do. */
export function printProblems(problems: readonly Problem[], colour = process.stderr.isTTY === true): void {
  if (problems.length > 0) process.stderr.write(`${formatProblems(problems, colour)}\n`);
}

/** The same as text, without a line end after it. */
export function formatProblems(problems: readonly Problem[], colour = false): string {
  const paint = (text: string, code: number): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines: string[] = [];
  let file: string | undefined;
  for (const problem of [...problems].sort(comparePlaces)) {
    if (file !== undefined && problem.file !== file) lines.push('');
    file = problem.file;
    const place = [problem.file, problem.line, problem.line === undefined ? undefined : problem.column]
      .filter((part) => part !== undefined)
      .join(':');
    const mark = problem.severity === 'error' ? '' : ` (${problem.severity})`;
    const id = problem.id ? ` [${problem.id}]` : '';
    lines.push(`${paint(place, 1)} ${paint(problem.rule, colours[problem.severity])}${mark}${id}`);
    lines.push(`  ${problem.message}`, `  ${problem.remedy}`);
  }
  return lines.join('\n');
}

function comparePlaces(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.rule, b.rule)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
