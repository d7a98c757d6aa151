import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{domain,property,google,app,components,codebase,local-google}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
