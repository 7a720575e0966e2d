import type { ParsedPage } from './parse-page.ts';

/** The characters that each typeface must have. */
export type CharactersInUse = Record<'japanese' | 'latin' | 'latinItalic', Set<string>>;

/**
 * Japanese text takes everything beyond ASCII from the Mincho; all other characters come from the Latin face. ASCII is
 * always there, because scripts put numbers and addresses into the page.
 */
export function charactersInUse(page: ParsedPage): CharactersInUse {
  const found: CharactersInUse = {
    japanese: new Set(),
    latin: new Set(asciiCharacters()),
    latinItalic: new Set(),
  };
  for (const { text, language, italic } of page.texts) {
    for (const character of text) {
      if (isInvisible(character)) continue;
      const use = language === 'ja' && character > '\u007f' ? 'japanese' : italic ? 'latinItalic' : 'latin';
      found[use].add(character);
    }
  }
  return found;
}

export function mergeCharacters(sets: Set<string>[]): Set<string> {
  return sets.reduce((all, set) => all.union(set), new Set<string>());
}

const asciiCharacters = (): string[] =>
  Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index));
const isInvisible = (character: string): boolean => /[\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(character);
