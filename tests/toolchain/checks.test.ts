import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { installations } from '../../scripts/chromium.ts';
import { cacheFolder, root } from '../../scripts/project.ts';
import { readerInstallation } from '../../scripts/readers.ts';
import { temporaryFolder } from '../electron/double/launch.ts';
import { pretend, start } from './program.ts';

const onWindows = process.platform === 'win32';
const has =
  (...programs: readonly string[]) =>
  (program: string): boolean =>
    programs.includes(program);

/** The beginning of each command, in the order in which they are tried. */
const begins = (isRoot: boolean, ...programs: readonly string[]): string[] =>
  installations(isRoot, has(...programs)).map(([[program = '', ...args] = []]) =>
    program === process.execPath ? 'playwright' : [program, ...args].join(' '),
  );

test('Chromium is installed with apt by root, with sudo by others, else with Playwright', () => {
  expect(begins(true, 'apt-get')).toEqual(['apt-get -q update', 'playwright']);
  expect(begins(false, 'apt-get', 'sudo')).toEqual(['sudo -n apt-get -q update', 'playwright']);
  expect(begins(false, 'apt-get')).toEqual(['playwright']);
  expect(begins(true, 'sudo')).toEqual(['playwright']);
  const [[, install] = []] = installations(true, has('apt-get'));
  expect(install).toEqual(['apt-get', '-q', 'install', '-y', '--no-install-recommends', 'chromium']);
});

test('programs that read exports are installed with apt when one is missing, or done without', () => {
  const missing = ['python3-vobject', 'libreoffice-calc-nogui'];
  expect(readerInstallation(missing, true, has('apt-get')).map((command) => command.join(' '))).toEqual([
    'apt-get -q update',
    'apt-get -q install -y --no-install-recommends python3-vobject libreoffice-calc-nogui',
  ]);
  expect(readerInstallation(missing, false, has('apt-get'))).toEqual([]);
  expect(readerInstallation([], true, has('apt-get'))).toEqual([]);
});

test.skipIf(onWindows)(
  'where Chromium can neither be found nor installed it says what to do (shell scripts)',
  async () => {
    const folder = await temporaryFolder();
    // Nothing that could install: not on the PATH, and Playwright may not fetch.
    const obtain = `import { obtainChromium } from './scripts/chromium.ts'; obtainChromium()`;
    const { code, error } = await start(process.execPath, ['--input-type=module', '-e', obtain], {
      PATH: folder,
      CHROME_PATH: undefined,
      PLAYWRIGHT_BROWSERS_PATH: folder,
      PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:1',
    }).ended;
    expect(code).toBe(1);
    expect(error).toContain('Install Chromium or Chrome, or set CHROME_PATH.');
  },
);

test('a CHROME_PATH that is no program is refused rather than passed over', async () => {
  const find = `import { findChromium } from './scripts/chromium.ts'; findChromium()`;
  const { code, error } = await start(process.execPath, ['--input-type=module', '-e', find], {
    CHROME_PATH: join(root, 'no-such-program'),
  }).ended;
  expect(code).toBe(1);
  expect(error).toContain('no-such-program, which is not a program');
});

test.skipIf(onWindows)(
  '.ci/run calls npm test, and says what it needs where npm is missing (a shell script)',
  async () => {
    const folder = await temporaryFolder();
    const npm = pretend(folder, 'npm');
    const run = join(root, '.ci', 'run');
    expect((await start(run, [], { PATH: `${folder}:${process.env.PATH}` }).ended).code).toBe(0);
    expect(readFileSync(npm.said, 'utf8')).toBe('test\n');

    const bare = await temporaryFolder();
    const { code, error } = await start('/bin/bash', [run], { PATH: bare }).ended;
    expect(code).not.toBe(0);
    expect(error).toContain('Node 20 or newer with npm is needed');
  },
);

test.runIf(process.platform === 'linux')(
  'the tests in Electron that cannot run are no pass: code 3 and the reason (only Linux can be without a display)',
  async () => {
    const { code, out } = await start(process.execPath, [join(root, 'scripts', 'testElectron.ts')], {
      DISPLAY: undefined,
      WAYLAND_DISPLAY: undefined,
    }).ended;
    expect(code).toBe(3);
    expect(out).toBe('The tests in Electron did not run: there is no display (xvfb-run gives one).\n');
  },
);

test('the workflow checks three systems with the commands there are', () => {
  const workflow = readFileSync(join(root, '.github/workflows/checks.yml'), 'utf8');
  const commands = [...workflow.matchAll(/\bnpm (?:run ([\w:-]+)|(test))\b/g)].map(
    ([, script, test]) => script ?? test,
  );
  expect(new Set(commands)).toEqual(new Set(['test', 'test:electron', 'package']));
  expect(commands.filter((name) => !(String(name) in packageJson.scripts))).toEqual([]);
  expect(workflow.match(/os: \[ubuntu-latest, macos-latest, windows-latest\]/g)).toHaveLength(3);
});

test.skipIf(onWindows)('a build that is killed holds nobody up (Windows cannot kill so)', async () => {
  const folder = await temporaryFolder();
  const mark = join(folder, 'held');
  const hold = `import { writeFileSync } from 'node:fs';
    import { withBuildLock } from './scripts/buildLock.ts';
    withBuildLock(() => { writeFileSync(process.argv[1], ''); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); })`;
  const holder = start(process.execPath, ['--input-type=module', '-e', hold, mark]);
  await expect.poll(() => existsSync(mark)).toBe(true);

  const next = join(folder, 'next');
  const take = `import { writeFileSync } from 'node:fs';
    import { withBuildLock } from './scripts/buildLock.ts';
    console.log('waiting');
    withBuildLock(() => writeFileSync(process.argv[1], ''))`;
  const waiter = start(process.execPath, ['--input-type=module', '-e', take, next]);
  await waiter.firstLine;
  // Whoever would not wait is refused, so the waiter is in its turn only once the holder is gone.
  const impatient = new Database(join(cacheFolder, 'build.lock'), { timeout: 0 });
  expect(() => impatient.exec('BEGIN EXCLUSIVE')).toThrow('database is locked');
  impatient.close();
  expect(existsSync(next)).toBe(false);
  holder.process.kill('SIGKILL');
  expect((await waiter.ended).code).toBe(0);
  expect(existsSync(next)).toBe(true);
});
