import { defineConfig } from 'vitest/config';

/** Real browsers, one file at a time: two cores are all there may be. */
export default defineConfig({
  test: {
    include: ['test/{e2e,page}/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
