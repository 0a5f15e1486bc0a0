import type { CustomScheme, Protocol } from 'electron';
import { app } from './app.ts';

type Handler = Parameters<Protocol['handle']>[1];

/** Electron's `protocol`, and the way pages get their files from it. */
class ProtocolDouble implements Pick<Protocol, 'handle' | 'registerSchemesAsPrivileged'> {
  readonly privileged: CustomScheme[] = [];
  readonly #handlers = new Map<string, Handler>();

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    app.assertNotReady('protocol.registerSchemesAsPrivileged');
    this.privileged.push(...schemes);
  }

  handle(scheme: string, handler: Handler): void {
    app.assertReady('protocol.handle');
    if (this.#handlers.has(scheme)) throw new Error(`${scheme} is handled already`);
    this.#handlers.set(scheme, handler);
  }

  /** Answers a request as Electron's network would. */
  async fetch(url: string, init?: RequestInit): Promise<Response> {
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    if (handler === undefined) throw new Error(`Nobody handles ${url}`);
    return handler(new Request(url, init));
  }
}

export const protocol = new ProtocolDouble();
