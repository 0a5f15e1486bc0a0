import { existsSync, realpathSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { Problem, problemDataOf } from '../../shared/model/problem.ts';
import type {
  GivenPassphrase,
  Moved,
  OpenState,
  PassphraseChange,
  Relocation,
  SettledBackups,
  WorkspaceToOpen,
} from '../../shared/model/workspaces.ts';
import { recoverWorkspace } from '../core/backups/recover.ts';
import { type Core, createCore } from '../core/core.ts';
import { isEncrypted } from '../core/database/connect.ts';
import type { Host, HostWorkspaces, Keychain } from '../core/host.ts';
import { settleBackupsOf } from '../core/passphrase/backups.ts';
import { assertCurrent, changePassphrase as giveAnother } from '../core/passphrase/change.ts';
import { rememberPassphrase } from '../core/passphrases.ts';
import type { CoreContext } from '../core/trpc.ts';
import { runInWorker } from '../core/workers/runInWorker.ts';
import { assertFree, copyWorkspace, moveWorkspace } from '../core/workspaces/relocate.ts';
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
 * @param host what it can do besides. @param log gets what engineers want to know. @param keychain where passphrases are kept.
 */
export function createWorkspaces(
  host: Omit<Host, 'workspaces'>,
  list: KnownList,
  log: (message: string) => void,
  keychain: Keychain | null = null,
): Workspaces {
  let core: Core | null = null;
  let state: OpenState = { open: null, opening: 0, refused: null };
  const listeners = new Set<() => void>();
  let turn: Promise<unknown> = Promise.resolve();

  function change(next: Partial<OpenState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  /** One after another, whoever asks. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  }

  async function start({ file, sample, expected }: WorkspaceToOpen, passphrase?: string): Promise<Core> {
    // A disk that is not there, such as one in a pocket, must not be made up for.
    if (!expected) await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    if (sample) await ensureSample(file);
    const started = await createCore({
      file,
      passphrase,
      expected: expected || undefined,
      host: { ...host, workspaces },
      log,
    });
    // Told with what is open from now on.
    state = { ...state, opening: state.opening + 1 };
    return started;
  }

  /** Starts with what was given, or is kept; what turns out to fit is known from then on. */
  async function startWith(workspace: WorkspaceToOpen, given?: GivenPassphrase): Promise<Core> {
    const { file } = workspace;
    const kept = given || !isEncrypted(file) ? null : ((await keychain?.read(file)) ?? null);
    const passphrase = given?.passphrase ?? kept ?? undefined;
    const forget = rememberPassphrase(passphrase);
    try {
      const started = await start(workspace, passphrase);
      if (given) keychain?.write(file, given.keep ? given.passphrase : null);
      return started;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'passphrase-wrong') throw error;
      forget();
      // Nobody typed what was kept.
      throw given ? error : new Problem('passphrase-needed', { file }, { cause: error });
    }
  }

  /** Tells of a file that could not be opened, and fails with that. */
  function refuse(file: string, error: unknown): never {
    if (!(error instanceof Problem)) log(String(error));
    change({
      open: core?.file ?? null,
      refused: {
        file,
        name: workspaceName(file),
        problem: problemDataOf(error),
        canKeep: keychain !== null,
      },
    });
    throw error;
  }

  async function open(workspace: WorkspaceToOpen, given?: GivenPassphrase): Promise<void> {
    const file = realFile(workspace.file);
    const former = core;
    if (file !== former?.file) {
      try {
        core = await startWith({ ...workspace, file }, given);
      } catch (error) {
        refuse(file, error);
      }
      list.remember(core.file);
    }
    change({ open: core?.file ?? null, refused: null });
    if (former !== core) await former?.close();
  }

  /** Opens again what was closed for a while, and tells so. */
  async function startAnew(file: string): Promise<void> {
    core = null;
    core = await start({ file, sample: false, expected: true }).catch((error) => refuse(file, error));
    change({ open: core.file });
  }

  async function changePassphrase({
    current,
    next,
    keep,
    backups,
  }: PassphraseChange): Promise<SettledBackups> {
    const former = core;
    if (!former) throw new Problem('workspace-closed');
    const { file } = former;
    assertCurrent(file, current);
    await former.close();
    // The former one opens backups that are left as they are.
    for (const passphrase of [current, next]) rememberPassphrase(passphrase);
    try {
      giveAnother(file, { current, next });
      keychain?.write(file, keep ? next : null);
      return await settleBackupsOf(file, backups);
    } finally {
      await startAnew(file);
    }
  }

  /** Follows a file that has another path now. */
  async function followTo(file: string, to: string): Promise<void> {
    list.rename(file, to);
    const kept = await keychain?.read(file);
    if (!kept) return;
    keychain?.write(to, kept);
    keychain?.write(file, null);
  }

  async function move(relocation: Relocation): Promise<Moved> {
    const { file, to } = relocation;
    assertFree(relocation);
    const former = core?.file === file ? core : null;
    await former?.close();
    let present = file;
    try {
      const moved = await runInWorker(moveWorkspace, relocation);
      present = to;
      await followTo(file, to);
      return moved;
    } finally {
      if (former) await startAnew(present);
    }
  }

  async function copy(relocation: Relocation): Promise<void> {
    const open = core?.file ?? null;
    await runInWorker(copyWorkspace, { ...relocation, isOpen: open === relocation.file });
    list.remember(relocation.to);
    // The present one is still what was opened last.
    if (open !== null) list.remember(open);
  }

  const workspaces: Workspaces = {
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    known: list.all,
    open: (workspace, given) => inTurn(() => open(workspace, given)),
    changePassphrase: (change) => inTurn(() => changePassphrase(change)),
    keychain,
    recover: (file) =>
      inTurn(async () => {
        await recoverWorkspace(realFile(file), new Date());
        await open({ file, sample: false, expected: true });
      }),
    copy: (relocation) => inTurn(() => copy(relocation)),
    move: (relocation) => inTurn(() => move(relocation)),
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
        zone: () => Temporal.Now.timeZoneId(),
        onError: (error) => log(String(error)),
      },
    close: () =>
      inTurn(async () => {
        await core?.close();
      }),
  };
  return workspaces;
}
