import type { Bilingual, Language } from '../schemas/bilingual.ts';

/** The words on the axes of the river. */
export const riverWords: Record<'weaker' | 'stronger', Bilingual> = {
  weaker: { ja: '円安', en: 'weaker yen' },
  stronger: { ja: '円高', en: 'stronger yen' },
};

/** The one tick that says what the axis counts; number first where it must stand over its line. */
export const namePrice: Record<'usual' | 'numberFirst', Record<Language, (yen: number) => string>> = {
  usual: { ja: (yen) => `1ドル=${yen}円`, en: (yen) => `¥${yen} per dollar` },
  numberFirst: { ja: (yen) => `${yen}円=1ドル`, en: (yen) => `${yen} yen per dollar` },
};
