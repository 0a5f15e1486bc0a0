import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mayInstall } from '../../electron/main/security/installing.ts';
import { isFeed, type Updates } from '../../shared/model/updates.ts';
import { type DoubleApp, launch, temporaryFolder } from './double/launch.ts';

/** A place that announces a version, and notes what it is asked. */
async function announce(version: string | null) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push((request.url ?? '').split('?')[0] ?? '');
    if (version === null || !request.url?.startsWith('/latest')) return void response.writeHead(404).end();
    const sha512 = createHash('sha512').update(version).digest('base64');
    const file = `Circles-${version}.AppImage`;
    response.end(
      `version: ${version}\nfiles:\n  - url: ${file}\n    sha512: ${sha512}\n    size: 5\npath: ${file}\nsha512: ${sha512}\nreleaseDate: '2026-11-27T09:00:00.000Z'\n`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { feed: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

const present = (app: DoubleApp): Promise<Updates> =>
  app.evaluate(({ page }) => new Promise<Updates>((resolve) => page.desktop.onUpdates(resolve)));

test('nobody looks for a newer version before somebody says where', async () => {
  const app = await launch();
  expect(await present(app)).toEqual({ version: '0.1.0', feed: null, isFixed: false, now: { state: 'off' } });
});

test.runIf(process.platform === 'linux')(
  'a newer version is told, and neither fetched nor installed where nothing proves who made it (Linux)',
  async () => {
    const { feed, asked } = await announce('0.2.0');
    const app = await launch();
    await app.evaluate(({ page }, feed) => page.desktop.setUpdateFeed(feed), feed);
    await expect.poll(async () => (await present(app)).now).toEqual({ state: 'available', version: '0.2.0' });
    expect(asked).toEqual(['/latest-linux.yml']);
    await app.quit();
    const again = await launch({ folder: app.folder });
    await expect
      .poll(async () => (await present(again)).now)
      .toEqual({ state: 'available', version: '0.2.0' });
    await again.evaluate(({ page }) => page.desktop.setUpdateFeed(null));
    await expect.poll(() => present(again)).toMatchObject({ feed: null, now: { state: 'off' } });
  },
);

test.runIf(process.platform === 'linux')(
  'the newest is told as such, and what cannot be found out too (Linux)',
  async () => {
    const newest = await announce('0.1.0');
    const broken = await announce(null);
    const app = await launch();
    await app.evaluate(({ page }, feed) => page.desktop.setUpdateFeed(feed), newest.feed);
    await expect.poll(async () => (await present(app)).now.state).toBe('newest');
    await app.evaluate(({ page }, feed) => page.desktop.setUpdateFeed(feed), broken.feed);
    await expect.poll(async () => (await present(app)).now.state).toBe('failed');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  },
);

test('only addresses that nobody in between can answer for are looked at', async () => {
  expect(isFeed('https://example.com/circles')).toBe(true);
  for (const address of [
    'http://example.com',
    'ftp://example.com',
    'file:///etc',
    'https://a:b@example.com',
    'x',
  ])
    expect(isFeed(address), address).toBe(false);
  const app = await launch();
  const refused = await app.evaluate(({ page }) =>
    page.desktop.setUpdateFeed('http://example.com').then(
      () => false,
      () => true,
    ),
  );
  expect(refused).toBe(true);
});

describe('a newer version takes the place of this one by itself', () => {
  test('only in a packed app, on macOS, or on Windows when the publisher is known', async () => {
    const folder = await temporaryFolder();
    const [named, unnamed] = [join(folder, 'named'), join(folder, 'unnamed')];
    for (const resources of [named, unnamed]) mkdirSync(resources);
    writeFileSync(join(named, 'app-update.yml'), 'provider: generic\npublisherName:\n  - The maintainers\n');
    writeFileSync(join(unnamed, 'app-update.yml'), 'provider: generic\nurl: https://example.com\n');
    expect(mayInstall('darwin', true, folder)).toBe(true);
    expect(mayInstall('win32', true, named)).toBe(true);
    expect(mayInstall('win32', true, unnamed)).toBe(false);
    expect(mayInstall('win32', true, folder)).toBe(false);
    expect(mayInstall('linux', true, named)).toBe(false);
    expect(mayInstall('darwin', false, folder)).toBe(false);
  });
});
