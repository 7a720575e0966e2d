import type { Bilingual } from '../../schemas/bilingual.ts';

/** Text as a YAML value: as it is where that is safe, else in quotation marks with JSON's escapes. */
export function formatScalar(text: string): string {
  const isPlain =
    /^[\p{L}（「『〔][\p{L}\p{N}\p{M}\p{P}\p{S} ]*$/u.test(text) &&
    !/:( |$)| #| $/.test(text) &&
    !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** Lines of a value in both languages, each with a margin. */
export function formatBilingual({ ja, en }: Bilingual, margin: string): string[] {
  return [`${margin}ja: ${formatScalar(ja)}`, `${margin}en: ${formatScalar(en)}`];
}
