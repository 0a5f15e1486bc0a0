import { EventEmitter } from 'node:events';
import type { MessagePortMain } from 'electron';

const OPEN = 1;
const CLOSED = 3;

/**
 * The core's end of a port to a page, in the shape of a socket of the `ws` package as far as tRPC uses
 * it. The other end is `renderer/bridge/portSocket.ts`.
 */
export class PortSocket extends EventEmitter {
  readyState: 1 | 3 = OPEN;
  readonly #port: MessagePortMain;

  constructor(port: MessagePortMain) {
    super();
    this.#port = port;
    // tRPC reads messages as `ws` gives them: the bytes of a text, and a flag that it is no binary.
    port.on('message', ({ data }) => this.emit('message', Buffer.from(String(data)), false));
    port.on('close', () => this.close());
    port.start();
  }

  send(text: string): void {
    if (this.readyState === OPEN) this.#port.postMessage(text);
  }

  close(): void {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSED;
    this.#port.close();
    this.emit('close');
  }

  terminate(): void {
    this.close();
  }
}
