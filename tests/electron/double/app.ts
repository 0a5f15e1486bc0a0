import { EventEmitter } from 'node:events';
import type { App as ElectronApp } from 'electron';
import type { BrowserWindow } from './browserWindow.ts';
import { cancellable } from './cancellable.ts';

type Used = Pick<
  ElectronApp,
  | 'addRecentDocument'
  | 'enableSandbox'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'whenReady'
>;

/** Electron's `app`: the order of its life, and what may only be done before it is ready. */
class App extends EventEmitter implements Used {
  ready = false;
  sandboxed = false;
  readonly recentDocuments: string[] = [];
  readonly windows = new Set<BrowserWindow>();
  readonly #whenReady = new Promise<void>((resolve) => {
    setImmediate(() => {
      // What the system wants opened comes before `ready` when it is what started the app.
      const asked = process.env.DOUBLE_OPEN_FILE;
      if (asked !== undefined) this.emit('open-file', cancellable({}), asked);
      this.ready = true;
      this.emit('ready');
      resolve();
    });
  });

  assertReady(what: string): void {
    if (!this.ready) throw new Error(`${what} can only be used when the app is ready`);
  }

  assertNotReady(what: string): void {
    if (this.ready) throw new Error(`${what} must be called before the app is ready`);
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  enableSandbox(): void {
    this.assertNotReady('app.enableSandbox');
    this.sandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    return process.env.DOUBLE_SECOND_INSTANCE === undefined;
  }

  /** What is looked for, and not installed, needs no packed app. */
  readonly isPackaged = false;

  getName(): string {
    return 'Circles of Trust';
  }

  getVersion(): string {
    return '0.1.0';
  }

  getAppPath(): string {
    return this.getPath('userData');
  }

  getLocale(): string {
    return process.env.DOUBLE_LOCALE ?? 'en-GB';
  }

  getPath(name: Parameters<ElectronApp['getPath']>[0]): string {
    const folder = process.env.DOUBLE_USER_DATA;
    if (name !== 'userData' || folder === undefined) throw new Error(`The double has no path ${name}`);
    return folder;
  }

  addRecentDocument(file: string): void {
    this.recentDocuments.push(file);
  }

  quit(): void {
    const before = cancellable({});
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    for (const window of this.windows) window.close();
    if (this.windows.size > 0) return;
    this.emit('will-quit', cancellable({}));
    this.emit('quit', {}, 0);
    process.exit(0);
  }
}

export const app = new App();
