/**
 * A page with a workspace of its own, for every test.
 *
 *   import { expect, test } from './fixtures.ts';
 *   test.use({ workspace: 'sample' });                     // or 'empty', or { file: 'path/to.circles' }
 *   test('…', async ({ page }) => { … });                  // the page is open already
 *   test('…', async ({ program }) => { … });               // so is `program.page`, and it can be restarted
 *
 * The workspace is a fresh copy each time. Project `web` serves it to Chromium, `electron` opens it in the
 * desktop app; tests of what only one of them has say so with `test.skip(host !== 'web', 'reason')`.
 * On the web the core lives in Playwright's worker, and one page serves its tests in turn;
 * `program` starts the built host as people do.
 */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { createSampleWorkspace } from '../../electron/core/sample/createSampleWorkspace.ts';
import { type App, openInWorker, type Program, startDesktopProgram, startWebProgram } from './app.ts';

export { expect };

/** What the workspace holds when a test begins. */
export type WorkspaceContent = 'empty' | 'sample' | { readonly file: string };

export interface HostOptions {
  host: 'web' | 'electron';
  workspace: WorkspaceContent;
}

interface TestFixtures {
  /** A folder that is gone after the test. */
  folder: string;
  /** A page that shows nothing. It served earlier tests: its files and its process are there already. */
  blankPage: Page;
  /** The workspace of the test; there is no file yet when it is empty. */
  workspaceFile: string;
  /** The page and the host that serves it. */
  app: App;
  /** The same from a host with a process of its own, for tests that end it. */
  program: Program;
  page: Page;
}

interface WorkerFixtures {
  /** Gives the path of a sample workspace to copy; made once per worker, and only if a test wants it. */
  sampleFile: () => Promise<string>;
  /** Pages to be used in turn, by the language of their browser. */
  pages: Map<string, Page>;
  /** Where the host before was served. */
  lastPort: { value: number };
}

export const test = base.extend<TestFixtures & HostOptions, WorkerFixtures>({
  host: ['web', { option: true }],
  workspace: ['empty', { option: true }],

  sampleFile: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'circles-sample-'));
      const file = join(folder, 'Sample.circles');
      let made: Promise<void> | undefined;
      await use(async () => {
        made ??= createSampleWorkspace(file);
        await made;
        return file;
      });
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  pages: [async ({}, use) => use(new Map()), { scope: 'worker' }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  lastPort: [async ({}, use) => use({ value: 0 }), { scope: 'worker' }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'circles-test-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  workspaceFile: async ({ folder, workspace, sampleFile }, use) => {
    const file = join(folder, 'Workspace.circles');
    if (workspace !== 'empty')
      await copyFile(workspace === 'sample' ? await sampleFile() : workspace.file, file);
    await use(file);
  },

  blankPage: async ({ browser, pages, locale, colorScheme, reducedMotion }, use) => {
    const page = pages.get(locale ?? '') ?? (await (await browser.newContext()).newPage());
    pages.set(locale ?? '', page);
    await page.emulateMedia({ colorScheme, reducedMotion: reducedMotion ?? null });
    await use(page);
    await page.mouse.move(-1, -1);
  },

  app: async ({ host, folder, workspaceFile, blankPage, lastPort }, use) => {
    const app =
      host === 'web'
        ? await openInWorker(workspaceFile, blankPage, lastPort.value)
        : await startDesktopProgram(workspaceFile, join(folder, 'settings'));
    if (host === 'web') lastPort.value = Number(new URL(app.url).port);
    await use(app);
    await app.stop();
  },

  program: async ({ host, folder, workspaceFile, blankPage }, use) => {
    const program =
      host === 'web'
        ? await startWebProgram(workspaceFile, blankPage)
        : await startDesktopProgram(workspaceFile, join(folder, 'settings'));
    await use(program);
    await program.stop();
  },

  page: async ({ app }, use) => {
    await use(app.page);
  },
});
