import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { launch } from './double/launch.ts';

test('the window gives the page no way to Node', async () => {
  const app = await launch();
  const preferences = await app.evaluate(({ window }) => {
    const { preload: _path, ...rest } = window.options.webPreferences ?? {};
    return rest;
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: process.platform === 'darwin',
  });
  expect(await app.evaluate(({ app: main }) => main.sandboxed)).toBe(true);
});

test.runIf(process.platform === 'linux')(
  'the window has an icon, a picture that is there (Linux)',
  async () => {
    const app = await launch();
    const icon = await app.evaluate(({ window }) => String(window.options.icon));
    expect(readFileSync(icon).subarray(1, 4).toString()).toBe('PNG');
  },
);

test('the preload exposes the named capabilities and nothing general', async () => {
  const app = await launch();
  const exposed = await app.evaluate(({ page }) =>
    Object.entries(page.exposed).map(([name, api]) => [name, Object.keys(api as object).sort()]),
  );
  expect(exposed).toEqual([
    [
      'desktop',
      [
        'fillScreen',
        'lookForUpdates',
        'newWorkspace',
        'onCoreStatus',
        'onMenuCommand',
        'onUpdates',
        'openWorkspace',
        'pickFolder',
        'pickWorkspace',
        'platform',
        'requestCorePort',
        'setLanguage',
        'setUpdateFeed',
      ],
    ],
  ]);
});

test('the page fills the screen and gives it back, unless it was filled before', async () => {
  const app = await launch();
  const seen = await app.evaluate(async ({ page, window }) => {
    const filled: boolean[] = [];
    const ask = async (whole: boolean) => {
      page.desktop.fillScreen(whole);
      await new Promise((resolve) => setImmediate(resolve));
      filled.push(window.isFullScreen());
    };
    await ask(true);
    await ask(false);
    window.setFullScreen(true);
    await ask(true);
    await ask(false);
    return filled;
  });
  expect(seen).toEqual([true, false, true, true]);
});

test('the window comes back where it was, unless no screen shows that place', async () => {
  const place = { x: 300, y: 200, width: 1000, height: 700 };
  const first = await launch();
  await first.evaluate(({ window }, bounds) => {
    window.bounds = bounds;
    window.maximize();
  }, place);
  await first.quit();

  const second = await launch({ folder: first.folder });
  expect(await second.evaluate(({ window }) => window.bounds)).toEqual(place);
  expect(await second.evaluate(({ window }) => window.isMaximized())).toBe(true);
  await second.evaluate(({ window }) => {
    window.bounds = { ...window.bounds, x: 5000 };
  });
  await second.quit();

  const third = await launch({ folder: first.folder });
  expect(await third.evaluate(({ window }) => window.options)).not.toHaveProperty('x');
});

test('a page that broke is loaded again, but not for ever', async () => {
  const app = await launch();
  const loads = await app.evaluate(async ({ window }) => {
    const { webContents } = window;
    for (let time = 0; time < 6; time += 1) {
      const before = webContents.reloads;
      const loaded = new Promise<void>((resolve) => webContents.once('did-finish-load', resolve));
      webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
      if (webContents.reloads > before) await loaded;
    }
    return webContents.loads;
  });
  expect(loads).toBe(1 + 3);
});
