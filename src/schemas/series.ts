import { z } from 'zod';
import { isoDate } from './anchor.ts';
import { bilingual } from './bilingual.ts';

/** `content/series/<name>.yaml`: the figures a picture is drawn from, with their source. */
export const series = z.strictObject({
  title: bilingual,
  unit: bilingual,
  /** id in content/sources.json */
  source: z.string().min(1),
  /** when and how the figures were compared with the source */
  checked: z.strictObject({ date: isoDate, how: bilingual }),
  /** year -> value, in the unit above */
  values: z.record(z.string().regex(/^\d{4}$/), z.number()),
});
export type Series = z.infer<typeof series>;
