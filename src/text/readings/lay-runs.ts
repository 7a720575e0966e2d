import type { Run } from '../../schemas/edition.ts';
import { hasKanji, isKanji } from './kana.ts';
import type { Patch } from './patch.ts';
import { readNameSuffix } from './read-name-suffix.ts';
import { alignReading } from './ruby-align.ts';
import type { Token, Tokenise } from './tokenise.ts';

interface PlacedRun extends Run {
  start: number;
  end: number;
}

/**
 * Lays patches over the analyser's words and joins plain runs. Of a word that a patch covers in part, the rest keeps
 * its own reading where that can be told, and is read anew where it cannot.
 */
export function layRuns(
  text: string,
  tokens: readonly Token[],
  patches: readonly Patch[],
  tokenise: Tokenise,
): Run[] {
  const owner = new Int32Array(text.length).fill(-1);
  patches.forEach((patch, index) => {
    owner.fill(index, patch.start, patch.end);
  });
  const placed = patches.flatMap((patch) => place(patch.runs, patch.start));
  tokens.forEach((token, index) => {
    for (const run of place(readToken(token, tokens[index - 1]), token.start)) {
      placed.push(...uncoveredParts(run, owner, patches, text, tokenise));
    }
  });
  return joinPlainRuns(placed.sort((a, b) => a.start - b.start));
}

function readToken(token: Token, before: Token | undefined): Run[] {
  const reading = readNameSuffix(token, before) ?? token.reading;
  if (reading !== undefined) return alignReading(token.surface, reading).runs;
  // No reading is known: kanji and the rest come apart all the same, so that the check can name the kanji.
  return divideUnread(token.surface);
}

function divideUnread(text: string): Run[] {
  const runs: Run[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    if (last && isKanji(letter) === hasKanji(last.text)) last.text += letter;
    else runs.push({ text: letter });
  }
  return runs;
}

function place(runs: readonly Run[], start: number): PlacedRun[] {
  let at = start;
  return runs.map((run) => {
    const begin = at;
    at += run.text.length;
    return { ...run, start: begin, end: at };
  });
}

function uncoveredParts(
  run: PlacedRun,
  owner: Int32Array,
  patches: readonly Patch[],
  text: string,
  tokenise: Tokenise,
): PlacedRun[] {
  const covers = owner.subarray(run.start, run.end);
  if (covers.every((index) => index < 0)) return [run];
  const parts: PlacedRun[] = [];
  for (let start = run.start; start < run.end; start++) {
    if ((owner[start] as number) >= 0) continue;
    let end = start;
    while (end < run.end && (owner[end] as number) < 0) end++;
    const part = text.slice(start, end);
    const reading = run.reading && leftReading(run, start, end, owner, patches);
    if (reading) parts.push({ text: part, reading, start, end });
    else if (run.reading === undefined) parts.push({ text: part, start, end });
    else
      for (const token of tokenise(part))
        parts.push(...place(readToken(token, undefined), start + token.start));
    start = end;
  }
  return parts;
}

/** 流動 has りゅうどう from elsewhere, and 流動性 is りゅうどうせい: せい is left for 性. */
function leftReading(
  run: PlacedRun,
  start: number,
  end: number,
  owner: Int32Array,
  patches: readonly Patch[],
): string | undefined {
  const atStart = start === run.start;
  const atEnd = end === run.end;
  if (atStart === atEnd) return undefined;
  const patch = patches[owner[atStart ? end : start - 1] as number] as Patch;
  const inside = patch.start >= run.start && patch.end <= run.end && patch.runs.length === 1;
  const known = patch.runs[0]?.reading;
  const whole = run.reading as string;
  if (!inside || !known || known.length >= whole.length) return undefined;
  if (atStart) return whole.endsWith(known) ? whole.slice(0, -known.length) : undefined;
  return whole.startsWith(known) ? whole.slice(known.length) : undefined;
}

function joinPlainRuns(placed: readonly PlacedRun[]): Run[] {
  const runs: Run[] = [];
  let kind = '';
  for (const { text, reading } of placed) {
    // Kanji without reading stay apart from what is around them.
    const next = !hasKanji(text) ? 'plain' : reading === undefined ? 'unread' : 'read';
    if (next === 'read') runs.push({ text, reading });
    else if (next === kind) (runs.at(-1) as Run).text += text;
    else runs.push({ text });
    kind = next;
  }
  return runs;
}
