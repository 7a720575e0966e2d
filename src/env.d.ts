declare namespace App {
  interface Locals {
    /** what the components of essay.mdx need to know, set by the page that renders it */
    reading: {
      edition: import('./schemas/edition.ts').Edition;
      language: import('./schemas/bilingual.ts').Language;
    };
  }
}
