import { existsSync, realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Problem, problemDataOf } from '../../shared/model/problem.ts';
import type { OpenState, WorkspaceToOpen } from '../../shared/model/workspaces.ts';
import { recoverWorkspace } from '../core/backups/recover.ts';
import { type Core, createCore } from '../core/core.ts';
import type { Host, HostWorkspaces } from '../core/host.ts';
import type { CoreContext } from '../core/trpc.ts';
import { ensureSample } from './ensureSample.ts';
import { type KnownList, workspaceName } from './knownWorkspaces.ts';

/** The workspaces of a host: the one that is open, if any, and the way to others. */
export interface Workspaces extends HostWorkspaces {
  /** What a page that connects now can reach: the open workspace, for as long as it is. */
  createContext(): CoreContext;
  /** Waits until the open workspace has everything in its file. */
  close(): Promise<void>;
}

/** The path by which the core knows a file. */
function realFile(file: string): string {
  const path = resolve(file);
  return existsSync(path) ? realpathSync(path) : path;
}

/**
 * Goes from one workspace to another within one process: another is opened first, and the present one is closed when
 * that went well, so that nobody is left with nothing.
 * @param host what it can do besides. @param log gets what engineers want to know.
 */
export function createWorkspaces(
  host: Omit<Host, 'workspaces'>,
  list: KnownList,
  log: (message: string) => void,
): Workspaces {
  let core: Core | null = null;
  let state: OpenState = { open: null, refused: null };
  const listeners = new Set<() => void>();
  let turn: Promise<unknown> = Promise.resolve();

  function change(next: Partial<OpenState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  /** One after another, whoever asks. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  async function start({ file, sample, expected }: WorkspaceToOpen): Promise<Core> {
    // A disk that is not there, such as one in a pocket, must not be made up for.
    if (!expected) await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    if (sample) await ensureSample(file);
    return createCore({ file, expected: expected || undefined, host: { ...host, workspaces }, log });
  }

  async function open(workspace: WorkspaceToOpen): Promise<void> {
    const file = realFile(workspace.file);
    const former = core;
    if (file !== former?.file) {
      try {
        core = await start({ ...workspace, file });
      } catch (error) {
        if (!(error instanceof Problem)) log(String(error));
        change({ refused: { file, name: workspaceName(file), problem: problemDataOf(error) } });
        throw error;
      }
      list.remember(core.file);
    }
    change({ open: core?.file ?? null, refused: null });
    if (former !== core) await former?.close();
  }

  const workspaces: Workspaces = {
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    known: list.all,
    open: (workspace) => inTurn(() => open(workspace)),
    recover: (file) =>
      inTurn(async () => {
        recoverWorkspace(realFile(file), new Date());
        await open({ file, sample: false, expected: true });
      }),
    dismiss: () => change({ refused: null }),
    forget(file) {
      list.forget(file);
      change({});
    },
    createContext: () =>
      core?.createContext() ?? {
        get workspace(): never {
          throw new Problem('workspace-closed');
        },
        get health(): never {
          throw new Problem('workspace-closed');
        },
        host: { ...host, workspaces },
        onError: (error) => log(String(error)),
      },
    close: () =>
      inTurn(async () => {
        await core?.close();
      }),
  };
  return workspaces;
}
