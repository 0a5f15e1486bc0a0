/**
 * The page's way to the core. One protocol, tRPC over a WebSocket, serves both hosts: the desktop app
 * passes its messages through a MessagePort, a browser through a real WebSocket to the loopback host.
 * Nothing outside this folder knows which.
 *
 *   const bridge = connect();
 *   await bridge.client.<router>.<procedure>.query(input);
 *   bridge.onConnection((state) => …);      // at once with the present state, then on every change
 *   bridge.desktop?.openWorkspace();        // null in a browser
 *
 * Call `connect` once, when the page starts.
 */
import { createTRPCClient, createWSClient, retryLink, type TRPCClient, wsLink } from '@trpc/client';
import type { AppRouter } from '../../electron/core/core.ts';
import { corePortMessage, type DesktopCapabilities } from '../../shared/model/desktop.ts';
import type { ProblemData } from '../../shared/model/problem.ts';
import { createConnection } from './connection.ts';
import { refuseHeldChanges } from './holdChanges.ts';
import { type PortSource, portSocketClass } from './portSocket.ts';
import { withTextUndo } from './textUndo.ts';
import { takeSecret } from './token.ts';

/** How the page stands with the core. */
export type ConnectionState =
  | { readonly state: 'connecting' }
  | { readonly state: 'connected' }
  /** Was connected; tries again by itself. Commands that were not answered have failed. */
  | { readonly state: 'lost' }
  /** Was lost and is back: what the page shows may be old. Lasts until the next change. */
  | { readonly state: 'restored' }
  /** Does not come back by itself. */
  | { readonly state: 'failed'; readonly problem: ProblemData };

export interface Bridge {
  readonly client: TRPCClient<AppRouter>;
  /** What the desktop app adds; null in a browser. */
  readonly desktop: DesktopCapabilities | null;
  /** Calls the listener at once and on every change; returns the way to stop. */
  onConnection(listener: (state: ConnectionState) => void): () => void;
  /**
   * Has files that were sent for an import let go of by a page that goes away: what the client sends goes out a moment later, when
   * there is no page any more. Nothing is heard of it.
   */
  discardUploads(uploads: readonly string[]): void;
  /** Connects anew, with whatever the host has open now; what is shown is asked for again. */
  renew(): void;
}

declare global {
  interface Window {
    readonly desktop?: DesktopCapabilities;
  }
}

/** Connects the page with the core of the host that serves it. */
export function connect(): Bridge {
  const desktop = window.desktop === undefined ? null : withTextUndo(window.desktop);
  const connection = createConnection();
  const loopback = desktop === null ? loopbackAddress() : null;
  const socket = createWSClient({
    url: async () => (await loopback)?.href ?? '',
    WebSocket: desktop === null ? undefined : portSocketClass(portsOf(desktop)),
    onOpen: connection.opened,
    onClose: () => {
      connection.closed();
      void loopback?.then(checkAddress);
    },
    // The first at once: until a new attempt is under way, a call would open a connection of its own.
    retryDelayMs: (attempt) => (attempt === 0 ? 0 : Math.min(100 * 2 ** attempt, 3_000)),
  });

  /** A refused socket looks like an absent host to a page; the host's plain answer tells them apart. */
  async function checkAddress(address: URL): Promise<void> {
    const answer = await fetch(`${address.pathname}${address.search}`).catch(() => null);
    if (answer?.status !== 401) return;
    connection.failed({ code: 'address-expired', details: {} });
    await socket.close();
  }

  function renew(): void {
    // One that is still connecting gets to the new core.
    if (socket.connection?.state === 'open') socket.connection.ws.close();
  }

  desktop?.onCoreStatus((status) => {
    if (status.state === 'failed') connection.failed(status.problem);
    if (status.state === 'restarting') renew();
  });
  return {
    client: createTRPCClient<AppRouter>({
      links: [refuseHeldChanges, askAgain(), wsLink({ client: socket })],
    }),
    desktop,
    onConnection: connection.subscribe,
    discardUploads(uploads) {
      if (socket.connection?.state !== 'open') return;
      const params = { path: 'imports.discard', input: { uploads } };
      socket.connection.ws.send(JSON.stringify({ id: 'gone', method: 'mutation', params }));
    },
    renew,
  };
}

/**
 * Asks again what was lost with the connection. Only questions: a command may have been done before its
 * answer was lost, so whether to repeat it is for the person to see.
 */
function askAgain() {
  return retryLink<AppRouter>({
    retry: ({ op, error, attempts }) => op.type === 'query' && !error.data && attempts <= 5,
    retryDelayMs: (attempts) => 50 * 2 ** attempts,
  });
}

async function loopbackAddress(): Promise<URL> {
  const url = new URL('/core', location.href);
  url.protocol = 'ws:';
  url.search = new URLSearchParams({ token: await takeSecret().catch(() => '') }).toString();
  return url;
}

/** Asks the desktop for a port and waits for the window message that brings it. */
function portsOf(desktop: DesktopCapabilities): PortSource {
  return (receive) => {
    const listen = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== corePortMessage || port === undefined) return;
      window.removeEventListener('message', listen);
      receive(port);
    };
    window.addEventListener('message', listen);
    desktop.requestCorePort();
  };
}
