import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { finishPages } from './src/finish/finish-pages.ts';
import { basePath, siteUrl } from './src/site-address.ts';

export default defineConfig({
  site: siteUrl,
  base: basePath,
  trailingSlash: 'always',
  // The default ('jsx') drops line breaks between inline elements, and English needs its spaces.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks every essay.mdx with a directive of its own, of which the bundler then warns.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  devToolbar: { enabled: false },
  integrations: [
    mdx(),
    sitemap({ i18n: { defaultLocale: 'en', locales: { en: 'en', ja: 'ja' } } }),
    finishPages(),
  ],
});
