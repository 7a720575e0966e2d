import type { DivisionRule, Emendation, Omission } from '../../schemas/edition-settings.ts';
import type { Problem } from '../../schemas/problem.ts';

/** What the editor decides about the text, in edition.yaml, and the names that problems carry. */
export interface Directives {
  omissions: readonly Omission[];
  emendations: readonly Emendation[];
  division: readonly DivisionRule[];
  /** the file of the source */
  sourceFile: string;
  /** the file of these decisions */
  settingsFile: string;
  /** where an entry stands in that file */
  lineOf?: (path: (string | number)[]) => number | undefined;
}

export type DirectiveKind = 'omissions' | 'emendations' | 'division';

/** An error in an entry of edition.yaml. */
export function settingsProblem(
  directives: Directives,
  kind: DirectiveKind,
  entry: number,
  problem: Pick<Problem, 'rule' | 'message' | 'remedy'>,
): Problem {
  const line = directives.lineOf?.([kind, entry]);
  return {
    ...problem,
    severity: 'error',
    file: directives.settingsFile,
    ...(line === undefined ? {} : { line }),
  };
}

/** A piece of text short enough for a sentence of a message. */
export function excerpt(text: string, length = 30): string {
  const characters = [...text.slice(0, length * 2 + 2)];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text;
}
