import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { connectionHandler, type Door } from '../connections.ts';
import { securityHeaders } from '../contentSecurity.ts';
import { readPageFile } from '../pageFiles.ts';
import { hostAllowed, newToken, originAllowed, sameToken } from './guard.ts';

/** The page is served on this address only, so that no other machine can reach it. */
const loopback = '127.0.0.1';

const corePath = '/core';
/** Where a page that has the token of the address says by which secret it is known from then on. */
const sessionPath = '/session';

/** What the secrets of pages look like: at least 122 random bits. */
const secretForm = /^[\w-]{36,64}$/;

/** Longest message a page may send, in bytes; larger files travel in pieces. */
const maxMessage = 8 * 1024 * 1024;

/** How long closing waits for pages to answer the closing handshake, in milliseconds. */
const closingTime = 1_000;

export interface WebServer {
  /** The address that opens the page, token included: one window, unless it was served for many. */
  readonly url: string;
  /** Says goodbye to the pages and stops listening. Does not close the workspace. */
  close(): Promise<void>;
}

/**
 * Serves the built page of `folder` and the core's WebSocket on 127.0.0.1 at `port` (0: a free one).
 * Rejects with Node's own error when the port is taken.
 * @param windows whether the address opens one window or many. It stays in the history of a browser and in the list of
 * processes; a page talks to the core by a secret that is in neither, which the first one to bring the token makes for itself.
 */
export async function serveWeb(
  door: Door,
  folder: string,
  port: number,
  windows: 'one' | 'many' = 'one',
): Promise<WebServer> {
  const token = newToken();
  const sessions: string[] = [];
  let isSpent = false;
  const connections = new Set<Socket>();
  const connect = connectionHandler(door);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessage });
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  const ownPort = (): number => (server.address() as AddressInfo).port;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders(connectable(ownPort()), null))) {
      response.setHeader(name, value);
    }
    if (!hostAllowed(request, ownPort()) || !originAllowed(request, ownPort(), false))
      return end(response, 403);
    if (request.method === 'POST' && pathOf(request) === sessionPath)
      return end(response, introduce(request));
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
    // The core speaks WebSocket only; a plain request learns whether its token is good.
    if (pathOf(request) === corePath) return end(response, isKnown(request) ? 426 : 401);
    const file = await readPageFile(folder, pathOf(request));
    if (file === null) return end(response, 404);
    response.writeHead(200, {
      ...securityHeaders(connectable(ownPort()), file.nonce),
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
    return isKnown(request) ? null : 401;
  }

  /** Whether a page comes with a secret it was given. */
  function isKnown(request: IncomingMessage): boolean {
    const given = tokenOf(request);
    return sessions.some((session) => sameToken(given, session));
  }

  /**
   * Lets a page in, with the token of the address, by the secret it made for itself; again too, when it did not hear the
   * answer. Only a page of this host may ask. @returns the status to answer.
   */
  function introduce(request: IncomingMessage): 204 | 400 | 401 | 403 {
    if (!originAllowed(request, ownPort(), true)) return 403;
    const secret = queryOf(request).get('secret') ?? '';
    if (!secretForm.test(secret)) return 400;
    if (!sameToken(tokenOf(request), token)) return 401;
    if (sessions.some((session) => sameToken(secret, session))) return 204;
    if (isSpent && windows === 'one') return 401;
    isSpent = true;
    sessions.push(secret);
    return 204;
  }

  // Of those that became sockets, or never said what they want, the server itself knows nothing.
  server.on('connection', (connection: Socket) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });

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
        for (const connection of connections) connection.destroy();
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
  return queryOf(request).get('token');
}

function queryOf(request: IncomingMessage): URLSearchParams {
  return new URLSearchParams((request.url ?? '').split('?')[1]);
}
