import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/core.ts';
import { plainHost } from '../../electron/core/host.ts';
import { appRouter } from '../../electron/core/router.ts';
import { createCallerFactory } from '../../electron/core/trpc.ts';
import { knownList } from '../../electron/hosts/knownWorkspaces.ts';
import { serveWeb } from '../../electron/hosts/web/server.ts';
import { createWorkspaces } from '../../electron/hosts/workspaces.ts';
import { obtainElectron } from '../../scripts/electronBinary.ts';
import { root } from '../../scripts/project.ts';
import { startWebHost } from '../../scripts/webHost.ts';

/** A page with its workspace open. */
export interface App {
  readonly workspaceFile: string;
  /** The address that opens the page; it changes when a program is restarted. */
  readonly url: string;
  /** The page; in the desktop app a restart brings another. */
  readonly page: Page;
  /** Asks the host beside the page; only of one in this very process. */
  ask?(): Core['caller'];
  /** Ends the host in its own time. */
  stop(): Promise<void>;
}

/** A host that is a program of its own, and so can end and begin again. */
export interface Program extends App {
  /** Ends it in its own time, starts it again on the same file and opens the page. */
  restart(): Promise<Page>;
  /** Ends it at once, as a crash or a power cut would; `restart` brings it back. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * Serves a workspace from this very process, which saves each test a start, and opens it in the page.
 * @param port of the host before, whose page files the browser has read already; 0 takes a free one
 * @param begins the path of the screen it opens on
 */
export async function openInWorker(
  workspaceFile: string,
  page: Page,
  port: number,
  begins = '/',
): Promise<App> {
  const workspaces = createWorkspaces(plainHost, knownList(dirname(workspaceFile)), (message) =>
    console.error(message),
  );
  // One that cannot be opened is told by the page.
  await workspaces.open({ file: workspaceFile, sample: false, expected: false }).catch(() => undefined);
  const server = await serveWeb(workspaces, join(root, 'out', 'renderer'), port, 'many');
  const address = new URL(server.url);
  address.pathname = begins;
  await page.goto(address.href);
  return {
    workspaceFile,
    page,
    url: server.url,
    ask: () => createCallerFactory(appRouter)(workspaces.createContext()),
    async stop() {
      // A page left open would look for its core and find that of the next test.
      await page.goto('about:blank');
      await server.close();
      await workspaces.close();
    },
  };
}

/** Serves a workspace with the built web host and opens it in the page. */
export async function startWebProgram(workspaceFile: string, page: Page): Promise<Program> {
  let host = await startWebHost({ workspace: workspaceFile });
  await page.goto(host.url);
  return {
    workspaceFile,
    page,
    get url() {
      return host.url;
    },
    async restart() {
      await host.stop();
      host = await startWebHost({ workspace: workspaceFile });
      await page.goto(host.url);
      return page;
    },
    async kill(signal = 'SIGKILL') {
      await host.stop(signal);
    },
    async stop() {
      await page.goto('about:blank');
      await host.stop();
    },
  };
}

/** Opens a workspace in the desktop app, with settings of its own in `settingsFolder`. */
export async function startDesktopProgram(workspaceFile: string, settingsFolder: string): Promise<Program> {
  const electron = obtainElectron();
  if (electron.path === null) throw new Error(`Electron cannot be had: ${electron.reason}`);
  const executablePath = electron.path;
  const launch = (): Promise<ElectronApplication> =>
    _electron.launch({
      executablePath,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${settingsFolder}`,
        '--lang=en-GB',
        root,
        workspaceFile,
      ],
    });
  let app = await launch();
  let page = await app.firstWindow();
  return {
    workspaceFile,
    url: 'app://circles/',
    get page() {
      return page;
    },
    async restart() {
      await app.close();
      app = await launch();
      page = await app.firstWindow();
      return page;
    },
    async kill(signal = 'SIGKILL') {
      const program = app.process();
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill(signal);
      await ended;
    },
    stop: () => app.close(),
  };
}
