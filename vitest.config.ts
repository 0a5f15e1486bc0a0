import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/web/**', 'tests/perf/**'],
    testTimeout: 60_000,
    // What is waited for comes at once, unless the machine is busy; a second is no sign of a fault.
    expect: { poll: { timeout: 20_000 } },
  },
});
