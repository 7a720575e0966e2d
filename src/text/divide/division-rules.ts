import type { DivisionRule } from '../../schemas/edition-settings.ts';
import type { Problem } from '../../schemas/problem.ts';
import { type Directives, excerpt, settingsProblem } from './directives.ts';
import type { PrintedLine } from './print-lines.ts';
import { findPlaces } from './quote-places.ts';

export interface LineRules {
  kind?: 'paragraph' | 'item' | 'heading' | 'continuation';
  level?: number;
  /** quotes from the printed line after which a sentence ends */
  endAfter: string[];
  /** quotes after which none ends */
  noEndAfter: string[];
}

type Complaint = Pick<Problem, 'message' | 'remedy'>;

/** The editor's decisions on the division, by line (from 1), and those that fit no line. */
export function readDivisionRules(
  printed: readonly PrintedLine[],
  source: readonly string[],
  directives: Directives,
): { byLine: Map<number, LineRules>; problems: Problem[] } {
  const byLine = new Map<number, LineRules>();
  const problems: Problem[] = [];
  const places = new Map(directives.division.length > 0 ? printed.map((line, at) => [line.line, at]) : []);
  for (const [entry, rule] of directives.division.entries()) {
    const at = places.get(rule.line) ?? -1;
    const rules = byLine.get(rule.line) ?? { endAfter: [], noEndAfter: [] };
    const line = printed[at];
    const complaint = line
      ? applyRule(rule, rules, line, printed[at - 1])
      : describeMissingLine(rule.line, source.length);
    if (line) byLine.set(rule.line, rules);
    if (complaint) {
      problems.push(
        settingsProblem(directives, 'division', entry, { rule: 'division-applies', ...complaint }),
      );
    }
  }
  return { byLine, problems };
}

function applyRule(
  rule: DivisionRule,
  rules: LineRules,
  { line, text }: PrintedLine,
  before: PrintedLine | undefined,
): Complaint | undefined {
  if ('kind' in rule) {
    if (rules.kind)
      return { message: `Line ${line} has two rules for its kind.`, remedy: 'Delete one of them.' };
    if (rule.level !== undefined && rule.kind !== 'heading') {
      const message = `Line ${line} has a level but is no heading.`;
      return { message, remedy: 'Delete the level, or write `kind: heading`.' };
    }
    if (rule.kind === 'continuation' && before?.line !== line - 1) {
      const message = `Line ${line} cannot continue the line before it, which is blank, omitted or absent.`;
      return { message, remedy: 'Delete the rule; only lines that touch can be joined.' };
    }
    rules.kind = rule.kind;
    if (rule.level !== undefined) rules.level = rule.level;
    return undefined;
  }
  const key = 'endAfter' in rule ? 'endAfter' : 'noEndAfter';
  const quote = 'endAfter' in rule ? rule.endAfter : rule.noEndAfter;
  const count = findPlaces(text, quote, 2).length;
  if (count === 1) rules[key].push(quote);
  if (count === 0) {
    const message = `“${excerpt(quote)}” does not stand in line ${line}, which begins “${excerpt(text)}”.`;
    return { message, remedy: 'Copy the characters from the line as it is printed, with emendations made.' };
  }
  if (count === 1) return undefined;
  const message = `“${excerpt(quote)}” stands more than once in line ${line}.`;
  return { message, remedy: 'Quote more of the text before the place.' };
}

function describeMissingLine(line: number, count: number): Complaint {
  const why =
    line > count ? `The source has no line ${line}; it has ${count}` : `Line ${line} is blank or omitted`;
  return {
    message: `${why}.`,
    remedy: 'Give the number of the line as an editor shows it for source.ja.txt.',
  };
}
