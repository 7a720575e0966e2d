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

/**
 * The faces of devices come first, by their full and PostScript names: browsers look for `local()` once for each face,
 * but for a family name once for each size. All are `optional`: where a typeface is late the reader's own stays, so that
 * nothing moves (see widgets/first-paint.ts).
 */
export const typefaces: Typeface[] = [
  typeface({
    family: 'Edition Mincho',
    name: 'mincho',
    use: 'japanese',
    // macOS and iOS; Windows; Linux
    local: [
      ...['Hiragino Mincho ProN W3', 'HiraMinProN-W3', 'YuMincho Medium', 'YuMin-Medium'],
      ...['Yu Mincho Regular', 'YuMincho-Regular', 'Yu Mincho'],
      ...['Noto Serif CJK JP', 'NotoSerifCJKjp-Regular', 'Noto Serif JP', 'Source Han Serif JP'],
    ],
    source: '@expo-google-fonts/shippori-mincho/400Regular/ShipporiMincho_400Regular.ttf',
    // vertical forms, and the half widths that text-spacing-trim needs
    features: ['vert', 'vrt2', 'halt', 'vhal', 'chws', 'vchw'],
    descriptors: 'unicode-range:U+2010-FFFF,U+20000-3FFFF',
  }),
  typeface({
    family: 'Edition Serif',
    name: 'serif',
    use: 'latin',
    local: ['Iowan Old Style Roman', 'IowanOldStyle-Roman', 'Sitka Text', 'SitkaText', 'Georgia'],
    source: '@expo-google-fonts/spectral/400Regular/Spectral_400Regular.ttf',
    features: ['kern', 'liga', 'onum', 'tnum', 'lnum'],
  }),
  typeface({
    family: 'Edition Serif',
    name: 'serif-italic',
    use: 'latinItalic',
    local: [
      ...['Iowan Old Style Italic', 'IowanOldStyle-Italic', 'Sitka Text Italic', 'SitkaText-Italic'],
      ...['Georgia Italic', 'Georgia-Italic'],
    ],
    source: '@expo-google-fonts/spectral/400Regular_Italic/Spectral_400Regular_Italic.ttf',
    features: ['kern', 'liga', 'onum'],
    descriptors: 'font-style:italic',
  }),
];

/** The gothic of the interface is the device's own, or none. */
const gothic = [
  ...['Hiragino Sans W3', 'HiraginoSans-W3', 'Yu Gothic UI Regular', 'YuGothicUI-Regular'],
  ...['Noto Sans CJK JP', 'NotoSansCJKjp-Regular', 'Noto Sans JP'],
];
export const gothicRule = `@font-face{font-family:"Edition Gothic";src:${localSources(gothic)}}`;

function typeface(face: {
  family: string;
  name: string;
  use: keyof CharactersInUse;
  /** names of faces that devices have */
  local: string[];
  source: string;
  features: string[];
  descriptors?: string;
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
      [
        `@font-face{font-family:"${face.family}"`,
        `src:${localSources(face.local)},url(${address}) format("woff2")`,
        ...(face.descriptors ? [face.descriptors] : []),
        'font-display:optional}',
      ].join(';'),
  };
}

function localSources(names: string[]): string {
  return names.map((name) => `local("${name}")`).join(',');
}

/** Every code point a font file has a glyph for. */
export function characterSet(font: Uint8Array): number[] {
  const opened = fontkit.create(Buffer.from(font));
  if (!('characterSet' in opened))
    throw new Error('A font collection was given where a single font is needed.');
  // U+FFFF closes the font's own table and is no character.
  return opened.characterSet.filter((point) => point !== 0xffff);
}
