import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentRoot } from './loaders/content-root.ts';
import { editionsLoader } from './loaders/editions.ts';
import type { Edition } from './schemas/edition.ts';

/** Whole editions, joined and checked; the id is the essay's. */
const editions = defineCollection({
  loader: editionsLoader(),
  // the loader has validated every file; this only tells the pages the type
  schema: z.custom<Edition>(),
});

/** The order and placement of each essay's passages, to be rendered. */
const essays = defineCollection({
  loader: glob({
    base: contentRoot(),
    pattern: 'essays/*/essay.mdx',
    generateId: ({ entry }) => entry.split('/').at(-2) as string,
  }),
});

export const collections = { editions, essays };
