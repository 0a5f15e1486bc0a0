import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { cacheFolder } from './scripts/project.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/web/**', 'tests/perf/**'],
    testTimeout: 60_000,
    // What many tests begin with is made in hooks, and takes as long as a test may.
    hookTimeout: 60_000,
    // Tests start many programs of ours; what is compiled for one is compiled for all.
    env: { NODE_COMPILE_CACHE: join(cacheFolder, 'compiled') },
    // Left to itself Vitest keeps one processor free, half of a small machine; and tests wait for the disk.
    maxWorkers: availableParallelism() + 1,
    // What is waited for comes at once, unless the machine is busy; a second is no sign of a fault.
    expect: { poll: { timeout: 20_000 } },
  },
});
