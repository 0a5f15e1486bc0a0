import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { assertSound } from '../../electron/core/backups/assertSound.ts';
import type { FromWorker, ToWorker } from '../../electron/core/workers/messages.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { buildIfStale } from '../../scripts/build.ts';
import { root } from '../../scripts/project.ts';
import { releaseSettings } from '../../scripts/releaseSettings.ts';
import { launch, temporaryFolder } from '../electron/double/launch.ts';

// Parts of electron-builder that it uses itself: its reader of configurations and its archives.
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const parts = createRequire(builder.resolve('app-builder-lib/package.json'));
const asar: { extractAll(archive: string, folder: string): void } = parts('@electron/asar');

/** Packs the app for Linux without Electron's program, which is not what is tested, and unpacks it again. */
async function packAndUnpack(): Promise<string> {
  const folder = await temporaryFolder();
  const program = join(folder, 'electron');
  mkdirSync(join(program, 'resources'), { recursive: true });
  for (const file of ['electron', 'version', 'LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(join(program, file), file === 'version' ? packageJson.devDependencies.electron : '');
  chmodSync(join(program, 'electron'), 0o755);
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: {
      electronDist: program,
      electronFuses: null,
      directories: { output: join(folder, 'dist') },
    } satisfies Configuration,
  });
  const unpacked = join(folder, 'app');
  asar.extractAll(join(folder, 'dist', 'linux-unpacked', 'resources', 'app.asar'), unpacked);
  return unpacked;
}

async function configuration(): Promise<Configuration> {
  const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config');
  const config = await getConfig(root, null, null);
  await validateConfiguration(config, { isEnabled: false });
  return config;
}

/** The size a PNG says it has. */
function pngSize(file: string): string {
  const png = readFileSync(join(root, file));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

/** What the worker that is packed says of a file. */
async function soundnessOf(program: string, file: string): Promise<unknown> {
  const worker = new Worker(join(program, 'out/main/worker.js'));
  onTestFinished(async () => void (await worker.terminate()));
  const said = once(worker, 'message') as Promise<[FromWorker]>;
  worker.postMessage({
    kind: 'run',
    name: assertSound.name,
    input: file,
    passphrases: [],
  } satisfies ToWorker);
  const [message] = await said;
  return message.kind === 'failed' ? message.error : null;
}

beforeAll(() => {
  expect(buildIfStale()).toBe(true);
});

test('the configuration of installers is valid, for three systems, and publishes nothing', async () => {
  const config = await configuration();
  expect(config.linux?.target).toEqual(['AppImage', 'deb']);
  expect(config.mac?.target).toEqual(['dmg', 'zip']);
  expect(config.win?.target).toBe('nsis');
  expect(config.publish).toBeNull();
  expect(config.fileAssociations).toMatchObject([{ ext: 'circles' }]);
});

test('an address for new versions is https, and then nothing that is not signed is packed', () => {
  expect(releaseSettings({})).toEqual({});
  expect(releaseSettings({ CIRCLES_UPDATE_FEED: '' })).toEqual({});
  expect(releaseSettings({ CIRCLES_UPDATE_FEED: 'https://example.com/circles' })).toEqual({
    publish: { provider: 'generic', url: 'https://example.com/circles' },
    forceCodeSigning: true,
  });
  expect(() => releaseSettings({ CIRCLES_UPDATE_FEED: 'http://example.com' })).toThrow('https://');
});

test('a packed app has no ways around its archive and its sandbox', async () => {
  const { electronFuses } = await configuration();
  expect(electronFuses).toMatchObject({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  });
});

test.each([16, 32, 48, 64, 128, 256, 512, 1024])('there is an icon of %i pixels', (size) => {
  const name = `${size}x${size}`;
  expect(pngSize(`resources/icons/png/${name}.png`)).toBe(name);
});

test('the icons of macOS and Windows hold the pictures they say', () => {
  const icns = readFileSync(join(root, 'resources/icons/icon.icns'));
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  const ico = readFileSync(join(root, 'resources/icons/icon.ico'));
  const pictures = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + 16 * index).map((at) =>
    ico.toString('latin1', ico.readUInt32LE(at + 12) + 1, ico.readUInt32LE(at + 12) + 4),
  );
  expect(pictures).toEqual(Array(6).fill('PNG'));
});

const elsewhere = process.platform !== 'linux';
test.skipIf(elsewhere)(
  'what is packed starts by itself, with nothing else (its binaries are for Linux)',
  async () => {
    const program = await packAndUnpack();
    expect(readdirSync(program).sort()).toEqual(['node_modules', 'out', 'package.json', 'resources']);
    expect(readdirSync(join(program, 'out')).sort()).toEqual(['main', 'preload', 'renderer']);
    const binaries = readdirSync(join(program, 'node_modules/better-sqlite3/prebuilds'));
    expect(binaries).toContain('linux-x64.node');
    expect(binaries.filter((name) => !name.startsWith('linux'))).toEqual([]);

    expect(await soundnessOf(program, join(program, 'package.json'))).toMatchObject({
      code: 'SQLITE_NOTADB',
    });

    const app = await launch({ program });
    const circles = await app.evaluate(async ({ page }) => {
      const { client } = await page.connect();
      return (await client.circles.list.query()).length;
    });
    expect(circles).toBe(5);
  },
);
