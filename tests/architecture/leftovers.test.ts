import { expect, test } from 'vitest';
import { codeInComments, promises, sleeps, switchedOff } from './leftovers.ts';
import { parse, readSources } from './sources.ts';

const sources = readSources();
const code = sources.filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path));

/** Tests, without this folder, which names what it looks for. */
const tests = code.filter(({ path }) => path.startsWith('tests/') && !path.startsWith('tests/architecture/'));

/** What is found in the sources, with the file in front. */
function findings(of: (source: (typeof sources)[number]) => readonly string[], among = code): string[] {
  return among.flatMap((source) => of(source).map((finding) => `${source.path}: ${finding}`));
}

const commentsIn = (text: string) => ({ text, ...parse('piece.ts', text) });

test('no file is longer than 400 lines, no test longer than 500', () => {
  const long = sources
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ path, lines }) => lines > (path.startsWith('tests/') ? 500 : 400));
  expect(long).toEqual([]);
});

test('nothing is left for later', () => {
  expect(findings(promises)).toEqual([]);
});

test('no code sleeps in comments', () => {
  expect(findings(codeInComments)).toEqual([]);
});

test('no test is switched off or runs alone', () => {
  expect(findings(({ text }) => switchedOff(text), tests)).toEqual([]);
});

test('no test sleeps', () => {
  const allowed = [
    // What is killed at a moment of chance is given that moment.
    'tests/attack/kills.ts',
    'tests/core/childProcess.ts',
    // Figures are taken of so many seconds, or after a calm.
    'tests/perf/',
  ];
  const awake = tests.filter(({ path }) => !allowed.some((beginning) => path.startsWith(beginning)));
  expect(findings(({ text }) => sleeps(text), awake)).toEqual([]);
});

test.each([
  '// const old = 1;',
  '// doIt();\n// doMore();',
  '/* return value; */',
  '// if (a) {\n//   b();\n// }',
  '// Some words.\n// const old = 1;',
  '// await save(file)',
  "// import { x } from './x.ts';",
])('code in a comment is found: %j', (text) => {
  const ending = text.includes('import') ? '' : '\n';
  expect(codeInComments(commentsIn(`${text}${ending}`))).not.toEqual([]);
});

test.each([
  '// Only lines that follow each other are one comment.',
  '// Return what was asked; nothing else.',
  '// `save(file)` is called by the caller.',
  '// e.g. 12 / 15',
  '/** An example: `const a = b();` */',
  '// biome-ignore lint/suspicious/noConsole: a program speaks.',
])('prose in a comment is let be: %j', (text) => {
  expect(codeInComments(commentsIn(text))).toEqual([]);
});

test.each(['// TODO later', '/* FIXME: wrong */', '/** XXX */'])('a promise is found: %j', (text) => {
  expect(promises(commentsIn(text))).toHaveLength(1);
});

test.each([
  "test.only('a', () => {})",
  "describe.only('a', () => {})",
  "test.skip('a', () => {})",
  'test.skip()',
  "test.todo('a')",
  "test.describe.skip('a', () => {})",
  "test.skipIf(onWindows)('a', () => {})",
  "test.runIf(process.platform === 'linux')('a', () => {})",
])('a test that is switched off is found: %s', (text) => {
  expect(switchedOff(text)).toHaveLength(1);
});

test.each([
  "test.skip(host !== 'web', 'the desktop app has no address')",
  "test.skipIf(onWindows)('a (Windows has no signals)', () => {})",
  "test('only', () => {})",
  'list.only(1)',
])('a test with a condition and a reason is let be: %s', (text) => {
  expect(switchedOff(text)).toEqual([]);
});

test.each([
  'await page.waitForTimeout(200)',
  'await new Promise((resolve) => setTimeout(resolve, 50))',
  "import { setImmediate, setTimeout } from 'node:timers/promises'",
  "import { setTimeout as wait } from 'node:timers/promises'",
])('a sleep is found: %s', (text) => {
  expect(sleeps(text)).toHaveLength(1);
});

test.each(['await expect.poll(size).toBe(0)', 'await setImmediate()', 'timers.setTimeouts(3)'])(
  'waiting for something is let be: %s',
  (text) => {
    expect(sleeps(text)).toEqual([]);
  },
);
