import { existsSync, readFileSync, realpathSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type DoubleApp, launch } from './double/launch.ts';
import { knownNames, openState, running } from './openState.ts';

test('a first start opens a workspace of one’s own', async () => {
  const app = await launch();
  await running(app, 'My workspace');
  expect(await knownNames(app)).toEqual(['My workspace']);
});

test('a workspace stands in the menu, is remembered by the system, and opens at the next start', async () => {
  const first = await launch({ args: ['Client.circles'] });
  await running(first, 'Client');
  const recent = await first.evaluate(({ Menu, app: main }) => ({
    labels: Menu.getApplicationMenu()
      ?.getMenuItemById('recent')
      ?.submenu?.items.map(({ label }) => label),
    documents: main.recentDocuments,
  }));
  expect(recent).toEqual({ labels: ['Client'], documents: [join(first.folder, 'Client.circles')] });
  await first.quit();
  const second = await launch({ folder: first.folder });
  await running(second, 'Client');
});

test('a second instance leaves at once', async () => {
  const app = await launch({ secondInstance: true });
  expect(await app.exited).toBe(0);
});

test('a second instance brings the window forward, and opens the file it was given, if any', async () => {
  const app = await launch();
  await running(app, 'My workspace');
  await app.evaluate(({ app: main }) => main.emit('second-instance', {}, ['circles'], '/'));
  expect(await app.evaluate(({ window }) => [window.focused, window.title])).toEqual([
    true,
    'My workspace – Circles of Trust',
  ]);

  const state = await app.evaluate(({ app: main, window }, folder) => {
    window.focused = false;
    window.minimize();
    main.emit('second-instance', {}, ['circles', '--flag', 'Client.circles'], folder);
    return { minimized: window.isMinimized(), focused: window.focused };
  }, app.folder);
  expect(state).toEqual({ minimized: false, focused: true });
  await running(app, 'Client');
  expect(await knownNames(app)).toEqual(['Client', 'My workspace']);
});

test('the system opens workspaces, and nothing else', async () => {
  const app = await launch();
  await running(app, 'My workspace');
  const prevented = await app.evaluate(
    ({ app: main }, files) => {
      let count = 0;
      for (const file of files) main.emit('open-file', { preventDefault: () => (count += 1) }, file);
      return count;
    },
    [join(app.folder, 'letter.txt'), join(app.folder, 'Agency.circles')],
  );
  expect(prevented).toBe(2);
  await running(app, 'Agency');
});

test('a workspace the system starts the app for is the one that opens', async () => {
  const app = await launch({ openFile: 'Agency.circles' });
  await running(app, 'Agency');
  expect(await knownNames(app)).toEqual(['Agency']);
});

test('the page is loaded anew on another workspace, and the former file is let go', async () => {
  const app = await launch();
  await running(app, 'My workspace');
  await app.evaluate(
    ({ dialog, page }, file) => {
      dialog.choice = file;
      return page.desktop.openWorkspace();
    },
    join(app.folder, 'Other.circles'),
  );
  await running(app, 'Other');
  expect(await app.evaluate(({ window }) => window.webContents.loads)).toBe(2);

  const former = join(app.folder, 'circles-of-trust', 'My workspace.circles');
  await app.evaluate(async ({ page }, file) => {
    const { client } = await page.connect();
    // The window may be loaded anew before the answer is there.
    void client.workspaces.open.mutate({ file }).catch(() => undefined);
  }, former);
  await running(app, 'My workspace');
});

test('a new workspace gets the ending that belongs to it; changing one’s mind in the dialog changes nothing', async () => {
  const app = await launch();
  await running(app, 'My workspace');
  const asked = await app.evaluate(async ({ dialog, page, window }) => {
    dialog.choice = null;
    await page.desktop.openWorkspace();
    await page.desktop.newWorkspace();
    return { titles: dialog.asked.map(({ title }) => title), loads: window.webContents.loads };
  });
  expect(asked).toEqual({ titles: ['Open a workspace', 'Make a new workspace'], loads: 1 });

  await app.evaluate(
    ({ dialog, Menu }, file) => {
      dialog.choice = file;
      Menu.getApplicationMenu()?.choose('New workspace…');
    },
    join(app.folder, 'Fresh'),
  );
  await running(app, 'Fresh');
  expect((await openState(app)).open).toBe(realpathSync(join(app.folder, 'Fresh.circles')));
});

test('the sample is filled once: what is done in it is there when it is opened again', async () => {
  const app = await launch();
  await running(app, 'My workspace');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.choose('Open the sample'));
  await running(app, 'Sample');
  const left = await app.evaluate(async ({ page }) => {
    const { client } = await page.connect();
    const people = await client.contacts.people.query();
    const [circle] = await client.circles.list.query();
    await client.contacts.create.mutate({ displayName: 'Anna Achterberg', circle: circle?.uid ?? null });
    return people.length;
  });
  expect(left).toBe(240);
  await app.quit();

  const again = await launch({ folder: app.folder, args: ['--sample'] });
  await running(again, 'Sample');
  const names = await again.evaluate(async ({ page }) => {
    const { client } = await page.connect();
    return (await client.contacts.people.query()).map(({ name }) => name);
  });
  expect(names).toHaveLength(241);
  expect(names).toContain('Anna Achterberg');
});

test('a workspace that is gone is told at the next start, and no other is made in its place', async () => {
  const first = await launch({ args: ['Client.circles'] });
  await running(first, 'Client');
  await first.quit();
  const file = join(first.folder, 'Client.circles');
  renameSync(file, join(first.folder, 'Moved.circles'));

  const second = await launch({ folder: first.folder });
  expect((await openState(second)).refused).toMatchObject({ file, problem: { code: 'workspace-missing' } });
  expect(existsSync(file)).toBe(false);
});

/** Sets a passphrase for the workspace that is open. */
const setPassphrase = (app: DoubleApp, keep: boolean): Promise<unknown> =>
  app.evaluate(async ({ page }, kept) => {
    const { client } = await page.connect();
    await client.workspaces.changePassphrase.mutate({
      current: null,
      next: 'vier woorden van papier',
      keep: kept,
      backups: 'recode',
    });
  }, keep);

test('an encrypted workspace is asked its passphrase at the next start, and is open when that is given', async () => {
  const first = await launch();
  await running(first, 'My workspace');
  await setPassphrase(first, true);
  await first.quit();
  const second = await launch({ folder: first.folder });
  expect(await openState(second)).toMatchObject({
    open: null,
    refused: { problem: { code: 'passphrase-needed' }, canKeep: false },
  });
  await second.evaluate(async ({ page }) => {
    const { client } = await page.connect();
    const [known] = await client.workspaces.known.query();
    const given = { passphrase: 'vier woorden van papier', keep: true };
    void client.workspaces.open.mutate({ file: known?.file ?? '', given }).catch(() => undefined);
  });
  await running(second, 'My workspace');
});

test('where the system keeps secrets, one that is kept opens by itself, and cannot be read in the settings', async () => {
  const first = await launch({ keychain: true });
  await running(first, 'My workspace');
  await setPassphrase(first, true);
  const settings = join(first.folder, 'settings', 'kept-passphrases.json');
  await expect.poll(() => existsSync(settings)).toBe(true);
  await first.quit();
  expect(readFileSync(settings, 'utf8')).not.toContain('papier');
  const second = await launch({ folder: first.folder, keychain: true });
  await running(second, 'My workspace');
  expect(await openState(second)).toMatchObject({ refused: null });
});
