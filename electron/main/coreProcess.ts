import { join } from 'node:path';
import { MessageChannelMain, shell, type UtilityProcess, utilityProcess, type WebContents } from 'electron';
import type { CoreStatus } from '../../shared/model/desktop.ts';
import type { OpenState, WorkspaceToOpen } from '../../shared/model/workspaces.ts';
import type { FromCore, ToCore } from '../hosts/messages.ts';
import { createAttempts } from './attempts.ts';
import { hasKeychain, keepPassphrase, keptPassphrase } from './keychain.ts';

/** How long the core may take to bring everything into the file, in milliseconds. */
const closingTime = 15_000;

/** The core in a process of its own, which is started again when it breaks. */
export interface CoreProcess {
  status(): CoreStatus;
  /** Which workspace is open there, and which could not be opened. */
  state(): OpenState;
  /** Goes to another workspace; the state tells what came of it. */
  open(workspace: WorkspaceToOpen): void;
  /** Gives a page a port to the core: now, or as soon as there is one. */
  connect(page: WebContents): void;
  /** Resolves when the core has flushed, let go of the file and ended. */
  close(): Promise<void>;
}

/** Who hears of what becomes of a core. */
export interface CoreListener {
  readonly onStatus: (status: CoreStatus) => void;
  readonly onState: (state: OpenState) => void;
}

/** Starts the core on a workspace. @param settings folder of the list of known workspaces. */
export function startCore(
  first: WorkspaceToOpen,
  settings: string,
  { onStatus, onState }: CoreListener,
): CoreProcess {
  let status: CoreStatus = { state: 'starting' };
  let state: OpenState = { open: null, opening: 0, refused: null };
  let alive = false;
  let child = fork(first);
  let closing: Promise<void> | null = null;
  const waiting = new Set<WebContents>();
  const mayRestart = createAttempts(3, 60_000);

  function fork({ file, sample, expected }: WorkspaceToOpen): UtilityProcess {
    const args = [
      settings,
      file,
      ...(sample ? ['--sample'] : []),
      ...(expected ? ['--expected'] : []),
      ...(hasKeychain() ? ['--keychain'] : []),
    ];
    const started = utilityProcess.fork(join(import.meta.dirname, 'utility-process.js'), args, {
      serviceName: 'Circles of Trust core',
    });
    // What one that has ended still says may come when the next is starting, and would be taken for its own.
    started.on('message', (message) => started === child && hear(message));
    started.on('exit', ended);
    alive = true;
    return started;
  }

  function change(next: CoreStatus): void {
    status = next;
    onStatus(next);
  }

  function hear(message: FromCore): void {
    if (message.kind === 'show-in-folder') {
      shell.showItemInFolder(message.file);
      return;
    }
    if (message.kind === 'read-passphrase') {
      const { file } = message;
      void keptPassphrase(file).then((passphrase) => tell({ kind: 'kept-passphrase', file, passphrase }));
      return;
    }
    if (message.kind === 'keep-passphrase') {
      // One that cannot be kept is asked again.
      keepPassphrase(message.file, message.passphrase).catch(() => undefined);
      return;
    }
    state = message.state;
    onState(state);
    if (status.state === 'running') return;
    change({ state: 'running' });
    for (const page of waiting) handPort(page);
    waiting.clear();
  }

  function ended(): void {
    alive = false;
    if (closing !== null || status.state === 'failed') return;
    if (!mayRestart()) {
      change({ state: 'failed', problem: { code: 'core-stopped', details: {} } });
      return;
    }
    change({ state: 'restarting' });
    child = fork(state.open === null ? first : { file: state.open, sample: false, expected: true });
  }

  function tell(message: ToCore): void {
    child.postMessage(message);
  }

  function handPort(page: WebContents): void {
    if (page.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ kind: 'connect' } satisfies ToCore, [port1]);
    page.postMessage('core-port', null, [port2]);
  }

  function end(): Promise<void> {
    if (!alive) return Promise.resolve();
    return new Promise((resolve) => {
      const late = setTimeout(() => child.kill(), closingTime);
      child.once('exit', () => {
        clearTimeout(late);
        resolve();
      });
      tell({ kind: 'close' });
    });
  }

  return {
    status: () => status,
    state: () => state,
    open: (workspace) => tell({ kind: 'open', workspace }),
    connect(page) {
      if (status.state === 'running') handPort(page);
      else waiting.add(page);
    },
    close() {
      closing ??= end();
      return closing;
    },
  };
}
