import { z } from 'zod';
import { anchorId, essayId, isoDate, passageId, segmentId } from './anchor.ts';
import { bilingual } from './bilingual.ts';
import { passageKind } from './segments.ts';

/**
 * `/<essay>/edition.json`: the edition as data for other programs. The JSON Schema published beside it is made
 * from this file, so the descriptions are written for readers who know nothing of this project.
 */
const both = (description: string) => bilingual.describe(`${description} In Japanese and in English.`);
const line = z.int().positive().describe('Line of the source as received, counted from 1.');
const segmentIds = z.array(segmentId.describe('Id of a segment.'));
const works = z.array(z.string().min(1).describe('Id of a work cited.'));

const publicSegment = z
  .strictObject({
    id: segmentId.describe(
      'Public for ever and never given to another text. In the pages of the edition it is the fragment of the address.',
    ),
    ja: z.string().min(1).describe('The Japanese text, with the emendations applied.'),
    reading: z
      .string()
      .min(1)
      .describe('The Japanese text with every run of kanji replaced by its hiragana.'),
    en: z
      .string()
      .min(1)
      .nullable()
      .describe('The English text; null where that of another segment covers this one.'),
    with: segmentId.describe('The segment whose English covers this one too.').optional(),
    terms: z.array(z.string().min(1)).describe('Ids of the terms that occur in this segment.'),
    claims: z.array(z.string().min(1)).describe('Ids of the claims that this segment makes.'),
  })
  .describe('The smallest aligned unit: a sentence, or a heading, with its translation.');

const publicPassage = z
  .strictObject({
    id: passageId.describe('Public for ever, like the id of a segment; h for headings, p for all others.'),
    kind: passageKind.describe('What the passage is on the page; an item belongs to a list.'),
    level: z.int().min(1).max(6).describe('Of a heading, 1 the highest.').optional(),
    marker: z
      .string()
      .min(1)
      .describe('Of an item, the list marker as the source prints it, such as 1. or •.')
      .optional(),
    segments: z.array(publicSegment).min(1),
  })
  .describe('A paragraph, list item or heading. Its text is that of its segments, joined.');

const publicTerm = z
  .strictObject({
    id: z.string().min(1),
    ja: z.string().min(1).describe('The term in Japanese.'),
    reading: z.string().min(1).describe('The same in hiragana.'),
    en: z.string().min(1).describe('The term in English.'),
    occurrences: z
      .strictObject({ ja: segmentIds, en: segmentIds })
      .describe('The segments whose text uses the term, for each language.'),
  })
  .describe('An entry of the glossary.');

const publicClaim = z
  .strictObject({
    id: z.string().min(1),
    model: z.string().min(1).describe('Id of the model that examines the claim.'),
    segments: segmentIds.describe('Where the essay makes the claim.'),
    verdict: z.string().min(1).describe('What the evidence says about it.'),
    sources: works.describe('What the verdict rests on.'),
  })
  .describe('A statement of the essay that a model examines.');

const publicSource = z
  .strictObject({
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('SHA-256 of the file as received, in hex.'),
    encoding: z.string().describe('Character encoding of that file.'),
    lines: z.int().positive().describe('Number of its lines.'),
    received: isoDate.describe('Day on which it was received.'),
    provenance: both('Where it comes from.'),
    author: both('Who wrote it.'),
    licence: both('On what terms it may be used.'),
  })
  .describe('The Japanese text from which the edition was made.');

export const publicEdition = z
  .strictObject({
    $schema: z.literal('edition.schema.json').describe('Address of this schema, relative to the data.'),
    id: essayId.describe('Id of the essay, part of its address.'),
    title: both('Title of the essay; the editor’s own where the source has none.'),
    translator: both('Who made the translation.'),
    licence: both('On what terms the translation and the edition may be used.'),
    published: isoDate.describe('Day on which the edition was first published.').optional(),
    source: publicSource,
    omissions: z
      .array(z.strictObject({ source: z.string().min(1), line, reason: both('Why.') }))
      .describe('Lines of the source that were left out.'),
    emendations: z
      .array(
        z.strictObject({
          source: z.string().min(1).describe('As received.'),
          reading: z.string().describe('As printed here.'),
          line,
          passage: passageId.describe('The passage it stands in.'),
          reason: both('Why.'),
        }),
      )
      .describe('Characters of the source that were corrected.'),
    passages: z.array(publicPassage).min(1).describe('The whole text, in its order.'),
    terms: z.array(publicTerm).describe('Glossary entries that the essay uses.'),
    claims: z.array(publicClaim).describe('Statements of the essay that were examined.'),
    retired: z
      .array(
        z.strictObject({
          id: anchorId.describe('The id that is gone.'),
          heir: anchorId.describe('The id that takes its place.').optional(),
          reason: both('Why.'),
        }),
      )
      .describe('Ids that were once published and whose text has left the essay.'),
  })
  .meta({
    title: 'A bilingual edition',
    description:
      'A Japanese essay, divided into passages and segments, with readings and an aligned English translation.',
  });

export type PublicEdition = z.infer<typeof publicEdition>;
