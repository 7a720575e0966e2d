import { readFileSync } from 'node:fs';

/**
 * The rows of a table in tests/tables, without its head. In cells \n is a line end, \t a tab, ␣ a space that
 * would not be seen at the end of a cell, and a lone ∅ an empty cell that is meant.
 */
export function readTable(name: string): string[][] {
  return readFileSync(new URL(`../tables/${name}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) =>
      line
        .split('\t')
        .map((cell) =>
          cell === '∅' ? '' : cell.replaceAll('\\n', '\n').replaceAll('\\t', '\t').replaceAll('␣', ' '),
        ),
    );
}
