import { defineConfig } from 'vitest/config';

/** Tests of the built pages: of dist/, and of a second build that lives at another address. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['tests/site/**/*.test.ts'],
    globalSetup: ['tests/site/build-at-other-address.ts'],
    testTimeout: 120_000,
  },
});
