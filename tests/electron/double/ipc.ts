import { EventEmitter } from 'node:events';
import type { IpcMain } from 'electron';
import type { WebContents } from './webContents.ts';

/** Who sent a message, as main sees it. */
export interface Sender {
  readonly sender: WebContents;
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

type Handler = (event: Sender, ...args: unknown[]) => unknown;

/** Electron's `ipcMain`, and the way messages reach it. What crosses is cloned, as between processes. */
class IpcMainDouble extends EventEmitter {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) throw new Error(`${channel} is handled already`);
    this.#handlers.set(channel, handler);
  }

  /** Delivers a message nobody waits for. */
  deliver(from: Sender, channel: string, args: unknown[]): void {
    this.emit(channel, from, ...structuredClone(args));
  }

  /** Delivers a question and gives the answer. */
  async ask(from: Sender, channel: string, args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`Nobody handles ${channel}`);
    return structuredClone(await handler(from, ...structuredClone(args)));
  }
}

// The double's sender is narrower than Electron's event; names and order of the arguments are checked.
export const ipcMain = new IpcMainDouble() satisfies Record<keyof Pick<IpcMain, 'handle' | 'on'>, unknown>;
