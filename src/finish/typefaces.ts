import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import type { CharactersInUse } from './page-characters.ts';

/** A typeface the site can send, cut down to the characters in use. */
export interface Typeface {
  family: string;
  use: keyof CharactersInUse;
  /** the subset as WOFF2, and the characters the typeface does not have; no bytes where nothing is needed */
  subset(
    characters: Set<string>,
    group: string,
  ): Promise<{ file: string; bytes?: Uint8Array; missing: string[] }>;
  /** the `@font-face` rule */
  rule(address: string): string;
}

export const typefaces: Typeface[] = [
  typeface({
    family: 'Edition Mincho',
    name: 'mincho',
    use: 'japanese',
    source: '@expo-google-fonts/shippori-mincho/400Regular/ShipporiMincho_400Regular.ttf',
    // vertical forms, and the half widths that text-spacing-trim needs
    features: ['vert', 'vrt2', 'halt', 'vhal', 'chws', 'vchw'],
    descriptors: 'font-display:swap;unicode-range:U+2010-FFFF,U+20000-3FFFF',
  }),
  // `optional`: where the typeface is late the reader's own stays, so that nothing moves.
  typeface({
    family: 'Edition Serif',
    name: 'serif',
    use: 'latin',
    source: '@expo-google-fonts/spectral/400Regular/Spectral_400Regular.ttf',
    features: ['kern', 'liga', 'onum', 'tnum', 'lnum'],
    descriptors: 'font-display:optional',
  }),
  typeface({
    family: 'Edition Serif',
    name: 'serif-italic',
    use: 'latinItalic',
    source: '@expo-google-fonts/spectral/400Regular_Italic/Spectral_400Regular_Italic.ttf',
    features: ['kern', 'liga', 'onum'],
    descriptors: 'font-style:italic;font-display:optional',
  }),
];

function typeface(face: {
  family: string;
  name: string;
  use: keyof CharactersInUse;
  source: string;
  features: string[];
  descriptors: string;
}): Typeface {
  return {
    family: face.family,
    use: face.use,
    async subset(characters, group) {
      const original = await readFile(createRequire(import.meta.url).resolve(face.source));
      const known = new Set(characterSet(original));
      const wanted = [...characters].sort();
      const missing = wanted.filter((character) => !known.has(character.codePointAt(0) as number));
      const text = wanted.filter((character) => !missing.includes(character)).join('');
      if (!text) return { file: '', missing };
      const bytes = await subsetFont(original, text, {
        targetFormat: 'woff2',
        keepFeatures: face.features,
        noHinting: true,
      });
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
      return { file: `${face.name}-${group}-${hash}.woff2`, bytes, missing };
    },
    rule: (address) =>
      `@font-face{font-family:"${face.family}";src:url(${address}) format("woff2");${face.descriptors}}`,
  };
}

/** Every code point a font file has a glyph for. */
export function characterSet(font: Uint8Array): number[] {
  const opened = fontkit.create(Buffer.from(font));
  if (!('characterSet' in opened))
    throw new Error('A font collection was given where a single font is needed.');
  return opened.characterSet;
}
