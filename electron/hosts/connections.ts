import type { IncomingMessage } from 'node:http';
import { getWSConnectionHandler } from '@trpc/server/adapters/ws';
import type { WebSocket } from 'ws';
import { appRouter } from '../core/router.ts';
import type { CoreContext } from '../core/trpc.ts';

/** What tRPC's connection handler needs of a `ws` socket; a real one and a wrapped port both have it. */
export type CoreSocket = Pick<WebSocket, 'readyState' | 'send' | 'close' | 'terminate' | 'on' | 'once'>;

/** The part of the opening request that tRPC reads: the address and the headers. */
export type OpeningRequest = Pick<IncomingMessage, 'url' | 'headers'>;

/** What lets pages in: the workspaces of a host, or a single core. */
export interface Door {
  /** What a page that connects now can reach. */
  createContext(): CoreContext;
}

/**
 * Makes the function that lets one socket talk to the core, in tRPC's WebSocket protocol.
 * Both hosts use it, so a page meets the same core whichever way it came.
 */
export function connectionHandler(door: Door): (socket: CoreSocket, request: OpeningRequest) => void {
  const handle = getWSConnectionHandler({
    router: appRouter,
    createContext: () => door.createContext(),
    // The handler is called per socket here; only tRPC's own server loop reads `wss`.
    wss: undefined as never,
  });
  return (socket, request) => handle(socket as WebSocket, request as IncomingMessage);
}
