import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import type { ConnectionState } from '../../renderer/bridge/connect.ts';
import type { CoreStatus } from '../../shared/model/desktop.ts';
import { type DoubleApp, launch, temporaryFolder } from './double/launch.ts';
import { knownNames, openState, running } from './openState.ts';

/** What the core says of itself now. */
const status = (app: DoubleApp): Promise<CoreStatus> =>
  app.evaluate(({ page }) => new Promise<CoreStatus>((resolve) => page.desktop.onCoreStatus(resolve)));

/** Adds a person through the page's own bridge and resolves when the core has acknowledged it. */
const addPerson = (app: DoubleApp, name: string): Promise<unknown> =>
  app.evaluate(async ({ page }, displayName) => {
    const { client } = await page.connect();
    const [circle] = await client.circles.list.query();
    await client.contacts.create.mutate({ displayName, circle: circle?.uid ?? null });
  }, name);

const people = (app: DoubleApp): Promise<string[]> =>
  app.evaluate(async ({ page }) => {
    const { client } = await page.connect();
    return (await client.contacts.people.query()).map(({ name }) => name);
  });

test('the page talks with the real core, and one that is loaded anew gets a port of its own', async () => {
  const app = await launch();
  await addPerson(app, 'Anna');
  expect(await people(app)).toEqual(['Anna']);
  await app.evaluate(({ window }) => window.webContents.reload());
  await expect.poll(() => app.evaluate(({ window }) => window.webContents.loads)).toBe(2);
  expect(await people(app)).toEqual(['Anna']);
});

test('a core that crashed is started again, the page is told, and what was acknowledged is there', async () => {
  const app = await launch();
  const { states, names } = await app.evaluate(async ({ page, utilityProcess }) => {
    const bridge = await page.connect();
    const seen: string[] = [];
    const restored = new Promise<void>((resolve) => {
      bridge.onConnection(({ state }) => {
        seen.push(state);
        if (state === 'restored') resolve();
      });
    });
    const [circle] = await bridge.client.circles.list.query();
    await bridge.client.contacts.create.mutate({ displayName: 'Anna', circle: circle?.uid ?? null });
    utilityProcess.children.at(-1)?.crash();
    await restored;
    return { states: seen, names: (await bridge.client.contacts.people.query()).map(({ name }) => name) };
  });
  expect(states).toEqual(['connecting', 'connected', 'lost', 'restored']);
  expect(names).toEqual(['Anna']);
});

test.skipIf(process.platform === 'win32')(
  'what a core did not live to answer: questions are asked again, commands fail (Windows cannot hold a process)',
  async () => {
    const app = await launch();
    const outcome = await app.evaluate(async ({ page, utilityProcess }) => {
      const { client } = await page.connect();
      await client.circles.list.query();
      const child = utilityProcess.children.at(-1);
      process.kill(child?.pid ?? 0, 'SIGSTOP');
      const question = client.circles.list.query();
      const command = client.history.undo.mutate().then(
        () => 'answered',
        (error: Error) => error.name,
      );
      // Let both leave: what is not sent yet would wait for the next core.
      while (!child?.passedOn.some((text) => text.includes('history.undo')))
        await new Promise((resolve) => setImmediate(resolve));
      child.crash();
      return { circles: (await question).length, command: await command };
    });
    expect(outcome).toEqual({ circles: 5, command: 'TRPCClientError' });
  },
);

test('what a core that has ended still says is not taken for the next one', async () => {
  const app = await launch();
  const names = await app.evaluate(async ({ page, utilityProcess }) => {
    const bridge = await page.connect();
    await bridge.client.circles.list.query();
    const child = utilityProcess.children.at(-1);
    // Messages of a process may arrive after its end is known.
    child?.once('exit', () =>
      child.emit('message', { kind: 'state', state: { open: null, opening: 0, refused: null } }),
    );
    child?.crash();
    return (await bridge.client.circles.list.query()).length;
  });
  expect(names).toBe(5);
});

/** Starts a port before it listens, in one turn, as the core does; says what it hears. */
const listensAfterStart = `
let port;
process.parentPort.on('message', ({ data, ports }) => {
  if (data === 'connect') [port] = ports;
  else {
    port.start();
    port.on('message', ({ data }) => process.parentPort.postMessage(data));
    process.parentPort.postMessage('listening');
  }
});`;

test('what came through a port before it was started is heard by who listens in that turn', async () => {
  const app = await launch();
  const module = join(app.folder, 'listensAfterStart.mjs');
  await writeFile(module, listensAfterStart);
  const heard = await app.evaluate(async ({ MessageChannelMain, utilityProcess }, file) => {
    const child = utilityProcess.fork(file);
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage('connect', [port1] as never);
    port2.postMessage('first');
    while (!child.passedOn.includes('first')) await new Promise((resolve) => setImmediate(resolve));
    const said: unknown[] = [];
    const all = new Promise<void>((resolve) => {
      child.on('message', (data) => {
        said.push(data);
        if (data === 'listening') port2.postMessage('second');
        if (data === 'second') resolve();
      });
    });
    child.postMessage('start');
    await all;
    return said;
  }, module);
  expect(heard).toEqual(['listening', 'first', 'second']);
});

