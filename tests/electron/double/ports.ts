import { EventEmitter } from 'node:events';
import { MessageChannel as NodeChannel, type MessagePort as NodePort } from 'node:worker_threads';
import type { MessageChannelMain as ElectronChannel, MessagePortMain as ElectronPort } from 'electron';

/** Electron's port in main, over a port of Node. */
export class MessagePortMain
  extends EventEmitter
  implements Pick<ElectronPort, 'close' | 'postMessage' | 'start'>
{
  readonly port: NodePort;
  #started = false;

  constructor(port: NodePort) {
    super();
    this.port = port;
    port.on('close', () => this.emit('close'));
  }

  /** Messages wait until a port is started, as Electron's do. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.port.on('message', (data) => this.emit('message', { data, ports: [] }));
  }

  postMessage(message: unknown): void {
    this.port.postMessage(message);
  }

  close(): void {
    this.port.close();
  }
}

/** Electron's pair of connected ports. */
export class MessageChannelMain implements Record<keyof ElectronChannel, MessagePortMain> {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;

  constructor() {
    const { port1, port2 } = new NodeChannel();
    this.port1 = new MessagePortMain(port1);
    this.port2 = new MessagePortMain(port2);
  }
}
