import { z } from 'zod';
import type { Edition, Passage } from '../schemas/edition.ts';
import { type PublicEdition, publicEdition } from '../schemas/public-edition.ts';

/** The edition as other programs get it at `/<essay>/edition.json`. */
export function toPublicEdition(edition: Edition): PublicEdition {
  const { settings, source } = edition;
  return {
    $schema: 'edition.schema.json',
    id: edition.id,
    title: { ja: settings.title.ja, en: settings.title.en },
    translator: settings.translator,
    licence: settings.licence.edition,
    ...(settings.published && { published: settings.published }),
    source: {
      sha256: source.sha256,
      encoding: source.encoding,
      lines: source.lines,
      received: settings.source.received,
      provenance: settings.source.provenance,
      author: { ja: settings.author.ja, en: settings.author.en },
      licence: settings.licence.text,
    },
    omissions: edition.omissions,
    emendations: edition.emendations,
    passages: edition.passages.map(toPublicPassage),
    terms: [],
    claims: [],
    retired: edition.retired,
  };
}

/** The JSON Schema (draft 2020-12) of that data. */
export const describePublicEdition = (): object => z.toJSONSchema(publicEdition, { target: 'draft-2020-12' });

function toPublicPassage({ id, kind, level, marker, segments }: Passage): PublicEdition['passages'][number] {
  return {
    id,
    kind,
    ...(level && { level }),
    ...(marker && { marker }),
    segments: segments.map((segment) => ({
      id: segment.id,
      ja: segment.ja,
      reading: segment.reading,
      en: segment.en,
      ...(segment.with && { with: segment.with }),
      terms: [],
      claims: [],
    })),
  };
}
