import type { DividedPassage } from '../../schemas/segments.ts';

/** `essay.mdx` as the import makes it once: every passage in its order. */
export function scaffoldEssay(passages: readonly DividedPassage[]): string {
  return `${passages.map(({ id }) => formatPlacement(id)).join('\n\n')}\n`;
}

/** The line of `essay.mdx` that places a passage. */
export const formatPlacement = (id: string): string => `<Passage id="${id}" />`;

/**
 * `en.yaml` as the import makes it once: the Japanese as comments, and every key commented out, since a key
 * without a value would say that there is nothing to say. The check reports the keys that are not there.
 */
export function scaffoldTranslation(passages: readonly DividedPassage[]): string {
  const head = [
    '# English translation: segment id -> English, plain text without markup.',
    '# Take the # away from a key and write the English after it, in quotation marks where it holds a colon',
    '# followed by a space, or begins with a sign. Where the English of one segment covers another one too,',
    '# that one has { with: … } and the id of the first instead.',
  ];
  const blocks = passages.map((passage) => formatTranslationLines(passage.segments).join('\n'));
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`;
}

/** The lines of `en.yaml` that wait for the English of segments. */
export function formatTranslationLines(segments: readonly { id: string; ja: string }[]): string[] {
  return segments.flatMap(({ id, ja }) => [`# ${ja.trimEnd()}`, `# ${id}:`]);
}
