import { defineRule } from './rule.ts';

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
