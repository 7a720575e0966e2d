import type { CollectedEssay } from '../schemas/collected.ts';
import { lostGlosses } from '../text/glosses.ts';
import { defineRule } from './rule.ts';

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」『』]+/u;
/** Words that the English speaks about may be Japanese. */
const quoted = /“[^”]*”|‘[^’]*’|\([^)]*\)/gu;

export const translationIsEnglish = defineRule('translation-is-english', ['translation'], (essay) =>
  listEnglish(essay).flatMap(({ id, en, line, file }) => {
    const found = japanese.exec(en.replaceAll(quoted, ''))?.[0];
    if (found === undefined) return [];
    return [
      {
        file,
        line: line(),
        id,
        message: `The English of ${id} has Japanese in it: ${found}`,
        remedy:
          'Translate it; a Japanese word that the sentence speaks about stands in “quotation marks” or parentheses.',
      },
    ];
  }),
);

export const translationIsTrimmed = defineRule('translation-is-trimmed', ['translation'], (essay) =>
  listEnglish(essay).flatMap(({ id, en, line, file }) =>
    en === en.trim() && en !== '' && !/\s{2}|[^\S ]/u.test(en)
      ? []
      : [
          {
            file,
            line: line(),
            id,
            message: `The English of ${id} ${en.trim() === '' ? 'is nothing but space' : 'has spare spaces or line breaks'}.`,
            remedy: `Write “${id}: ” and the text in one piece, with single spaces and none at its ends.`,
          },
        ],
  ),
);

const typewritten: readonly { mark: RegExp; instead: string }[] = [
  { mark: /"/, instead: '“ and ”' },
  { mark: /'/, instead: '’, or ‘ and ’ around words' },
  { mark: /--/, instead: '—' },
  { mark: /\.\.\./, instead: '…' },
];

export const punctuationIsTypographic = defineRule('punctuation-is-typographic', ['translation'], (essay) =>
  listEnglish(essay).flatMap(({ id, en, line, file }) =>
    typewritten.flatMap(({ mark, instead }) => {
      const found = mark.exec(en);
      if (!found) return [];
      const context = en.slice(Math.max(0, found.index - 12), found.index + 14);
      return [
        {
          severity: 'warning' as const,
          file,
          line: line(),
          id,
          message: `The English of ${id} has a typewriter’s ${found[0]} in “…${context}…”.`,
          remedy: `Write ${instead}.`,
        },
      ];
    }),
  ),
);

export const glossIsKept = defineRule(
  'gloss-is-kept',
  ['segments', 'translation'],
  ({ segments, translation }) =>
    segments.value.passages.flatMap((passage) =>
      passage.segments.flatMap(({ id, ja }) => {
        const entry = translation.value[id];
        if (entry === undefined) return [];
        const own = typeof entry === 'string' ? id : entry.with;
        const en = translation.value[own];
        if (typeof en !== 'string') return [];
        return lostGlosses(ja, en).map((words) => ({
          severity: 'warning' as const,
          file: translation.file,
          line: translation.lineOf([own]),
          id: own,
          message: `The author gives “${words}” in English beside the Japanese of ${id}; the translation does not use it.`,
          remedy: `Use “${words}” in the English of ${own}, so that it can be shown as the author’s own.`,
        }));
      }),
    ),
);

function listEnglish({ translation }: CollectedEssay) {
  if (!translation) return [];
  return Object.entries(translation.value).flatMap(([id, en]) =>
    typeof en === 'string' ? [{ id, en, file: translation.file, line: () => translation.lineOf([id]) }] : [],
  );
}