test('a core that stops again and again is left down, and the page says why', async () => {
  const app = await launch();
  const state = await app.evaluate(async ({ page, utilityProcess }) => {
    const bridge = await page.connect();
    return new Promise<ConnectionState>((resolve) => {
      bridge.onConnection((next) => {
        if (next.state === 'connected' || next.state === 'restored') utilityProcess.children.at(-1)?.crash();
        if (next.state === 'failed') resolve(next);
      });
    });
  });
  expect(state).toEqual({ state: 'failed', problem: { code: 'core-stopped', details: {} } });
  expect(await app.evaluate(({ utilityProcess }) => utilityProcess.children.length)).toBe(1 + 3);
});

test('a file that is no workspace is told to the page, and another can be opened instead', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'Letter.circles'), 'Dear Anna, this is no database at all.'.repeat(100));
  const app = await launch({ folder, args: ['Letter.circles'] });
  expect(await openState(app)).toMatchObject({
    open: null,
    refused: { name: 'Letter', problem: { code: 'workspace-damaged' } },
  });
  expect(await status(app)).toEqual({ state: 'running' });
  expect(await knownNames(app)).toEqual([]);

  await app.evaluate(
    ({ dialog, page }, file) => {
      dialog.choice = file;
      return page.desktop.newWorkspace();
    },
    join(folder, 'Good.circles'),
  );
  await running(app, 'Good');
  expect(await openState(app)).toMatchObject({
    open: join(realpathSync(folder), 'Good.circles'),
    refused: null,
  });
  expect(await people(app)).toEqual([]);
});

test('a workspace that another program holds is told with who holds it', async () => {
  const folder = await temporaryFolder();
  const holder = await createCore({ file: join(folder, 'Client.circles') });
  const app = await launch({ folder, args: ['Client.circles'] });
  expect((await openState(app)).refused?.problem).toMatchObject({
    code: 'workspace-locked',
    details: { pid: process.pid },
  });
  await holder.close();
});

test('a damaged workspace is put back from its newest good backup and opened, by one button of the page', async () => {
  const folder = await temporaryFolder();
  const file = join(folder, 'Client.circles');
  const before = await createCore({ file });
  await before.caller.contacts.create({ displayName: 'Anna', kind: 'organisation', circle: null });
  await before.caller.backups.make();
  await before.close();
  await writeFile(file, 'nothing of a database');

  const app = await launch({ folder, args: ['Client.circles'] });
  expect((await openState(app)).refused?.problem.details).toHaveProperty('backup');
  await app.evaluate(async ({ page }, damaged) => {
    const { client } = await page.connect();
    // The window may be loaded anew before the answer is there.
    void client.workspaces.recover.mutate({ file: damaged }).catch(() => undefined);
  }, file);
  await expect.poll(() => app.evaluate(({ window }) => window.webContents.loads)).toBe(2);
  expect(await openState(app)).toMatchObject({ open: realpathSync(file), refused: null });
  expect(
    await app.evaluate(async ({ page }) => {
      const { client } = await page.connect();
      return (await client.contacts.search.query({ text: 'Anna', limit: 2 })).length;
    }),
  ).toBe(1);
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(1);
});

test('the newest backup is shown in its folder, and nothing else can be asked to be', async () => {
  const app = await launch({ args: ['Client.circles'] });
  await expect.poll(() => status(app)).toEqual({ state: 'running' });
  const backups = join(app.folder, 'Client.circles-backups');
  await mkdir(backups);
  const newest = join(backups, '2026-03-02T09-00-00.000Z hourly Client.circles');
  for (const file of [newest, newest.replace('T09', 'T08')]) await writeFile(file, '');
  await app.evaluate(async ({ page }) => {
    const { client } = await page.connect();
    await client.backups.show.mutate();
  });
  await expect.poll(() => app.evaluate(({ shell }) => shell.shown)).toEqual([newest]);
  expect(await status(app)).toEqual({ state: 'running' });
});

test('quitting waits until the core has brought everything into the file', async () => {
  const app = await launch({ args: ['Client.circles'] });
  const file = join(app.folder, 'Client.circles');
  await addPerson(app, 'Anna');
  expect(existsSync(`${file}-wal`)).toBe(true);
  expect(await app.quit()).toBe(0);
  expect(existsSync(`${file}-wal`)).toBe(false);

  const reader = await createCore({ file });
  expect((await reader.caller.contacts.people()).map(({ name }) => name)).toEqual(['Anna']);
  await reader.close();
});

test.skipIf(process.platform === 'win32')(
  'quitting waits for a core that takes its time (Windows cannot hold a process)',
  async () => {
    const app = await launch();
    await expect.poll(() => status(app)).toEqual({ state: 'running' });
    const core = await app.evaluate(({ utilityProcess }) => utilityProcess.children.at(-1)?.pid ?? 0);
    process.kill(core, 'SIGSTOP');
    await app.evaluate(({ app: main }) => void setImmediate(() => main.quit()));
    for (let time = 0; time < 10; time += 1) {
      expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    }
    process.kill(core, 'SIGCONT');
    expect(await app.exited).toBe(0);
    // Nobody is left behind: a signal has no one to go to.
    expect(() => process.kill(core, 0)).toThrow('ESRCH');
  },
);

test('closing the last window quits, except where apps stay without windows', async () => {
  const app = await launch();
  await app.evaluate(({ window }) => void setImmediate(() => window.close()));
  if (process.platform === 'darwin')
    await app.evaluate(({ app: main }) => void setImmediate(() => main.quit()));
  expect(await app.exited).toBe(0);
});
