import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Compares a drawing with the one accepted under this name. Where they differ, the new one is written beside
 * it for a person to look at, and to rename if it is right.
 */
export function expectAccepted(name: string, svg: string): void {
  const accepted = `${import.meta.dirname}/accepted/${name}.svg`;
  const proposed = `${import.meta.dirname}/accepted/${name}.new.svg`;
  const drawn = makeViewable(svg);
  if (existsSync(accepted) && readFileSync(accepted, 'utf8') === drawn) {
    rmSync(proposed, { force: true });
    return;
  }
  writeFileSync(proposed, drawn);
  expect.fail(
    `The drawing is not the accepted one. Look at tests/pictures/accepted/${name}.new.svg; if it is right, rename it to ${name}.svg.`,
  );
}

/** One element a line, so that differences can be read; with the site's style sheets, so that it can be seen. */
function makeViewable(svg: string): string {
  const sheets = ['../../../src/styles/tokens.css', '../../../src/styles/river.css', 'look.css'];
  return [
    ...sheets.map((href) => `<?xml-stylesheet href="${href}"?>`),
    svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replaceAll('><', '>\n<'),
    '',
  ].join('\n');
}
