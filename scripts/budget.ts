import { relative } from 'node:path';
import { z } from 'zod';
import { root } from './project.ts';

/** How long all checks together may take on two cores, in seconds. */
export const budget = 15 * 60;

/** A unit test file or a browser test, with the seconds it took. */
export interface Timed {
  readonly name: string;
  readonly seconds: number;
}

const vitestReport = z.object({
  testResults: z.array(z.object({ name: z.string(), startTime: z.number(), endTime: z.number() })),
});

/** The files of a report of Vitest, by name within the project. @throws ZodError when it is no such report */
export function unitFiles(report: unknown): Timed[] {
  return vitestReport.parse(report).testResults.map(({ name, startTime, endTime }) => ({
    name: relative(root, name),
    seconds: (endTime - startTime) / 1000,
  }));
}

const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ results: z.array(z.object({ duration: z.number() })) })),
});
const suite = z.object({
  specs: z.array(spec),
  get suites() {
    return z.array(suite).default([]);
  },
});
const playwrightReport = z.object({ suites: z.array(suite) });
type Suite = z.output<typeof suite>;

function timedIn({ specs, suites }: Suite): Timed[] {
  const own = specs.map(({ title, file, tests }) => ({
    name: `${file}: ${title}`,
    seconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000,
  }));
  return [...own, ...suites.flatMap(timedIn)];
}

/** The tests of a report of Playwright. @throws ZodError when it is no such report */
export function browserTests(report: unknown): Timed[] {
  return playwrightReport.parse(report).suites.flatMap(timedIn);
}

/**
 * What to say when the checks took longer than they may: by how much, and the ten slowest. Null when they
 * did not. @param seconds all of them took
 */
export function overBudget(seconds: number, timed: readonly Timed[]): string | null {
  if (seconds <= budget) return null;
  const slowest = timed.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10);
  return [
    `The checks took ${minutes(seconds)} where ${minutes(budget)} are allowed. The slowest:`,
    ...slowest.map(({ name, seconds: taken }) => `${taken.toFixed(1).padStart(7)} s  ${name}`),
  ].join('\n');
}

function minutes(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} min`;
}
