import { z } from 'zod';

/** `h1`, `p7`: a heading or any other passage. Numbers grow for ever and are never given twice. */
export const passageId = z
  .string()
  .regex(/^[hp][1-9]\d*$/, 'a passage id is h or p and a number, such as p7');

/** `p7-2`: a segment, the smallest aligned unit, inside passage `p7`. */
export const segmentId = z
  .string()
  .regex(/^[hp][1-9]\d*-[1-9]\d*$/, 'a segment id is a passage id, a hyphen and a number, such as p7-2');

export const anchorId = z.union([passageId, segmentId]);

export const essayId = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'an essay id is small letters, digits and single hyphens, such as yen-carry',
  );

/** The day of a publication or check, ISO 8601. */
export const isoDate = z.iso.date();

/** `p7-2` -> `p7`; a passage's id stands for itself. */
export const passageOf = (anchor: string): string => anchor.split('-', 1)[0] as string;
