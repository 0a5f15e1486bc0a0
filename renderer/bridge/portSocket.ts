/**
 * A MessagePort in the shape of a browser WebSocket, so that tRPC's WebSocket client talks to a core in
 * another process of the desktop app with the protocol it uses over the loopback.
 */

const CONNECTING = 0;
const OPEN = 1;
const CLOSED = 3;

/** Where new ports come from: asks the desktop for one and calls `receive` when it arrives, once. */
export type PortSource = (receive: (port: MessagePort) => void) => void;

/**
 * Makes the class that tRPC constructs for every connection. Each instance asks `nextPort` for a port of
 * its own and opens when it has it; the address it is given is meaningless here.
 */
export function portSocketClass(nextPort: PortSource): typeof WebSocket {
  class PortSocket extends EventTarget {
    static readonly CONNECTING = CONNECTING;
    static readonly OPEN = OPEN;
    static readonly CLOSED = CLOSED;
    static readonly CLOSING = 2;

    readyState: number = CONNECTING;
    binaryType = 'arraybuffer';
    #port: MessagePort | null = null;

    constructor() {
      super();
      nextPort((port) => this.#open(port));
    }

    send(text: string): void {
      this.#port?.postMessage(text);
    }

    /** Unlike a real socket there is no handshake: closing is immediate and the other end hears of it. */
    close(code = 1000): void {
      if (this.readyState === CLOSED) return;
      const opened = this.readyState === OPEN;
      this.readyState = CLOSED;
      this.#port?.close();
      this.#port = null;
      // A socket that never opened fails first, or tRPC would wait for it for ever.
      if (!opened) this.dispatchEvent(new Event('error'));
      this.dispatchEvent(Object.assign(new Event('close'), { code, reason: '', wasClean: true }));
    }

    #open(port: MessagePort): void {
      if (this.readyState === CLOSED) {
        port.close();
        return;
      }
      this.#port = port;
      this.readyState = OPEN;
      port.addEventListener('message', ({ data }) => {
        this.dispatchEvent(new MessageEvent('message', { data }));
      });
      port.addEventListener('close', () => this.close(1006));
      port.start();
      this.dispatchEvent(new Event('open'));
    }
  }
  return PortSocket as unknown as typeof WebSocket;
}
