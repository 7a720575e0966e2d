/**
 * One thing that does not hold, for a person to mend. Rules are named in their healthy state
 * (`segment-has-translation`), so that the name can be searched for, tested and discussed.
 */
export interface Problem {
  rule: string;
  /** error: the build stops; warning: worth a look; unfinished: a draft's missing parts */
  severity: 'error' | 'warning' | 'unfinished';
  /** relative to the project, with forward slashes */
  file: string;
  line?: number;
  column?: number;
  /** segment, passage, anchor or entry concerned */
  id?: string;
  /** what is wrong: a full sentence */
  message: string;
  /** what to write instead: a full sentence, with the nearest valid names where there are any */
  remedy: string;
}

/**
 * Thrown by loaders and commands; carries every problem found, so that all can be reported at once. Its message
 * names them all, for places that only print an error's message.
 */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

function describeProblem({ file, line, column, rule, message, remedy }: Problem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined);
  return `${place.join(':')} ${rule}\n  ${message}\n  ${remedy}`;
}
