import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../count-results.ts';

describe('counting results', () => {
  test('a test file that could not be loaded is a failure of its own', () => {
    const json = {
      numPassedTests: 3,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(json)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  test('a test that passed only when repeated, and an error outside of any test, are failures', () => {
    const json = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{ message: 'no' }] };
    expect(countPlaywright(json)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });
});
