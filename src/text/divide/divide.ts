import type { Problem } from '../../schemas/problem.ts';
import type {
  DividedPassage,
  PassageKind,
  Restoration,
  SegmentsFile,
  SourceReading,
} from '../../schemas/segments.ts';
import { cutMargins } from './cut-margins.ts';
import type { Directives } from './directives.ts';
import { readDivisionRules } from './division-rules.ts';
import { findHeadings } from './headings.ts';
import { findKanjiMarker, findListMarker, findListMarkers, type ListMarker } from './list-marker.ts';
import { placeDirectives } from './place-directives.ts';
import { type PrintedLine, printLines } from './print-lines.ts';
import { LineIndex } from './quote-places.ts';
import { splitSentences } from './sentences.ts';

/** A passage that has no ids yet. */
export type NewPassage = Omit<DividedPassage, 'id' | 'segments'> & { segments: { ja: string }[] };

export interface Division extends Pick<SegmentsFile, 'omittedLines' | 'blankLines'> {
  passages: NewPassage[];
  lines: number;
  /** errors, after which the rest is not to be used, and warnings */
  problems: Problem[];
}

/**
 * Divides a source (with \n for line ends) into passages and sentences as its lines, its list markers and
 * the editor say. One line is one passage. What is left out or changed is recorded with each passage.
 */
export function divideText(text: string, directives: Directives): Division {
  const index = new LineIndex(text.split('\n'));
  const placed = placeDirectives(text, index, directives);
  const printed = printLines(text, index.lines, placed, directives);
  const rules = readDivisionRules(printed.lines, index.lines, directives);
  const problems = [...placed.problems, ...printed.problems, ...rules.problems];
  const omittedLines = [...placed.omitted]
    .sort(([a], [b]) => a - b)
    .map(([line, entry]) => ({ line, text: index.lines[line - 1] as string, entry }));
  const result = { omittedLines, blankLines: printed.blankLines, lines: index.lines.length, problems };
  if (printed.lines.length === 0 && problems.length === 0) {
    problems.push({
      rule: 'source-has-text',
      severity: 'error',
      file: directives.settingsFile,
      message: 'Every line of the source is omitted; nothing is left to print.',
      remedy: 'Delete the omissions of those lines that belong to the essay.',
    });
  }
  if (problems.some((problem) => problem.severity === 'error')) return { ...result, passages: [] };

  const markers = findListMarkers(printed.lines.map((line) => line.text));
  const drafts: Draft[] = [];
  for (const [at, line] of printed.lines.entries()) {
    const rule = rules.byLine.get(line.line);
    const last = drafts.at(-1);
    if (rule?.kind === 'continuation' && last) {
      joinLine(last, line);
      continue;
    }
    let marker = markers[at];
    if (rule?.kind === 'item') marker = findListMarker(line.text) ?? findKanjiMarker(line.text);
    if (rule?.kind === 'paragraph' || rule?.kind === 'heading') marker = undefined;
    drafts.push(startPassage(line, marker, rule));
  }
  const headings = printed.hasMarkedHeadings
    ? drafts.map(() => false)
    : findHeadings(drafts.map((draft) => ({ text: draft.text, isItem: draft.marker !== undefined })));
  const passages = drafts.map((draft, at) => finishPassage(draft, headings[at] === true, rules.byLine));
  return { ...result, passages };
}

type Rules = ReturnType<typeof readDivisionRules>['byLine'];

/** A passage whose kind and sentences are still open. */
interface Draft {
  lines: [number, number];
  before: string;
  marker: string | undefined;
  text: string;
  after: string;
  restorations: Restoration[];
  readings: SourceReading[];
  kind: PassageKind | undefined;
  level: number | undefined;
  /** where each of its lines begins in the text */
  parts: { line: number; at: number; text: string }[];
}

function startPassage(
  line: PrintedLine,
  marker: ListMarker | undefined,
  rule: { kind?: string; level?: number } | undefined,
): Draft {
  const start = marker?.end ?? line.text.length - line.text.trimStart().length;
  const cut = cutMargins(line, start, line.text.trimEnd().length);
  const ruled = rule?.kind as PassageKind | undefined;
  const marked = line.headingLevel !== undefined && ruled === undefined;
  return {
    ...cut,
    lines: [line.line, line.line],
    marker: marked ? undefined : marker?.marker,
    ...(marked && marker
      ? cutMargins(line, line.text.length - line.text.trimStart().length, line.text.trimEnd().length)
      : {}),
    readings: line.readings.map((reading) => ({ ...reading, at: reading.at - start })),
    kind: ruled ?? (marked ? 'heading' : undefined),
    level: rule?.level ?? (ruled === undefined || ruled === 'heading' ? line.headingLevel : undefined),
    parts: [{ line: line.line, at: 0, text: cut.text }],
  };
}

/** Appends a line to the passage before it; a space comes between two words of Latin letters only. */
function joinLine(draft: Draft, line: PrintedLine): void {
  const start = line.text.length - line.text.trimStart().length;
  const cut = cutMargins(line, start, line.text.trimEnd().length);
  const glue = /[!-~]$/.test(draft.text) && /^[!-~]/.test(cut.text) ? ' ' : '';
  const source = `${draft.after}\n${cut.before}`;
  draft.restorations.push({ at: draft.text.length, length: glue.length, source, why: 'line-break' });
  const shift = draft.text.length + glue.length;
  draft.restorations.push(...cut.restorations.map((r) => ({ ...r, at: r.at + shift })));
  draft.readings.push(...line.readings.map((r) => ({ ...r, at: r.at - start + shift })));
  draft.parts.push({ line: line.line, at: shift, text: cut.text });
  draft.text += glue + cut.text;
  draft.after = cut.after;
  draft.lines[1] = line.line;
}

function finishPassage(draft: Draft, looksLikeHeading: boolean, rules: Rules): NewPassage {
  const byMarker = draft.marker === undefined ? 'paragraph' : 'item';
  const kind = draft.kind ?? (looksLikeHeading ? 'heading' : byMarker);
  const offsetsOf = (key: 'endAfter' | 'noEndAfter'): number[] =>
    draft.parts.flatMap((part) =>
      (rules.get(part.line)?.[key] ?? []).map((quote) => part.at + part.text.indexOf(quote) + quote.length),
    );
  const sentences = splitSentences(draft.text, {
    ends: offsetsOf('endAfter'),
    noEnds: offsetsOf('noEndAfter'),
  });
  const { lines, before, after, marker, restorations } = draft;
  return {
    kind,
    ...(kind === 'heading' ? { level: draft.level ?? 2 } : {}),
    lines,
    before,
    ...(kind === 'item' && marker !== undefined ? { marker } : {}),
    after,
    segments: sentences.map((ja) => ({ ja })),
    restorations,
    readings: draft.readings.filter(({ at, length }) => at >= 0 && at + length <= draft.text.length),
  };
}
