/**
 * The core of the desktop app, in a process of its own: `utility-process.js FILE`, with `--sample` when
 * the file is to hold the sample, and `--expected` when it has to be there. Main hands it one port for every page that connects.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { MessageEvent } from 'electron';
import { Problem, type ProblemData, problemDataOf } from '../../shared/model/problem.ts';
import { type Core, createCore } from '../core/core.ts';
import { type Host, plainHost } from '../core/host.ts';
import { type CoreSocket, connectionHandler } from './connections.ts';
import { ensureSample } from './ensureSample.ts';
import type { FromCore, ToCore } from './messages.ts';
import { PortSocket } from './portSocket.ts';

const [file, ...flags] = process.argv.slice(2);

function tell(message: FromCore): void {
  process.parentPort.postMessage(message);
}

/** What only main can do, it is asked to. */
const host: Host = { ...plainHost, showInFolder: (file) => tell({ kind: 'show-in-folder', file }) };

function problemOf(error: unknown): ProblemData {
  if (!(error instanceof Problem)) console.error(error);
  return problemDataOf(error);
}

async function open(): Promise<Core> {
  if (file === undefined) throw new Error('No workspace file is named');
  const expected = flags.includes('--expected') || undefined;
  // A disk that is not there, such as one in a pocket, must not be made up for.
  if (!expected) await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  if (flags.includes('--sample')) await ensureSample(file);
  return createCore({ file, expected, host, log: (message) => console.error(message) });
}

function serve(core: Core): void {
  const connect = connectionHandler(core);
  process.parentPort.on('message', ({ data, ports }: MessageEvent) => {
    const message = data as ToCore;
    const [port] = ports;
    if (message.kind === 'close') void core.close().then(() => process.exit(0));
    else if (port !== undefined)
      connect(new PortSocket(port) as unknown as CoreSocket, { url: '/', headers: {} });
  });
  tell({ kind: 'ready' });
}

open().then(serve, (error: unknown) => {
  tell({ kind: 'failed', problem: problemOf(error) });
  process.exitCode = 1;
});
