import { z } from 'zod';
import { anchorId, isoDate } from './anchor.ts';
import { bilingual } from './bilingual.ts';

/**
 * `edition.yaml`: what the editor knows and decides about an essay. Written by a person;
 * `npm run import` writes a first proposal of it and never touches it again.
 */

/** Whole lines of the source that do not belong to the essay. `source` is the line, or a part of it found nowhere else. */
export const omission = z.strictObject({
  source: z.string().min(1),
  /** needed only where `source` stands in more than one line */
  line: z.int().positive().optional(),
  reason: bilingual,
});

/** Characters of the source corrected: `source` as received, `reading` as printed here. */
export const emendation = z.strictObject({
  source: z.string().min(1),
  reading: z.string(),
  /** needed only where `source` stands in the text more than once */
  line: z.int().positive().optional(),
  reason: bilingual,
});

/** Where the editor overrules how the import divided the text. */
export const divisionRule = z.union([
  z.strictObject({
    line: z.int().positive(),
    /** continuation: belongs to the passage of the line before */
    kind: z.enum(['paragraph', 'item', 'heading', 'continuation']),
    level: z.int().min(1).max(6).optional(),
  }),
  /** a sentence ends after these characters, though the rules see no end */
  z.strictObject({ line: z.int().positive(), endAfter: z.string().min(1) }),
  /** no sentence ends after these characters, though the rules see an end */
  z.strictObject({ line: z.int().positive(), noEndAfter: z.string().min(1) }),
]);

/** An anchor whose text is gone from the essay, and the one that takes its place; without heir it leaves a tombstone. */
export const retirement = z.strictObject({
  id: anchorId,
  heir: anchorId.optional(),
  reason: bilingual,
});

/** The picture on the title page: one series, and the years of it that the essay speaks of. */
export const opening = z.strictObject({
  /** file name in content/series/, without ending */
  series: z.string().min(1),
  title: bilingual,
  caption: bilingual,
  episodes: z.array(
    z.strictObject({
      /** with a fraction for the day: 2024.59 is 5 August 2024 */
      year: z.number(),
      /** where an episode of several years ends */
      until: z.number().optional(),
      /** two or three words beside its mark; a line break in it is one in the drawing */
      label: bilingual,
      /** what happened, in a sentence or two, for the list under the picture */
      account: bilingual.optional(),
      /** id in content/sources.json */
      source: z.string().min(1),
    }),
  ),
});

export const editionSettings = z.strictObject({
  /** a draft is shown by `npm run dev`, reported by the check and left out of the build */
  draft: z.boolean().default(false),
  title: bilingual.extend({
    /** true where the source has no title and the editor gave one; printed in square brackets */
    editorial: z.boolean().default(false),
  }),
  subtitle: bilingual.optional(),
  /** one or two sentences for search engines and the list of editions */
  description: bilingual,
  author: bilingual.extend({ unknown: z.boolean().default(false) }),
  translator: bilingual,
  /** when this edition was first published; absent in a draft */
  published: isoDate.optional(),
  source: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    received: isoDate,
    provenance: bilingual,
  }),
  licence: z.strictObject({ text: bilingual, edition: bilingual }),
  omissions: z.array(omission).default([]),
  emendations: z.array(emendation).default([]),
  division: z.array(divisionRule).default([]),
  retired: z.array(retirement).default([]),
  /** how the text was read and translated, for the colophon: paragraphs */
  notes: z.array(bilingual).default([]),
  opening: opening.optional(),
});

export type Omission = z.infer<typeof omission>;
export type Emendation = z.infer<typeof emendation>;
export type DivisionRule = z.infer<typeof divisionRule>;
export type Retirement = z.infer<typeof retirement>;
export type Opening = z.infer<typeof opening>;
export type EditionSettings = z.infer<typeof editionSettings>;
