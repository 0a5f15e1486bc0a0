import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserTests, budget, overBudget, unitFiles } from '../../scripts/budget.ts';
import { root } from '../../scripts/project.ts';

const unitReport = {
  testResults: [
    { name: join(root, 'tests', 'core', 'fast.test.ts'), startTime: 1_000, endTime: 1_500 },
    { name: join(root, 'tests', 'core', 'slow.test.ts'), startTime: 1_000, endTime: 9_000.5 },
  ],
};

const browserReport = {
  suites: [
    {
      specs: [{ title: 'on top', file: 'a.spec.ts', tests: [{ results: [{ duration: 2_000 }] }] }],
      suites: [
        {
          specs: [
            {
              title: 'inside',
              file: 'a.spec.ts',
              tests: [{ results: [{ duration: 3_000 }, { duration: 4_000 }] }],
            },
          ],
        },
      ],
    },
  ],
};

describe('the reports', () => {
  test('of Vitest say how long each file took', () => {
    expect(unitFiles(unitReport)).toEqual([
      { name: join('tests', 'core', 'fast.test.ts'), seconds: 0.5 },
      { name: join('tests', 'core', 'slow.test.ts'), seconds: 8.0005 },
    ]);
  });

  test('of Playwright say how long each test took, also within a describe and when it was tried again', () => {
    expect(browserTests(browserReport)).toEqual([
      { name: 'a.spec.ts: on top', seconds: 2 },
      { name: 'a.spec.ts: inside', seconds: 7 },
    ]);
  });

  test('are refused when they are something else', () => {
    expect(() => unitFiles({ tests: [] })).toThrow();
    expect(() => browserTests([])).toThrow();
  });
});

describe('the budget', () => {
  const timed = [...unitFiles(unitReport), ...browserTests(browserReport)];

  test('is kept up to its last second', () => {
    expect(overBudget(budget, timed)).toBeNull();
  });

  test('is overdrawn after that, and the slowest are named first', () => {
    expect(overBudget(budget + 61, timed)?.split('\n')).toEqual([
      'The checks took 16:01 min where 15:00 min are allowed. The slowest:',
      `    8.0 s  ${join('tests', 'core', 'slow.test.ts')}`,
      '    7.0 s  a.spec.ts: inside',
      '    2.0 s  a.spec.ts: on top',
      `    0.5 s  ${join('tests', 'core', 'fast.test.ts')}`,
    ]);
  });

  test('names no more than ten', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ name: `${index}`, seconds: index }));
    const lines = overBudget(budget + 1, many)?.split('\n') ?? [];
    expect(lines).toHaveLength(11);
    expect(lines[1]).toBe('   29.0 s  29');
  });
});
