/**
 * The core of the desktop app, in a process of its own: `utility-process.js SETTINGS FILE`, with `--sample` when
 * the file is to hold the sample, `--expected` when it has to be there, and `--keychain` where the system keeps secrets. The list of known workspaces is in SETTINGS.
 * Main hands it one port for every page that connects.
 */
import type { MessageEvent } from 'electron';
import { type Keychain, plainHost } from '../core/host.ts';
import { type CoreSocket, connectionHandler } from './connections.ts';
import { knownList } from './knownWorkspaces.ts';
import type { FromCore, ToCore } from './messages.ts';
import { PortSocket } from './portSocket.ts';
import { createWorkspaces } from './workspaces.ts';

const [settings = '', file = '', ...flags] = process.argv.slice(2);

function tell(message: FromCore): void {
  process.parentPort.postMessage(message);
}

/** Who waits for what is kept for a file. */
const asking = new Map<string, (passphrase: string | null) => void>();

/** Main has the system's keychain. */
const keychain: Keychain = {
  read: (file) =>
    new Promise((resolve) => {
      asking.set(file, resolve);
      tell({ kind: 'read-passphrase', file });
    }),
  write: (file, passphrase) => tell({ kind: 'keep-passphrase', file, passphrase }),
};

const workspaces = createWorkspaces(
  // What only main can do, it is asked to.
  { ...plainHost, showInFolder: (shown) => tell({ kind: 'show-in-folder', file: shown }) },
  knownList(settings),
  (message) => console.error(message),
  flags.includes('--keychain') ? keychain : null,
);
const connect = connectionHandler(workspaces);
const tellState = (): void => tell({ kind: 'state', state: workspaces.state() });

/** Why a workspace could not be opened is told with the state. */
const ignore = (): void => {};

process.parentPort.on('message', ({ data, ports }: MessageEvent) => {
  const message = data as ToCore;
  const [port] = ports;
  if (message.kind === 'close') void workspaces.close().then(() => process.exit(0));
  else if (message.kind === 'kept-passphrase') {
    asking.get(message.file)?.(message.passphrase);
    asking.delete(message.file);
  } else if (message.kind === 'open') workspaces.open(message.workspace).catch(ignore);
  else if (port !== undefined)
    connect(new PortSocket(port) as unknown as CoreSocket, { url: '/', headers: {} });
});

void workspaces
  .open({ file, sample: flags.includes('--sample'), expected: flags.includes('--expected') })
  .catch(ignore)
  .then(() => {
    tellState();
    workspaces.onState(tellState);
  });
