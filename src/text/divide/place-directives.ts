import type { Problem } from '../../schemas/problem.ts';
import { type Directives, excerpt, settingsProblem } from './directives.ts';
import type { Edit } from './edited-line.ts';
import { findNearestLine, findPlaces, type LineIndex } from './quote-places.ts';

export interface PlacedDirectives {
  /** line -> entry of `omissions` */
  omitted: Map<number, number>;
  /** line -> its emendations in order */
  emended: Map<number, Edit[]>;
  problems: Problem[];
}

/** Finds the lines and characters that omissions and emendations quote. Lines count from 1. */
export function placeDirectives(text: string, index: LineIndex, directives: Directives): PlacedDirectives {
  const placed: PlacedDirectives = { omitted: new Map(), emended: new Map(), problems: [] };
  for (const entry of directives.omissions.keys()) placeOmission(text, index, directives, entry, placed);
  for (const entry of directives.emendations.keys()) placeEmendation(text, index, directives, entry, placed);
  for (const [line, edits] of placed.emended) {
    edits.sort((a, b) => a.start - b.start);
    for (const [at, edit] of edits.entries()) {
      const before = edits[at - 1];
      if (!before || before.end <= edit.start) continue;
      const problem = {
        rule: 'emendations-are-apart',
        message: `This emendation and entry ${(before.entry as number) + 1} change the same characters of line ${line}.`,
        remedy: 'Make one emendation of the two, or quote less text in each.',
      };
      placed.problems.push(settingsProblem(directives, 'emendations', edit.entry as number, problem));
    }
  }
  return placed;
}

function placeOmission(
  text: string,
  index: LineIndex,
  directives: Directives,
  entry: number,
  placed: PlacedDirectives,
): void {
  const { source, line } = directives.omissions[entry] as Directives['omissions'][number];
  const place = findQuote(text, index, source, line, true);
  if (typeof place === 'string') {
    placed.problems.push(describeLost('omissions', entry, source, line, place, index, directives));
  } else if (placed.omitted.has(place.line)) {
    const problem = {
      rule: 'omission-is-found',
      message: `Line ${place.line} is omitted twice.`,
      remedy: 'Delete one of the two entries.',
    };
    placed.problems.push(settingsProblem(directives, 'omissions', entry, problem));
  } else placed.omitted.set(place.line, entry);
}

function placeEmendation(
  text: string,
  index: LineIndex,
  directives: Directives,
  entry: number,
  placed: PlacedDirectives,
): void {
  const { source, reading, line } = directives.emendations[entry] as Directives['emendations'][number];
  if (/[\r\n]/.test(source + reading)) {
    const problem = {
      rule: 'emendation-is-within-line',
      message: `The emendation of “${excerpt(source)}” goes beyond one line.`,
      remedy:
        'Emend within a line; to join two lines give the second one `kind: continuation` under division.',
    };
    placed.problems.push(settingsProblem(directives, 'emendations', entry, problem));
    return;
  }
  const place = findQuote(text, index, source, line, false);
  if (typeof place === 'string') {
    placed.problems.push(describeLost('emendations', entry, source, line, place, index, directives));
    return;
  }
  if (placed.omitted.has(place.line)) {
    const problem = {
      rule: 'emendation-is-found',
      message: `The emendation of “${excerpt(source)}” stands in line ${place.line}, which is omitted.`,
      remedy: 'Delete the emendation or the omission.',
    };
    placed.problems.push(settingsProblem(directives, 'emendations', entry, problem));
    return;
  }
  const edits = placed.emended.get(place.line) ?? [];
  placed.emended.set(place.line, edits);
  edits.push({ start: place.at, end: place.at + source.length, text: reading, why: 'emendation', entry });
}

type Lost = 'absent' | 'ambiguous' | 'no-such-line';

/** The one place of a quote: in the line named, else in the text. Whole lines win over parts of lines. */
function findQuote(
  text: string,
  index: LineIndex,
  quote: string,
  line: number | undefined,
  wholeLine: boolean,
): { line: number; at: number } | Lost {
  if (line !== undefined) {
    const wanted = index.lines[line - 1];
    if (wanted === undefined) return 'no-such-line';
    const places = findPlaces(wanted, quote);
    if (places.length === 0) return 'absent';
    return places.length > 1 && !wholeLine ? 'ambiguous' : { line, at: places[0] as number };
  }
  const places = findPlaces(text, quote).map((offset) => index.locate(offset));
  if (places.length === 0) return 'absent';
  const lines = new Set(places.map((place) => place.line));
  if (wholeLine ? lines.size > 1 : places.length > 1) return 'ambiguous';
  return places[0] as { line: number; at: number };
}

function describeLost(
  kind: 'omissions' | 'emendations',
  entry: number,
  quote: string,
  line: number | undefined,
  lost: Lost,
  index: LineIndex,
  directives: Directives,
): Problem {
  const rule = kind === 'omissions' ? 'omission-is-found' : 'emendation-is-found';
  const where = line === undefined ? 'the source' : `line ${line} of the source`;
  if (lost === 'ambiguous') {
    const lines = [...new Set(findPlaces(index.lines.join('\n'), quote).map((at) => index.locate(at).line))];
    const message = `“${excerpt(quote)}” stands more than once in ${where}${line ? '' : ` (lines ${lines.join(', ')})`}.`;
    const remedy = line
      ? 'Quote more of the text around it, so that it stands there once.'
      : `Quote more of the text around it, or add the line, such as \`line: ${lines[0]}\`.`;
    return settingsProblem(directives, kind, entry, { rule, message, remedy });
  }
  const message =
    lost === 'no-such-line'
      ? `The source has no line ${line}; it has ${index.lines.length}.`
      : `“${excerpt(quote)}” does not stand in ${where}.`;
  const nearest = findNearestLine(index.lines, quote);
  const remedy =
    nearest === undefined
      ? 'Copy the characters from the source, or delete the entry.'
      : `Line ${nearest} comes nearest: “${excerpt(index.lines[nearest - 1] as string)}”. Copy the characters from there, or delete the entry.`;
  return settingsProblem(directives, kind, entry, { rule, message, remedy });
}
