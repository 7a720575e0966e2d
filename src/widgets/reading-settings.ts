/** How a reader may have the text shown. The first value of each is the default; names and values are public: they stand in addresses. */
export const readingSettings = {
  view: ['parallel', 'ja', 'en', 'interlinear', 'reveal'],
  furigana: ['all', 'difficult', 'first', 'off'],
  writing: ['horizontal', 'vertical'],
  theme: ['system', 'light', 'dark'],
} as const;

export type SettingName = keyof typeof readingSettings;

/** Where the reader's choices are kept in localStorage, as one JSON object. */
export const storageKey = 'edition-reading';
