import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/web/**', 'tests/perf/**'],
    testTimeout: 30_000,
  },
});
