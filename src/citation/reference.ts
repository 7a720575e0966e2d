import type { SourceWork } from '../schemas/source-work.ts';

/** A work cited, in one line: authors, title, container, publisher, date, DOI or address. */
export function reference(work: SourceWork): string {
  const authors = work.author
    ?.map((name) => ('literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')))
    .join('; ');
  const details = [
    work.volume && `vol. ${work.volume}`,
    work.issue && `no. ${work.issue}`,
    work.number,
    work.page && `pp. ${work.page}`,
  ];
  const parts = [
    authors,
    `“${work.title}”`,
    work['container-title'],
    details.filter(Boolean).join(', '),
    work.publisher,
    work.issued && issueDate(work.issued['date-parts'][0] ?? []),
    work.DOI ? `doi:${work.DOI}` : work.URL,
  ];
  return `${parts.filter(Boolean).join('. ')}.`;
}

const issueDate = (parts: number[]): string => parts.map((part) => String(part).padStart(2, '0')).join('-');
