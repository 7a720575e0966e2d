import { describe, expect, test } from 'vitest';
import { builtSite } from './built-site.ts';
import { budgets, weighFirstLoad } from './first-load.ts';

describe.each(builtSite.pages)('the first load of $file', (page) => {
  const load = weighFirstLoad(builtSite, page);

  test('HTML, CSS and script stay within their budget', () => {
    expect(load.page).toBeLessThanOrEqual(budgets.page);
  });
  test('script stays within its own', () => {
    expect(load.script).toBeLessThanOrEqual(budgets.script);
  });
  test('fonts stay within theirs', () => {
    expect(load.fonts).toBeLessThanOrEqual(budgets.fonts);
  });
});
