import { z } from 'zod';

/** `content/sources.json`: works cited, in CSL-JSON (the fields this project uses). */
const cslName = z.union([
  z.strictObject({ family: z.string(), given: z.string().optional() }),
  z.strictObject({ literal: z.string() }),
]);
const cslDate = z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1) });

export const sourceWork = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  type: z.string().min(1),
  title: z.string().min(1),
  author: z.array(cslName).optional(),
  publisher: z.string().optional(),
  'container-title': z.string().optional(),
  issued: cslDate.optional(),
  accessed: cslDate.optional(),
  volume: z.string().optional(),
  issue: z.string().optional(),
  page: z.string().optional(),
  number: z.string().optional(),
  DOI: z.string().optional(),
  URL: z.url().optional(),
  language: z.string().optional(),
  note: z.string().optional(),
});
export const sourceWorks = z.array(sourceWork);
export type SourceWork = z.infer<typeof sourceWork>;
