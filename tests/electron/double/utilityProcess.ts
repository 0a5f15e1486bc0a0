import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { UtilityProcess as ElectronUtilityProcess, ForkOptions } from 'electron';
import { app } from './app.ts';
import type { MessagePortMain } from './ports.ts';

/** What passes between the double of main and the process that stands in for the utility process. */
export type Wire =
  | { readonly kind: 'message'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'port-closed'; readonly id: number };

/**
 * Electron's utility process as a real process of Node, so that what runs in it is the real core and a
 * crash is a crash. Ports cannot be given to another process by Node; their messages are passed on.
 */
class UtilityProcess
  extends EventEmitter
  implements Pick<ElectronUtilityProcess, 'kill' | 'pid' | 'postMessage'>
{
  readonly #process: ChildProcess;
  readonly #ports = new Map<number, MessagePortMain>();
  #lastPort = 0;
  /** What came through ports for it, as text, the newest last. */
  readonly passedOn: string[] = [];

  constructor(modulePath: string, args: string[]) {
    super();
    this.#process = fork(join(import.meta.dirname, 'utilityMain.ts'), [modulePath, ...args], {
      serialization: 'advanced',
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#process.on('message', (wire: Wire) => this.#receive(wire));
    this.#process.on('exit', (code) => {
      for (const port of this.#ports.values()) port.close();
      this.emit('exit', code ?? 1);
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  postMessage(message: unknown, transfer: Parameters<ElectronUtilityProcess['postMessage']>[1] = []): void {
    const ports = (transfer as unknown as MessagePortMain[]).map((port) => this.#adopt(port));
    this.#send({ kind: 'message', data: message, ports });
  }

  kill(): boolean {
    return this.#process.kill();
  }

  /** Ends the process as a fault in native code would. */
  crash(): void {
    this.#process.kill('SIGKILL');
  }

  #adopt(port: MessagePortMain): number {
    this.#lastPort += 1;
    const id = this.#lastPort;
    this.#ports.set(id, port);
    port.on('message', ({ data }) => {
      this.#send({ kind: 'port', id, data });
      this.passedOn.push(String(data));
    });
    port.on('close', () => this.#send({ kind: 'port-closed', id }));
    port.start();
    return id;
  }

  #send(wire: Wire): void {
    if (this.#process.connected) this.#process.send(wire);
  }

  #receive(wire: Wire): void {
    if (wire.kind === 'message') this.emit('message', wire.data);
    else if (wire.kind === 'port') this.#ports.get(wire.id)?.postMessage(wire.data);
    else this.#ports.get(wire.id)?.close();
  }
}

/** Electron's `utilityProcess`. */
export const utilityProcess = {
  /** Every process forked so far, the newest last. */
  children: [] as UtilityProcess[],

  fork(modulePath: string, args: string[] = [], _options: ForkOptions = {}): UtilityProcess {
    app.assertReady('utilityProcess.fork');
    const child = new UtilityProcess(modulePath, args);
    this.children.push(child);
    return child;
  },
};
