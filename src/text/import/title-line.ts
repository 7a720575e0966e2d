import type { Bilingual } from '../../schemas/bilingual.ts';
import { LONGEST_HEADING } from '../divide/headings.ts';
import { findListMarker } from '../divide/list-marker.ts';
import { hasSentenceEnd } from '../divide/sentences.ts';

/**
 * The first line, where it is the title: short, without the end of a sentence, and set off from the text
 * below it by a blank line. Headings of first sections, such as はじめに, are not titles.
 */
export function findTitleLine(
  lines: readonly string[],
  omitted: ReadonlyMap<number, unknown>,
): { line: number; title: string; reason: Bilingual } | undefined {
  const first = lines.findIndex((line, at) => line.trim() !== '' && !omitted.has(at + 1));
  const title = (lines[first] ?? '').trim();
  if (title === '' || title.length > LONGEST_HEADING || hasSentenceEnd(title)) return undefined;
  if (
    /[:：、，,…―—]$|^(はじめに|序|序章|序文|序論|緒言|まえがき|前書き|前文|プロローグ|概要|要旨|目次)$|^第?[0-9０-９一二三四五六七八九十]+[章節部回]?[\s.．、]?/u.test(
      title,
    )
  ) {
    return undefined;
  }
  if (findListMarker(lines[first] as string) || (lines[first + 1] ?? '').trim() !== '') return undefined;
  const second = lines.slice(first + 1).find((line) => line.trim() !== '');
  if (second === undefined || !/[\p{L}]/u.test(title)) return undefined;
  return { line: first + 1, title, reason: REASON };
}

const REASON: Bilingual = {
  ja: '題名とみられる。本版では表題として掲げる。',
  en: 'The title, it seems; it stands on the title page of this edition.',
};
