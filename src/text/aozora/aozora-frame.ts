import type { Bilingual } from '../../schemas/bilingual.ts';
import { LEGEND } from './aozora-signs.ts';

export interface AozoraFrame {
  title?: string;
  author?: string;
  /** lines (from 1) around the text that are not part of it */
  lines: { line: number; reason: Bilingual }[];
}

/** The header of an Aozora Bunko file (title, author, legend between rules) and its footer from 底本 on. */
export function findAozoraFrame(lines: readonly string[]): AozoraFrame {
  const frame: AozoraFrame = { lines: [] };
  const legend = lines.findIndex((line) => line.startsWith(LEGEND));
  const firstRule = legend < 0 ? -1 : lines.slice(0, legend).findLastIndex(isRule);
  const lastRule = legend < 0 ? -1 : lines.findIndex((line, at) => at > legend && isRule(line));
  let bodyStart = 0;
  if (firstRule >= 0 && lastRule >= 0) {
    const heads: number[] = [];
    for (let at = 0; at < firstRule; at++) if (!isBlank(lines[at])) heads.push(at);
    const [title] = heads;
    const author = heads.length > 1 ? heads.at(-1) : undefined;
    if (title !== undefined) frame.title = (lines[title] as string).trim();
    if (author !== undefined) frame.author = (lines[author] as string).trim();
    for (const at of heads) {
      const reason = at === title ? REASONS.title : at === author ? REASONS.author : REASONS.header;
      frame.lines.push({ line: at + 1, reason });
    }
    for (let at = firstRule; at <= lastRule; at++) {
      if (!isBlank(lines[at])) frame.lines.push({ line: at + 1, reason: REASONS.legend });
    }
    bodyStart = lastRule + 1;
  }
  const footer = lines.findLastIndex((line, at) => at >= bodyStart && /^底本(の親本)?[：:]/.test(line));
  const firstFooter = lines.findIndex((line, at) => at >= bodyStart && /^底本[：:]/.test(line));
  if (footer >= 0) {
    const from = firstFooter >= 0 ? firstFooter : footer;
    for (let at = from; at < lines.length; at++) {
      if (!isBlank(lines[at])) frame.lines.push({ line: at + 1, reason: REASONS.footer });
    }
  }
  return frame;
}

const isBlank = (line: string | undefined): boolean => (line ?? '').trim() === '';
const isRule = (line: string): boolean => /^-{5,}\s*$/.test(line);

const REASONS = {
  title: {
    ja: '青空文庫のファイルの冒頭にある題名。本版では表題として掲げる。',
    en: 'The title at the head of the Aozora Bunko file; it stands on the title page of this edition.',
  },
  author: {
    ja: '青空文庫のファイルの冒頭にある著者名。本版では表題とともに掲げる。',
    en: 'The author’s name at the head of the Aozora Bunko file; it stands on the title page of this edition.',
  },
  header: {
    ja: '青空文庫のファイルの冒頭にある書誌事項で、本文ではない。',
    en: 'A bibliographical line at the head of the Aozora Bunko file, not part of the text.',
  },
  legend: {
    ja: '青空文庫の記号についての説明で、本文ではない。',
    en: 'Aozora Bunko’s legend of its notation, not part of the text.',
  },
  footer: {
    ja: '青空文庫の底本と入力についての記録で、本文ではない。',
    en: 'Aozora Bunko’s record of the printed source and of the transcription, not part of the text.',
  },
} satisfies Record<string, Bilingual>;
