/**
 * The double of Electron: the part of its API that main uses, with what Electron would do in answer, so
 * that the built bundles run without the program. Each piece is typed after Electron's own declarations,
 * so that a change there fails the types.
 */
import type {
  Dialog,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SafeStorage,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Screen,
  Shell,
} from 'electron';
import type { BrowserWindow } from './browserWindow.ts';

export { app } from './app.ts';
export { BrowserWindow } from './browserWindow.ts';
export { ipcMain } from './ipc.ts';
export { Menu } from './menu.ts';
export { net } from './net.ts';
export { MessageChannelMain } from './ports.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';
export { utilityProcess } from './utilityProcess.ts';

class ShellDouble implements Pick<Shell, 'openExternal' | 'showItemInFolder'> {
  /** What was opened outside the app. */
  readonly opened: string[] = [];
  /** The files that were shown in their folders. */
  readonly shown: string[] = [];

  async openExternal(url: string): Promise<void> {
    this.opened.push(url);
  }

  showItemInFolder(file: string): void {
    this.shown.push(file);
  }
}

export const shell = new ShellDouble();

/** The system's keychain: what it encrypts cannot be read in a file, and other launches can decrypt it. */
export const safeStorage = {
  getSelectedStorageBackend: () =>
    (process.env.DOUBLE_KEYCHAIN ?? 'basic_text') as ReturnType<SafeStorage['getSelectedStorageBackend']>,
  encryptStringAsync: async (text) => Buffer.from([...text].reverse().join('')),
  decryptStringAsync: async (encrypted) => ({
    result: [...encrypted.toString()].reverse().join(''),
    shouldReEncrypt: false,
  }),
} satisfies Pick<SafeStorage, 'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend'>;

const area = { x: 0, y: 0, width: 1920, height: 1080 };

export const screen = {
  getAllDisplays: () => [{ workArea: area } as ReturnType<Screen['getAllDisplays']>[number]],
} satisfies Pick<Screen, 'getAllDisplays'>;

class DialogDouble implements Record<keyof Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>, unknown> {
  /** The file the person will choose; null when they cancel. */
  choice: string | null = null;
  /** What was asked so far. */
  readonly asked: (OpenDialogOptions | SaveDialogOptions)[] = [];

  async showOpenDialog(_window: BrowserWindow, options: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    this.asked.push(options);
    return { canceled: this.choice === null, filePaths: this.choice === null ? [] : [this.choice] };
  }

  async showSaveDialog(_window: BrowserWindow, options: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    this.asked.push(options);
    return { canceled: this.choice === null, filePath: this.choice ?? '' };
  }
}

export const dialog = new DialogDouble();
