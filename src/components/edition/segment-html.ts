import type { Language } from '../../schemas/bilingual.ts';
import type { Run, Segment } from '../../schemas/edition.ts';
import { escapeText } from '../../text/escape-text.ts';
import { authorGlosses } from '../../text/glosses.ts';

/**
 * A passage's text in one language as HTML. Every character comes from the edition's data and is escaped here;
 * readings stand in `rt` with parentheses for readers without CSS.
 */
export function passageHtml(
  segments: Segment[],
  language: Language,
  leading: Language,
  untranslated: string,
): string {
  const shown = language === 'ja' ? segments : segments.filter((segment) => !segment.with);
  return shown
    .map((segment, index) => {
      const covered = language === 'en' ? segments.filter((other) => other.with === segment.id) : [];
      const space = language === 'en' && index < shown.length - 1 ? ' ' : '';
      const inner = language === 'ja' ? japaneseHtml(segment) : englishHtml(segment, untranslated);
      return `<span ${identity(segment, covered, language, leading)}>${anchorsOf(covered, language, leading, inner)}${space}</span>`;
    })
    .join('');
}

function identity(segment: Segment, covered: Segment[], language: Language, leading: Language): string {
  if (language === leading) return `class="s" id="${segment.id}"`;
  const names = [segment, ...covered].map(({ id }) => id).join(' ');
  return `class="s" data-s="${names}"`;
}

/** On the English page the ids of segments that one translation covers all stand on that translation. */
function anchorsOf(covered: Segment[], language: Language, leading: Language, inner: string): string {
  if (language !== leading) return inner;
  return covered.reduceRight((html, { id }) => `<span id="${id}">${html}</span>`, inner);
}

function japaneseHtml(segment: Segment): string {
  const glosses = authorGlosses(segment.ja);
  return segment.runs.map((run) => (run.reading ? rubyHtml(run) : plainHtml(run.text, glosses))).join('');
}

function rubyHtml({ text, reading, easy }: Run): string {
  const mark = easy ? ' class="e"' : '';
  return `<ruby${mark}>${escapeText(text)}<rp>(</rp><rt>${escapeText(reading ?? '')}</rt><rp>)</rp></ruby>`;
}

/** The author's English is marked as English; numbers of two or three digits stand upright in vertical writing. */
function plainHtml(text: string, glosses: readonly string[]): string {
  const pattern = [...glosses.map((gloss) => `(?<=[(（]\\s*)${escapePattern(gloss)}`), uprightDigits].join(
    '|',
  );
  let html = '';
  let end = 0;
  for (const match of text.matchAll(new RegExp(pattern, 'gu'))) {
    html += escapeText(text.slice(end, match.index));
    const mark = /^\d/.test(match[0]) ? 'class="tcy"' : 'lang="en"';
    html += `<span ${mark}>${escapeText(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  return html + escapeText(text.slice(end));
}

/** The author's own English words in italics, each at its first place in the translation. */
function englishHtml({ en, glosses }: Segment, untranslated: string): string {
  if (en === null) return escapeText(untranslated);
  if (glosses.length === 0) return escapeText(en);
  const words = new RegExp(`(?<!\\w)(?:${glosses.map(escapePattern).join('|')})(?!\\w)`, 'gu');
  const places = new Map([...en.matchAll(words)].reverse().map((match) => [match[0], match.index]));
  let html = '';
  let end = 0;
  for (const [word, at] of [...places].sort((a, b) => a[1] - b[1])) {
    html += `${escapeText(en.slice(end, at))}<i>${escapeText(word)}</i>`;
    end = at + word.length;
  }
  return html + escapeText(en.slice(end));
}

const uprightDigits = '(?<![\\w.,])\\d{2,3}(?![\\w.,])';
const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
