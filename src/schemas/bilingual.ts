import { z } from 'zod';

/** Words of the edition itself, always in both of its languages. */
export const bilingual = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

export const otherLanguage = (language: Language): Language => (language === 'ja' ? 'en' : 'ja');
