import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    // LibreOffice and a browser take long to start where two test files run at once.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
