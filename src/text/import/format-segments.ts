import type { SegmentsFile } from '../../schemas/segments.ts';

/** `segments.json` as text: JSON with one segment on each line, so that a change shows as a line. */
export function formatSegments(file: SegmentsFile): string {
  const passages = file.passages.map((passage) => {
    const { id, kind, level, lines, before, marker, after, segments, restorations, readings } = passage;
    const head = formatFields({ id, kind, level, lines, before, marker, after });
    const parts = [
      `"segments": ${formatList(segments, 6)}`,
      `"restorations": ${formatList(restorations, 6)}`,
      `"readings": ${formatList(readings, 6)}`,
    ];
    return `    {\n      ${head},\n      ${parts.join(',\n      ')}\n    }`;
  });
  const fields = [
    `"essay": ${JSON.stringify(file.essay)}`,
    `"source": { ${formatFields(file.source)} }`,
    `"passages": [\n${passages.join(',\n')}\n  ]`,
    `"omittedLines": ${formatList(file.omittedLines, 2)}`,
    `"blankLines": ${formatList(file.blankLines, 2)}`,
    ...(file.spentIds ? [`"spentIds": ${JSON.stringify(file.spentIds)}`] : []),
  ];
  return `{\n  ${fields.join(',\n  ')}\n}\n`;
}

function formatList(items: readonly object[], indent: number): string {
  if (items.length === 0) return '[]';
  const margin = ' '.repeat(indent);
  return `[\n${items.map((item) => `${margin}  { ${formatFields(item)} }`).join(',\n')}\n${margin}]`;
}

function formatFields(fields: object): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => `"${key}": ${Array.isArray(value) ? `[${value.join(', ')}]` : JSON.stringify(value)}`,
    )
    .join(', ');
}
