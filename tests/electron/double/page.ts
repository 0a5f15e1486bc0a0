import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { MessagePort as NodePort } from 'node:worker_threads';
import type { IpcRenderer } from 'electron';
import type { Bridge } from '../../../renderer/bridge/connect.ts';
import type { DesktopCapabilities } from '../../../shared/model/desktop.ts';
import { ipcMain, type Sender } from './ipc.ts';
import type { WebContents } from './webContents.ts';

/**
 * One loaded page: the real preload runs in it, sandboxed, and the real bridge can be connected. It draws
 * nothing; it is what main, preload and core can see of a page.
 */
export class Page {
  readonly response: Response;
  /** What the preload exposed, by name. */
  readonly exposed: Record<string, unknown> = {};
  readonly #window: EventTarget & { desktop?: DesktopCapabilities };
  readonly #contents: WebContents;
  readonly #news = new EventEmitter();
  #ports: NodePort[] = [];
  #bridge: Promise<Bridge> | null = null;
  #loaded = true;

  constructor(contents: WebContents, response: Response, preload: string) {
    this.#contents = contents;
    this.response = response;
    this.#window = Object.assign(new EventTarget(), {
      postMessage: (data: unknown, { transfer = [] }: { transfer?: NodePort[] } = {}) => {
        const event = Object.assign(new Event('message'), { data, ports: transfer, source: this.#window });
        this.#window.dispatchEvent(event);
      },
    });
    runSandboxed(preload, this.#window, {
      contextBridge: {
        exposeInMainWorld: (name: string, api: unknown) => {
          this.exposed[name] = api;
        },
      },
      ipcRenderer: this.#ipcRenderer(),
    });
    Object.assign(this.#window, this.exposed);
  }

  /** The desktop's capabilities as this page has them. */
  get desktop(): DesktopCapabilities {
    return this.exposed.desktop as DesktopCapabilities;
  }

  /** Connects the page's own bridge with the core, once, as the page does when it starts: two would take each other's ports. */
  connect(): Promise<Bridge> {
    this.#bridge ??= this.#start();
    return this.#bridge;
  }

  async #start(): Promise<Bridge> {
    Object.assign(globalThis, { window: this.#window, location: new URL(this.#contents.url) });
    const { connect } = await import('../../../renderer/bridge/connect.ts');
    return connect();
  }

  /** A message from main arrives, in its own time as between processes. */
  receive(channel: string, args: unknown[], ports: NodePort[]): void {
    this.#ports.push(...ports);
    setImmediate(() => {
      if (this.#loaded) this.#news.emit(channel, { ports }, ...args);
    });
  }

  /** The page goes away and takes its listeners and ports with it. */
  unload(): void {
    this.#loaded = false;
    this.#news.removeAllListeners();
    for (const port of this.#ports) port.close();
    this.#ports = [];
  }

  #ipcRenderer(): Pick<IpcRenderer, 'invoke' | 'off' | 'on' | 'send'> {
    const from = (): Sender => ({
      sender: this.#contents,
      senderFrame: { url: this.#contents.url, parent: null },
    });
    const double = {
      send: (channel: string, ...args: unknown[]) => {
        if (this.#loaded) setImmediate(() => ipcMain.deliver(from(), channel, args));
      },
      invoke: (channel: string, ...args: unknown[]) => ipcMain.ask(from(), channel, args),
      on: (channel: string, listener: (...args: unknown[]) => void) => this.#news.on(channel, listener),
      off: (channel: string, listener: (...args: unknown[]) => void) => this.#news.off(channel, listener),
    };
    return double as unknown as Pick<IpcRenderer, 'invoke' | 'off' | 'on' | 'send'>;
  }
}

/** Runs a preload as Electron's sandbox does: nothing can be required but Electron's renderer half. */
function runSandboxed(file: string, window: object, electron: object): void {
  const requireElectron = (name: string): object => {
    if (name === 'electron') return electron;
    throw new Error(`A sandboxed preload cannot require ${name}`);
  };
  const run = new Function('require', 'window', 'process', 'module', 'exports', readFileSync(file, 'utf8'));
  const module = { exports: {} };
  run(requireElectron, window, { platform: process.platform }, module, module.exports);
}
