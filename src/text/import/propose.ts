import type { Emendation, Omission } from '../../schemas/edition-settings.ts';
import { findAozoraFrame } from '../aozora/aozora-frame.ts';
import { usesAozoraNotation } from '../aozora/aozora-signs.ts';
import { findPlaces } from '../divide/quote-places.ts';
import { findBoilerplate } from './boilerplate.ts';
import { proposeEmendations } from './propose-emendations.ts';
import { findTitleLine } from './title-line.ts';

/** What the first import proposes to the editor, who decides. */
export interface Proposals {
  omissions: Omission[];
  emendations: Emendation[];
  /** as the source gives them; absent where it gives none */
  title?: string;
  author?: string;
}

/** Reads a source (with \n for line ends) as an editor would on first sight. */
export function proposeSettings(text: string): Proposals {
  const lines = text.split('\n');
  const frame = usesAozoraNotation(text) ? findAozoraFrame(lines) : undefined;
  const omitted = new Map(frame?.lines.map(({ line, reason }) => [line, reason]));
  let title = frame?.title;
  if (!frame) {
    for (const { line, reason } of findBoilerplate(lines)) omitted.set(line, reason);
    const found = findTitleLine(lines, omitted);
    if (found) {
      title = found.title;
      omitted.set(found.line, found.reason);
    }
  }
  const isLeft = lines.some((line, at) => line.trim() !== '' && !omitted.has(at + 1));
  if (!isLeft) omitted.clear();
  const omissions = [...omitted]
    .sort(([a], [b]) => a - b)
    .map(([line, reason]): Omission => {
      const source = lines[line - 1] as string;
      const isUnique = findPlaces(text, source, 2).length === 1;
      return isUnique ? { source, reason } : { source, line, reason };
    });
  return {
    omissions,
    emendations: proposeEmendations(text, lines, omitted),
    ...(title === undefined ? {} : { title }),
    ...(frame?.author === undefined ? {} : { author: frame.author }),
  };
}
