/**
 * Everything that is checked, in order: types, lint, build, units, browser tests. Stops at the first stage
 * that fails, and fails with the slowest tests when all of it took too long. The last line counts the tests:
 * `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { browserTests, overBudget, type Timed, unitFiles } from './budget.ts';
import { buildIfStale } from './build.ts';
import { obtainChromium } from './chromium.ts';
import { root, tools } from './project.ts';
import { obtainReaders } from './readers.ts';

const results = join(root, 'test-results');

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

interface Stage {
  readonly name: string;
  /** Whether it succeeded; what it throws is shown. */
  readonly run: () => boolean;
  /** The tests it ran. */
  readonly counts?: () => Counts;
  /** How long each of them took. */
  readonly timed?: () => Timed[];
}

function runTool(tool: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(process.execPath, [tool, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function readResult<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> | null {
  const file = join(results, name);
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

const vitestResult = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

function unitCounts(): Counts {
  const result = readResult('unit.json', vitestResult);
  if (result === null) return none;
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests,
    skipped: result.numPendingTests,
  };
}

const playwrightResult = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

function pageCounts(): Counts {
  const result = readResult('pages.json', playwrightResult);
  if (result === null) return none;
  const { expected, unexpected, flaky, skipped } = result.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

const stages: readonly Stage[] = [
  { name: 'types', run: () => runTool(tools.tsc, ['-p', '.']) },
  { name: 'lint', run: () => runTool(tools.biome, ['ci', '.']) },
  { name: 'build', run: buildIfStale },
  {
    name: 'unit',
    run: () => {
      obtainReaders();
      return runTool(tools.vitest, [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${join(results, 'unit.json')}`,
      ]);
    },
    counts: unitCounts,
    timed: () => unitFiles(readResult('unit.json', z.unknown())),
  },
  {
    name: 'web',
    run: () => runTool(tools.playwright, ['test', '--project', 'web'], { CHROME_PATH: obtainChromium() }),
    counts: pageCounts,
    timed: () => browserTests(readResult('pages.json', z.unknown())),
  },
];

function succeeds(stage: Stage): boolean {
  try {
    return stage.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const lines: string[] = [];
const total = { ...none };
let failed = false;
for (const stage of stages) {
  if (failed) {
    lines.push(`${stage.name.padEnd(6)} not run`);
    continue;
  }
  console.log(`\n${stage.name}`);
  const begin = performance.now();
  failed = !succeeds(stage);
  const { passed, failed: broken, skipped } = stage.counts?.() ?? none;
  total.passed += passed;
  total.failed += broken;
  total.skipped += skipped;
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  lines.push(`${stage.name.padEnd(6)} ${failed ? 'failed' : 'passed'} in ${seconds} s`);
}

console.log(`\n${lines.join('\n')}`);
const slow = failed
  ? null
  : overBudget(
      performance.now() / 1000,
      stages.flatMap(({ timed }) => timed?.() ?? []),
    );
if (slow !== null) console.log(`\n${slow}\n`);
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(failed || slow !== null ? 1 : 0);
