/**
 * A page on a real host with a workspace of its own, for every test.
 *
 *   import { expect, test } from './fixtures.ts';
 *   test.use({ workspace: 'sample' });                     // or 'empty', or { file: 'path/to.circles' }
 *   test('…', async ({ page, app }) => { … });             // the page is open already
 *
 * The workspace is a fresh copy each time. Project `web` serves it to Chromium, `electron` opens it in the
 * desktop app; tests of what only one of them has say so with `test.skip(host !== 'web', 'reason')`.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { startWebHost } from '../../scripts/webHost.ts';
import { type App, startDesktopApp, startWebApp } from './app.ts';

export { expect };

/** What the workspace holds when a test begins. */
export type WorkspaceContent = 'empty' | 'sample' | { readonly file: string };

export interface HostOptions {
  host: 'web' | 'electron';
  workspace: WorkspaceContent;
}

interface TestFixtures {
  /** The host that serves the page, and its workspace file. */
  app: App;
  page: Page;
}

interface WorkerFixtures {
  /** Gives the path of a sample workspace to copy; made once per worker, and only if a test wants it. */
  sampleFile: () => Promise<string>;
}

export const test = base.extend<TestFixtures & HostOptions, WorkerFixtures>({
  host: ['web', { option: true }],
  workspace: ['empty', { option: true }],

  sampleFile: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'circles-sample-'));
      const file = join(folder, 'Sample.circles');
      let made: Promise<string> | undefined;
      const make = async (): Promise<string> => {
        const host = await startWebHost({ workspace: file, sample: true });
        await host.stop();
        return file;
      };
      await use(() => {
        made ??= make();
        return made;
      });
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],

  app: async ({ host, workspace, sampleFile, context }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'circles-test-'));
    const file = join(folder, 'Workspace.circles');
    if (workspace !== 'empty')
      await copyFile(workspace === 'sample' ? await sampleFile() : workspace.file, file);
    const app =
      host === 'web'
        ? await startWebApp(file, await context.newPage())
        : await startDesktopApp(file, join(folder, 'settings'));
    await use(app);
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  },

  page: async ({ app }, use) => {
    await use(app.page);
  },
});
