/** The web host: who may talk to the core, and that it can always end. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { serveWeb, type WebServer } from '../../electron/hosts/web/server.ts';
import { openTestCore, temporaryFile } from '../core/openTestCore.ts';

async function serve(windows?: 'one' | 'many'): Promise<WebServer> {
  const { core } = await openTestCore();
  return serveWeb(core, temporaryFile('page'), 0, windows);
}

/** Introduces itself as a page of the host does; gives the status. */
async function introduce(server: WebServer, secret: string, origin = new URL(server.url).origin) {
  const { search } = new URL(server.url);
  const address = new URL(`/session${search}&secret=${secret}`, server.url);
  return (await fetch(address, { method: 'POST', headers: { origin } })).status;
}

/** The status that the core's own address answers to a secret: 426 asks for a WebSocket. */
const knows = async (server: WebServer, token: string): Promise<number> =>
  (await fetch(new URL(`/core?token=${token}`, server.url))).status;

test('the token of the address lets one page in by its secret, and is never good for the core itself', async () => {
  const server = await serve();
  onTestFinished(() => server.close());
  const token = new URL(server.url).searchParams.get('token') ?? '';
  const [secret, other] = [randomUUID(), randomUUID()];
  expect(await knows(server, token)).toBe(401);
  expect(await introduce(server, secret, 'http://evil.example')).toBe(403);
  expect(await introduce(server, 'short')).toBe(400);
  expect(await introduce(server, secret)).toBe(204);
  // It may not have heard the answer.
  expect(await introduce(server, secret)).toBe(204);
  expect(await introduce(server, other)).toBe(401);
  expect(await Promise.all([secret, other, token].map((given) => knows(server, given)))).toEqual([
    426, 401, 401,
  ]);
});

test('served for many windows, it lets in each by a secret of its own', async () => {
  const server = await serve('many');
  onTestFinished(() => server.close());
  for (const secret of [randomUUID(), randomUUID()]) {
    expect(await introduce(server, secret)).toBe(204);
    expect(await knows(server, secret)).toBe(426);
  }
});

test('connections that never end, or never say what they want, do not keep the host from closing', async () => {
  const server = await serve();
  const { port, host } = new URL(server.url);
  const silent = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
  const refused = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
  for (const socket of [silent, refused]) {
    socket.on('error', () => {}).resume();
    await once(socket, 'connect');
    onTestFinished(() => void socket.destroy());
  }
  silent.write('GET / HTTP/1.1\r\nHost: ');
  refused.write(
    `GET /core HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  );
  await once(refused, 'data');
  await server.close();
}, 5_000);
