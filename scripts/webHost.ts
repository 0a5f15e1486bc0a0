import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './project.ts';

export interface WebHostOptions {
  /** Path of the workspace file; made when it does not exist. */
  readonly workspace: string;
  /** Make it the sample workspace when it does not exist. */
  readonly sample?: boolean;
  /** A free one unless told otherwise. */
  readonly port?: number;
}

/** How a host ended: one of the two is null. */
export interface HostEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A running web host, the real one in a process of its own. */
export interface WebHost {
  /** The address that opens the page, token included. */
  readonly url: string;
  readonly pid: number;
  /** Everything it has said so far, by stream. */
  readonly said: { readonly out: string; readonly error: string };
  /** Ends it and resolves when it has ended; SIGTERM lets it bring everything into the file first. */
  stop(signal?: NodeJS.Signals): Promise<HostEnd>;
}

/** Starts the built web host. Rejects with what it said when it ends before it has an address. */
export async function startWebHost({ workspace, sample, port }: WebHostOptions): Promise<WebHost> {
  const host = spawn(
    process.execPath,
    [
      join(root, 'out', 'main', 'web.js'),
      ...['--workspace', workspace, '--settings', dirname(workspace)],
      // Whoever measures or photographs opens one page after another.
      '--many-windows',
      ...(sample ? ['--sample'] : []),
      ...(port === undefined ? [] : ['--port', String(port)]),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said = { out: '', error: '' };
  host.stdout.on('data', (text) => {
    said.out += text;
  });
  host.stderr.on('data', (text) => {
    said.error += text;
  });
  const end = new Promise<HostEnd>((resolve) => {
    host.on('close', (code, signal) => resolve({ code, signal }));
  });
  const url = await Promise.race([address(host), end.then(() => null)]);
  if (url === null) throw new Error(`The web host did not start: ${said.error}`);
  return {
    url,
    pid: host.pid as number,
    said,
    stop(signal = 'SIGTERM') {
      host.kill(signal);
      return end;
    },
  };
}

async function address(host: ChildProcess & { readonly stdout: NodeJS.ReadableStream }): Promise<string> {
  const [line] = await once(createInterface(host.stdout), 'line');
  return String(line).split(' ').at(-1) as string;
}
