/** Filled in after the pages are built, when their characters, styles and scripts are known (finish-pages.ts). */
export const cspPlaceholder = '%content-security-policy%';
export const fontFacePlaceholder = '/*%font-faces%*/';
