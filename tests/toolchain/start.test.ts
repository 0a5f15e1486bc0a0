import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import { buildIfStale } from '../../scripts/build.ts';
import { root } from '../../scripts/project.ts';
import { temporaryFolder } from '../electron/double/launch.ts';
import { newContact } from '../factories/contact.ts';
import { pretend, start } from './program.ts';

const onWindows = process.platform === 'win32';
const onLinux = process.platform === 'linux';
const starter = join(root, 'scripts', 'start.mjs');
const address = /^Circles of Trust is at (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43})\n$/;

const npmStart = (args: readonly string[], env?: Record<string, string | undefined>) =>
  start(process.execPath, [starter, ...args], env);

beforeAll(() => {
  expect(buildIfStale()).toBe(true);
});

test('--web --no-open says where the app is, and nothing else, and the page is there', async () => {
  const file = join(await temporaryFolder(), 'Client.circles');
  const program = npmStart(['--web', '--no-open', '--workspace', file]);
  const [, url = ''] = address.exec(await program.firstLine) ?? [];
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('<title>Circles of Trust</title>');
  expect(existsSync(file)).toBe(true);
});

test.skipIf(onWindows)(
  'a signal reaches the host, which brings everything into the file (no signals on Windows)',
  async () => {
    const file = join(await temporaryFolder(), 'Client.circles');
    const program = npmStart(['--web', '--no-open', '--workspace', file]);
    await program.firstLine;
    expect(existsSync(`${file}-wal`)).toBe(true);
    program.process.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
    expect(existsSync(`${file}-wal`)).toBe(false);
  },
);

test('--restore puts a backup back before it opens the workspace it is of', async () => {
  const file = join(await temporaryFolder(), 'Client.circles');
  const core = await createCore({ file });
  const [circle] = await core.caller.circles.list();
  const { path } = await core.caller.backups.make();
  await core.caller.contacts.create(newContact(circle?.uid ?? '', { displayName: 'Anna' }));
  await core.close();
  const program = npmStart(['--web', '--no-open', '--restore', path]);
  expect(await program.firstLine).toMatch(address);
  program.process.kill('SIGTERM');
  expect((await program.ended).error).toContain('The workspace is as it was in');
  const reopened = await createCore({ file });
  expect(await reopened.caller.contacts.people()).toEqual([]);
  expect(await reopened.caller.history.undo()).toMatchObject({ command: 'workspace.restore' });
  expect(await reopened.caller.contacts.people()).toHaveLength(1);
  await reopened.close();

  const refused = await npmStart(['--web', '--no-open', '--restore', file]).ended;
  expect(refused.code).not.toBe(0);
});

test('an option nobody knows ends with the usage', async () => {
  const { code, out, error } = await npmStart(['--wbe']).ended;
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(error).toContain('Usage: npm start -- [--sample]');
});

test('a workspace that cannot be opened is told in words, and the program fails', async () => {
  const { code, out, error } = await npmStart(['--web', '--no-open', '--workspace', root]).ended;
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(error).toMatch(/^Circles of Trust cannot start: [A-Z].+\.$/m);
});

test.runIf(onLinux)('without a display it says so and serves the app (only Linux has none)', async () => {
  const file = join(await temporaryFolder(), 'Client.circles');
  const program = npmStart(['--workspace', file], { DISPLAY: undefined, WAYLAND_DISPLAY: undefined });
  expect(await program.firstLine).toMatch(address);
  program.process.kill('SIGTERM');
  expect((await program.ended).error).toContain(
    'Starting in the browser, without Electron: there is no display.',
  );
});

test.skipIf(onWindows)(
  'the window is one of Chromium without its own address bar (shell scripts)',
  async () => {
    const folder = await temporaryFolder();
    const browser = pretend(folder, 'chromium');
    const open = `import { openWindow } from './scripts/window.ts'; console.log(openWindow('http://127.0.0.1:1/?token=x'))`;
    const { out } = await start(process.execPath, ['--input-type=module', '-e', open], {
      CHROME_PATH: browser.path,
      HOME: folder,
    }).ended;
    expect(out).toBe('true\n');
    await expect.poll(() => existsSync(browser.said)).toBe(true);
    expect(readFileSync(browser.said, 'utf8').split('\n')).toContain('--app=http://127.0.0.1:1/?token=x');
  },
);
