import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronWindow, Rectangle } from 'electron';
import { app } from './app.ts';
import { cancellable } from './cancellable.ts';
import { WebContents } from './webContents.ts';

type Used = Pick<
  ElectronWindow,
  | 'close'
  | 'focus'
  | 'getNormalBounds'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'setFullScreen'
  | 'setTitle'
  | 'show'
>;

/** Electron's window, without the picture. */
export class BrowserWindow extends EventEmitter implements Used {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents: WebContents;
  title = '';
  bounds: Rectangle;
  visible: boolean;
  focused = false;
  #maximized = false;
  #minimized = false;
  #filled = false;

  static getAllWindows(): BrowserWindow[] {
    return [...app.windows];
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    app.assertReady('BrowserWindow');
    this.options = options;
    const { x = 100, y = 100, width = 800, height = 600 } = options;
    this.bounds = { x, y, width, height };
    this.visible = options.show ?? true;
    this.webContents = new WebContents(options.webPreferences?.preload ?? '');
    app.windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }

  show(): void {
    this.visible = true;
  }

  focus(): void {
    this.focused = true;
  }

  minimize(): void {
    this.#minimized = true;
  }

  restore(): void {
    this.#minimized = false;
  }

  maximize(): void {
    this.#maximized = true;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  setFullScreen(filled: boolean): void {
    this.#filled = filled;
  }

  isFullScreen(): boolean {
    return this.#filled;
  }

  getNormalBounds(): Rectangle {
    return this.bounds;
  }

  setTitle(title: string): void {
    this.title = title;
  }

  close(): void {
    const event = cancellable({});
    this.emit('close', event);
    if (event.defaultPrevented) return;
    app.windows.delete(this);
    this.webContents.destroy();
    this.emit('closed');
    if (app.windows.size === 0) app.emit('window-all-closed');
  }
}
