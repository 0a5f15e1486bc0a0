/** The beginning of a stand-in utility process: gives it `process.parentPort`, then runs its module. */
import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { MessagePortMain, ParentPort } from 'electron';
import type { Wire } from './utilityProcess.ts';

const send = (wire: Wire): void => {
  if (process.connected) process.send?.(wire);
};

const ports = new Map<number, RemotePort>();

/** A port whose other end is in the process that forked this one. */
class RemotePort extends EventEmitter implements Pick<MessagePortMain, 'close' | 'postMessage' | 'start'> {
  readonly id: number;
  #waiting: unknown[] | null = [];

  constructor(id: number) {
    super();
    this.id = id;
    ports.set(id, this);
  }

  /** What waits comes in a turn of its own, as in Electron: who starts a port may listen right after. */
  start(): void {
    setImmediate(() => this.#flush());
  }

  receive(data: unknown): void {
    if (this.#waiting === null) this.emit('message', { data, ports: [] });
    else this.#waiting.push(data);
  }

  postMessage(data: unknown): void {
    send({ kind: 'port', id: this.id, data });
  }

  close(): void {
    if (!ports.delete(this.id)) return;
    send({ kind: 'port-closed', id: this.id });
    this.emit('close');
  }

  #flush(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const data of waiting) this.receive(data);
  }
}

/** Messages wait for the first listener, as they do in Electron. */
class Parent extends EventEmitter implements Pick<ParentPort, 'postMessage'> {
  #waiting: unknown[] | null = [];

  constructor() {
    super();
    this.on('newListener', (event) => {
      if (event === 'message') setImmediate(() => this.#flush());
    });
  }

  postMessage(data: unknown): void {
    send({ kind: 'message', data, ports: [] });
  }

  receive(event: unknown): void {
    if (this.#waiting === null) this.emit('message', event);
    else this.#waiting.push(event);
  }

  #flush(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const event of waiting) this.emit('message', event);
  }
}

const parent = new Parent();
process.on('message', (wire: Wire) => {
  if (wire.kind === 'message')
    parent.receive({ data: wire.data, ports: wire.ports.map((id) => new RemotePort(id)) });
  else if (wire.kind === 'port') ports.get(wire.id)?.receive(wire.data);
  else ports.get(wire.id)?.close();
});
process.on('disconnect', () => process.exit());

const [modulePath, ...args] = process.argv.slice(2) as [string, ...string[]];
process.argv = [process.execPath, modulePath, ...args];
Object.assign(process, { parentPort: parent });
await import(pathToFileURL(modulePath).href);
