import { EventEmitter } from 'node:events';
import type {
  WebContents as ElectronWebContents,
  MessagePortMain,
  WindowOpenHandlerResponse,
} from 'electron';
import { cancellable } from './cancellable.ts';
import { Page } from './page.ts';
import type { MessagePortMain as PortDouble } from './ports.ts';
import { protocol } from './protocol.ts';

type Used = Pick<
  ElectronWebContents,
  'isDestroyed' | 'postMessage' | 'reload' | 'send' | 'setWindowOpenHandler'
>;

/** Electron's contents of one window: loads pages from the protocol's handler and runs the preload. */
export class WebContents extends EventEmitter implements Used {
  readonly #preload: string;
  #openHandler: Parameters<Used['setWindowOpenHandler']>[0] | null = null;
  #destroyed = false;
  /** The page that is loaded now. */
  page: Page | null = null;
  /** Pages that are on their way; until they are there, the former one is loaded still. */
  loading = 0;
  url = '';
  loads = 0;
  /** How often it was asked to load its page anew. */
  reloads = 0;

  constructor(preload: string) {
    super();
    this.#preload = preload;
  }

  async load(url: string): Promise<void> {
    this.loading += 1;
    const response = await protocol.fetch(url).finally(() => {
      this.loading -= 1;
    });
    this.page?.unload();
    this.url = url;
    this.page = new Page(this, response, this.#preload);
    this.loads += 1;
    this.emit('did-finish-load');
  }

  reload(): void {
    this.reloads += 1;
    void this.load(this.url);
  }

  send(channel: string, ...args: unknown[]): void {
    this.page?.receive(channel, structuredClone(args), []);
  }

  postMessage(channel: string, message: unknown, transfer: MessagePortMain[] = []): void {
    const ports = (transfer as unknown as PortDouble[]).map(({ port }) => port);
    this.page?.receive(channel, [structuredClone(message)], ports);
  }

  setWindowOpenHandler(handler: Parameters<Used['setWindowOpenHandler']>[0]): void {
    this.#openHandler = handler;
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    this.#destroyed = true;
    this.page?.unload();
    this.page = null;
  }

  /** The page (or something in it) goes to another address. Says whether the window went there. */
  navigate(url: string, { isMainFrame = true } = {}): boolean {
    // The window's own event follows that of frames, and only when nobody has refused there.
    const frame = cancellable({ url, isMainFrame });
    this.emit('will-frame-navigate', frame);
    if (!isMainFrame || frame.defaultPrevented) return !frame.defaultPrevented;
    const main = cancellable({ url, isMainFrame });
    this.emit('will-navigate', main);
    return !main.defaultPrevented;
  }

  /** A server sends the page on to another address. Says whether the window went there. */
  redirect(url: string): boolean {
    const event = cancellable({ url, isMainFrame: true });
    this.emit('will-redirect', event);
    return !event.defaultPrevented;
  }

  /** The page wants a `<webview>`. Says whether it got one. */
  attachWebview(): boolean {
    const event = cancellable({});
    this.emit('will-attach-webview', event, {}, {});
    return !event.defaultPrevented;
  }

  /** The page calls `window.open`, or a link with a target is clicked. Without a handler it is allowed. */
  open(url: string): WindowOpenHandlerResponse['action'] {
    return this.#openHandler?.({ url } as never).action ?? 'allow';
  }
}
