import { join } from 'node:path';
import { MessageChannelMain, shell, type UtilityProcess, utilityProcess, type WebContents } from 'electron';
import type { CoreStatus } from '../../shared/model/desktop.ts';
import type { FromCore, ToCore } from '../hosts/messages.ts';
import { createAttempts } from './attempts.ts';

/** How long the core may take to bring everything into the file, in milliseconds. */
const closingTime = 15_000;

/** A workspace to open. */
export interface WorkspaceToOpen {
  readonly file: string;
  /** Fill it with the sample when it does not exist yet. */
  readonly sample: boolean;
  /** It was there before: a missing one is told, and none is made. */
  readonly expected: boolean;
}

/** The core of one open workspace, in a process of its own that is started again when it breaks. */
export interface CoreProcess {
  readonly workspace: WorkspaceToOpen;
  status(): CoreStatus;
  /** Gives a page a port to the core: now, or as soon as there is one. */
  connect(page: WebContents): void;
  /** Resolves when the core has flushed, let go of the file and ended. */
  close(): Promise<void>;
}

/** Starts the core of a workspace. `onStatus` hears of every change that follows. */
export function startCore(workspace: WorkspaceToOpen, onStatus: (status: CoreStatus) => void): CoreProcess {
  let status: CoreStatus = { state: 'starting' };
  let alive = false;
  let { expected } = workspace;
  let child = fork();
  let closing: Promise<void> | null = null;
  const waiting = new Set<WebContents>();
  const mayRestart = createAttempts(3, 60_000);

  function fork(): UtilityProcess {
    const args = [
      workspace.file,
      ...(workspace.sample ? ['--sample'] : []),
      ...(expected ? ['--expected'] : []),
    ];
    const started = utilityProcess.fork(join(import.meta.dirname, 'utility-process.js'), args, {
      serviceName: 'Circles of Trust core',
    });
    started.on('message', hear);
    started.on('exit', ended);
    alive = true;
    return started;
  }

  function change(next: CoreStatus): void {
    status = next;
    onStatus(next);
  }

  function hear(message: FromCore): void {
    if (message.kind === 'failed') {
      change({ state: 'failed', problem: message.problem });
      child.kill();
      return;
    }
    if (message.kind === 'show-in-folder') {
      shell.showItemInFolder(message.file);
      return;
    }
    expected = true;
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
    child = fork();
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
      child.postMessage({ kind: 'close' } satisfies ToCore);
    });
  }

  return {
    workspace,
    status: () => status,
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
