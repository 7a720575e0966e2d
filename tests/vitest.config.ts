import { defineConfig } from 'vitest/config';

/** Tests that need neither a built site nor a browser. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['tests/unit/**/*.test.ts', 'tests/pictures/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
