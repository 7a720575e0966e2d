import { PLACEHOLDER } from '../text/import/placeholder.ts';
import { defineRule, severityOfMissing } from './rule.ts';

export const publicationIsDated = defineRule('publication-is-dated', ['settings'], ({ draft, settings }) =>
  draft || settings.value.published
    ? []
    : [
        {
          file: settings.file,
          line: settings.lineOf(['title']),
          message: 'The essay is no draft, but has no day of publication.',
          remedy: 'Write “published: ” and the day, such as 2026-11-22; or “draft: true”.',
        },
      ],
);

/** What the import proposed as a gap is filled before anyone reads it. */
export const settingsAreWritten = defineRule('settings-are-written', ['settings'], (essay) =>
  listGaps(essay.settings.value).map((path) => ({
    severity: severityOfMissing(essay),
    file: essay.settings.file,
    line: essay.settings.lineOf(path),
    message: `“${path.join('.')}” is still to be written.`,
    remedy: `Write the ${path.at(-1) === 'ja' ? 'Japanese' : 'English'} text in place of ${PLACEHOLDER[path.at(-1) === 'ja' ? 'ja' : 'en']}.`,
  })),
);

function listGaps(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === PLACEHOLDER.ja || value === PLACEHOLDER.en) return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => listGaps(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => listGaps(item, [...path, key]));
}
