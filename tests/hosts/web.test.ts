/** The web host: who may talk to the core, and that it can always end. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { noncePlace } from '../../electron/hosts/contentSecurity.ts';
import { serveWeb, type WebServer } from '../../electron/hosts/web/server.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { temporaryFile } from '../core/temporaryFile.ts';

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

test('the page carries the word by which its own answer lets style elements in, and no other', async () => {
  const { core } = await openTestCore();
  const folder = temporaryFile('page');
  await mkdir(folder);
  await writeFile(join(folder, 'index.html'), `<meta property="csp-nonce" nonce="${noncePlace}" />`);
  const server = await serveWeb(core, folder, 0);
  onTestFinished(() => server.close());
  const words = await Promise.all(
    [1, 2].map(async () => {
      const answer = await fetch(new URL('/today', server.url));
      const [, word] = /nonce="([\w-]{22})"/.exec(await answer.text()) ?? [];
      const policy = answer.headers.get('content-security-policy');
      expect(policy).toContain(`style-src 'self' 'nonce-${word}';`);
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default");
      expect(policy).not.toContain('unsafe');
      return word;
    }),
  );
  expect(new Set(words).size).toBe(2);
  const missing = await fetch(new URL('/missing.js', server.url));
  expect(missing.headers.get('content-security-policy')).toContain("style-src 'self';");
});
