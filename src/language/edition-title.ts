import type { Bilingual, Language } from '../schemas/bilingual.ts';

/** A title that the editor gave stands in brackets, as bibliographies do it: 〔逆流する円〕, [The Yen in Reverse]. */
export function editionTitle(title: Bilingual & { editorial: boolean }, language: Language): string {
  if (!title.editorial) return title[language];
  return language === 'ja' ? `〔${title.ja}〕` : `[${title.en}]`;
}
