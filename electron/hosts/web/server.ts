import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Core } from '../../core/core.ts';
import { connectionHandler } from '../connections.ts';
import { securityHeaders } from '../contentSecurity.ts';
import { readPageFile } from '../pageFiles.ts';
import { hostAllowed, newToken, originAllowed, sameToken } from './guard.ts';

/** The page is served on this address only, so that no other machine can reach it. */
const loopback = '127.0.0.1';

const corePath = '/core';

/** Longest message a page may send, in bytes; larger files travel in pieces. */
const maxMessage = 8 * 1024 * 1024;

/** How long closing waits for pages to answer the closing handshake, in milliseconds. */
const closingTime = 1_000;

export interface WebServer {
  /** The address that opens the page, token included. */
  readonly url: string;
  /** Says goodbye to the pages and stops listening. Does not close the core. */
  close(): Promise<void>;
}

/**
 * Serves the built page of `folder` and the core's WebSocket on 127.0.0.1 at `port` (0: a free one).
 * Rejects with Node's own error when the port is taken.
 */
export async function serveWeb(core: Core, folder: string, port: number): Promise<WebServer> {
  const token = newToken();
  const connect = connectionHandler(core);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessage });
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  const ownPort = (): number => (server.address() as AddressInfo).port;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders(connectable(ownPort())))) {
      response.setHeader(name, value);
    }
    if (!hostAllowed(request, ownPort()) || !originAllowed(request, ownPort(), false))
      return end(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    // The core speaks WebSocket only; a plain request learns whether its token is good.
    if (pathOf(request) === corePath) return end(response, sameToken(tokenOf(request), token) ? 426 : 401);
    const file = await readPageFile(folder, pathOf(request));
    if (file === null) return end(response, 404);
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': file.body.length,
      'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : file.body);
  }

  /** The status to refuse a WebSocket with, or null when the page may talk to the core. */
  function refusal(request: IncomingMessage): 401 | 403 | 404 | null {
    if (!hostAllowed(request, ownPort()) || !originAllowed(request, ownPort(), true)) return 403;
    if (pathOf(request) !== corePath) return 404;
    return sameToken(tokenOf(request), token) ? null : 401;
  }

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const refused = refusal(request);
    if (refused !== null) return refuse(stream, refused);
    sockets.handleUpgrade(request, stream, head, (socket) => connect(socket, request));
  });

  server.listen({ host: loopback, port });
  await once(server, 'listening');

  return {
    url: `http://${loopback}:${ownPort()}/?token=${token}`,
    async close() {
      server.close();
      for (const socket of sockets.clients) socket.close(1001);
      const slow = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
        server.closeAllConnections();
      }, closingTime);
      server.closeIdleConnections();
      await once(server, 'close');
      clearTimeout(slow);
    },
  };
}

/** What the page may connect to: its own files and its own socket. */
function connectable(port: number): string[] {
  return ["'self'", `ws://${loopback}:${port}`];
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}

function refuse(stream: Duplex, status: number): void {
  stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** The path as sent, undecoded; parsing it as a URL would fold `..` away before it is checked. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}

function tokenOf(request: IncomingMessage): string | null {
  return new URLSearchParams((request.url ?? '').split('?')[1]).get('token');
}
