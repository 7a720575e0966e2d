import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadEditions } from '../../src/loaders/load-editions.ts';
import { describePublicEdition, toPublicEdition } from '../../src/loaders/public-edition.ts';
import type { Edition } from '../../src/schemas/edition.ts';
import type { PublicEdition } from '../../src/schemas/public-edition.ts';

const schema = describePublicEdition();
// Formats only repeat what the patterns say.
const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(schema);

describe('the public data of the essay', () => {
  let edition: Edition;
  let data: PublicEdition;
  beforeAll(async () => {
    const { editions } = await loadEditions();
    edition = editions.find(({ id }) => id === 'yen-carry') as Edition;
    data = JSON.parse(JSON.stringify(toPublicEdition(edition)));
  });

  test('fits the JSON Schema published beside it', () => {
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('The schema refuses data that lacks something, or has something unknown', () => {
    const { sha256: _, ...source } = data.source;
    expect(validate({ ...data, source })).toBe(false);
    expect(validate({ ...data, extra: true })).toBe(false);
    expect(validate({ ...data, passages: [{ ...data.passages[0], id: 'seven' }] })).toBe(false);
  });

  test('The reading is the segment with every kanji replaced by hiragana and everything else as written', () => {
    for (const { ja, reading, id } of data.passages.flatMap(({ segments }) => segments)) {
      const kept = ja.split(/[\p{Script=Han}々〆]+/u);
      const pattern = kept.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[ぁ-ゖー]+');
      expect(reading, id).toMatch(new RegExp(`^${pattern}$`, 'u'));
    }
  });

  test('Nothing of the text is missing from it', () => {
    const texts = (passages: readonly { segments: readonly { ja: string; en: string | null }[] }[]) =>
      passages.flatMap(({ segments }) => segments.map(({ ja, en }) => [ja, en]));
    expect(texts(data.passages)).toEqual(texts(edition.passages));
    expect(data.omissions).toHaveLength(edition.omissions.length);
    expect(data.emendations).toHaveLength(edition.emendations.length);
  });

  test('Its terms and claims are typed, though there are none yet', () => {
    const segment = data.passages[0]?.segments[0]?.id;
    const more = {
      ...data,
      terms: [
        { id: 'yen', ja: '円', reading: 'えん', en: 'yen', occurrences: { ja: [segment], en: [segment] } },
      ],
      claims: [
        { id: 'spiral', model: 'spiral', segments: [segment], verdict: 'supported', sources: ['frb'] },
      ],
    };
    expect(validate(more)).toBe(true);
    expect(validate({ ...more, terms: [{ id: 'yen' }] })).toBe(false);
    expect(validate({ ...more, claims: [{ id: 'spiral' }] })).toBe(false);
  });
});

describe('the JSON Schema', () => {
  test('tells a reader what each field is', () => {
    const { title, description, properties } = schema as Record<string, unknown>;
    expect([title, description]).not.toContain(undefined);
    for (const [name, field] of Object.entries(properties as Record<string, { description?: string }>)) {
      expect(field.description, name).toBeTruthy();
    }
  });

  test('names its draft', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });
});
