import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { obtainElectron } from '../../scripts/electronBinary.ts';
import { root } from '../../scripts/project.ts';
import { startWebHost } from '../../scripts/webHost.ts';

/** A running host with its page open. */
export interface App {
  readonly workspaceFile: string;
  /** The address that opens the page; it changes when a web host is restarted. */
  readonly url: string;
  /** The page; in the desktop app a restart brings another. */
  readonly page: Page;
  /** Ends the host in its own time, starts it again on the same file and opens the page. */
  restart(): Promise<Page>;
  /** Ends the host at once, as a crash or a power cut would; `restart` brings it back. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Ends the host in its own time. */
  stop(): Promise<void>;
}

/** Serves a workspace with the built web host and opens it in a page of Chromium. */
export async function startWebApp(workspaceFile: string, page: Page): Promise<App> {
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
      await host.stop();
    },
  };
}

/** Opens a workspace in the desktop app, with settings of its own in `settingsFolder`. */
export async function startDesktopApp(workspaceFile: string, settingsFolder: string): Promise<App> {
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
