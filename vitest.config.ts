import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { cacheFolder } from './scripts/project.ts';

/** Tests of what keeps nothing between calls: rules, layouts, texts. */
const pure = ['rules', 'charts', 'forms', 'people', 'locales'].map((folder) => `tests/${folder}/**`);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    // What many tests begin with is made in hooks, and takes as long as a test may.
    hookTimeout: 60_000,
    // Tests start many programs of ours; what is compiled for one is compiled for all.
    env: { NODE_COMPILE_CACHE: join(cacheFolder, 'compiled') },
    // Left to itself Vitest keeps one processor free, half of a small machine; and tests wait for the disk.
    maxWorkers: availableParallelism() + 1,
    // What is waited for comes at once, unless the machine is busy; a second is no sign of a fault.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'real',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/web/**', 'tests/perf/**', ...pure],
        },
      },
      {
        extends: true,
        test: {
          name: 'pure',
          include: pure.flatMap((folder) => [`${folder}/*.test.ts`, `${folder}/*.test.tsx`]),
          // A process for each file costs more than most of these files take.
          isolate: false,
        },
      },
    ],
  },
});
