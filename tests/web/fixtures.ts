/**
 * A page with a workspace of its own, for every test.
 *
 *   import { expect, test } from './fixtures.ts';
 *   test.use({ workspace: 'sample' });                     // or 'empty', or { file: 'path/to.circles' }
 *   test.use({ begins: '/contacts' });                     // opens there rather than on Today, which takes longer
 *   test('…', async ({ page }) => { … });                  // the page is open already
 *   test('…', async ({ contacts, shell }) => { … });       // the same page by its models
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
import { type Browser, test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import { createSampleWorkspace } from '../../electron/hosts/createSampleWorkspace.ts';
import { type App, openInWorker, type Program, startDesktopProgram, startWebProgram } from './app.ts';
import { CirclesScreen } from './models/circlesScreen.ts';
import { CompareScreen } from './models/compareScreen.ts';
import { ConsentScreen } from './models/consentScreen.ts';
import { ContactsScreen } from './models/contactsScreen.ts';
import { FunnelScreen } from './models/funnelScreen.ts';
import { ImportDialog } from './models/importDialog.ts';
import { InsightDesk } from './models/insightDesk.ts';
import { InsightsScreen } from './models/insightsScreen.ts';
import { PipelineScreen } from './models/pipelineScreen.ts';
import { PlaybookScreen } from './models/playbookScreen.ts';
import { ReportsScreen } from './models/reportsScreen.ts';
import type { Screen } from './models/screen.ts';
import { SettingsScreen } from './models/settingsScreen.ts';
import { Shell } from './models/shell.ts';
import { TodayScreen } from './models/todayScreen.ts';
import { WorkspacesScreen } from './models/workspacesScreen.ts';

export { expect };

/** What the workspace holds when a test begins. */
export type WorkspaceContent = 'empty' | 'sample' | { readonly file: string };

export interface HostOptions {
  host: 'web' | 'electron';
  workspace: WorkspaceContent;
  /** The screen that the page opens on; in the desktop app it is the first one always. */
  begins: string;
  /** Whether the test does what the content policy refuses; that the page does so fails every other test. */
  provokesPolicy: boolean;
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

/** The models of the page, for tests that use the page as a person does. */
interface Models {
  shell: Shell;
  today: TodayScreen;
  circles: CirclesScreen;
  funnel: FunnelScreen;
  compare: CompareScreen;
  contacts: ContactsScreen;
  insights: InsightsScreen;
  /** Of the insight that is open. */
  desk: InsightDesk;
  pipeline: PipelineScreen;
  playbook: PlaybookScreen;
  reports: ReportsScreen;
  consent: ConsentScreen;
  workspaces: WorkspacesScreen;
  settings: SettingsScreen;
  importDialog: ImportDialog;
  /** Every screen of the main navigation, from the top. */
  screens: readonly Screen[];
}

interface WorkerFixtures {
  /** Gives the path of a sample workspace to copy; made once per worker, and only if a test wants it. */
  sampleFile: () => Promise<string>;
  /** Pages to be used in turn, by the language of their browser. */
  pages: Map<string, Page>;
  /** Where the host before was served. */
  lastPort: { value: number };
}

/** A page for tests in turn: whenever one opens a host by its address, it remembers nothing, like a new one. */
async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    if (new URLSearchParams(location.search).has('token')) sessionStorage.clear();
  });
  return context.newPage();
}

/** A fixture that gives the model of something on the page. */
function modelOf<Model>(Model: new (page: Page) => Model) {
  return async ({ page }: { page: Page }, use: (model: Model) => Promise<void>): Promise<void> =>
    use(new Model(page));
}

export const test = base.extend<TestFixtures & Models & HostOptions, WorkerFixtures>({
  host: ['web', { option: true }],
  workspace: ['empty', { option: true }],
  begins: ['/', { option: true }],
  provokesPolicy: [false, { option: true }],

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

  blankPage: async (
    { browser, pages, locale, viewport, colorScheme, reducedMotion, provokesPolicy },
    use,
  ) => {
    const page = pages.get(locale ?? '') ?? (await newPage(browser));
    pages.set(locale ?? '', page);
    if (viewport) await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: reducedMotion ?? null });
    const refused: string[] = [];
    const note = (message: ConsoleMessage): void => {
      if (/Content Security Policy|Trusted(Type|HTML|Script)/.test(message.text()))
        refused.push(message.text());
    };
    page.on('console', note);
    await use(page);
    page.off('console', note);
    if (!provokesPolicy) expect(refused, 'refused by the content policy').toEqual([]);
    await page.mouse.move(-1, -1);
  },

  app: async ({ host, begins, folder, workspaceFile, blankPage, lastPort }, use) => {
    const app =
      host === 'web'
        ? await openInWorker(workspaceFile, blankPage, lastPort.value, begins)
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

  shell: modelOf(Shell),
  today: modelOf(TodayScreen),
  circles: modelOf(CirclesScreen),
  funnel: modelOf(FunnelScreen),
  compare: modelOf(CompareScreen),
  contacts: modelOf(ContactsScreen),
  insights: modelOf(InsightsScreen),
  desk: modelOf(InsightDesk),
  pipeline: modelOf(PipelineScreen),
  playbook: modelOf(PlaybookScreen),
  reports: modelOf(ReportsScreen),
  consent: modelOf(ConsentScreen),
  workspaces: modelOf(WorkspacesScreen),
  settings: modelOf(SettingsScreen),
  importDialog: modelOf(ImportDialog),
  screens: async (
    {
      today,
      circles,
      funnel,
      compare,
      contacts,
      insights,
      pipeline,
      playbook,
      reports,
      consent,
      workspaces,
      settings,
    },
    use,
  ) => {
    await use([
      today,
      circles,
      funnel,
      compare,
      contacts,
      insights,
      pipeline,
      playbook,
      reports,
      consent,
      workspaces,
      settings,
    ]);
  },
});
