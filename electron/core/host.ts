import { userInfo } from 'node:os';
import type {
  GivenPassphrase,
  KnownWorkspace,
  Moved,
  OpenState,
  PassphraseChange,
  Relocation,
  SettledBackups,
  WorkspaceToOpen,
} from '../../shared/model/workspaces.ts';

/** The place that the system has for secrets. */
export interface Keychain {
  /** What is kept for a workspace file; null when nothing is. */
  read(file: string): Promise<string | null>;
  /** Keeps a passphrase, or with null no longer. */
  write(file: string, passphrase: string | null): void;
}

/** The workspaces of this machine: which is open, and which were. */
export interface HostWorkspaces {
  state(): OpenState;
  /** Calls the listener after every change of the state; returns the way to stop. */
  onState(listener: () => void): () => void;
  /** Those opened before, newest first. */
  known(): readonly KnownWorkspace[];
  /**
   * Opens another in place of the present one, which stays open when that fails: the state tells why then. To be open
   * already is no failure. A passphrase that opens a file is known from then on, until the host ends.
   * @throws Problem as `createCore` does.
   */
  open(workspace: WorkspaceToOpen, given?: GivenPassphrase): Promise<void>;
  /**
   * Has the open workspace, which is closed meanwhile, open with another passphrase; and its backups likewise, or removes them.
   * Pages are to be loaded anew, however it ends. @throws Problem `passphrase-wrong` before anything is closed; `workspace-locked`,
   * `disk-full`, `backup-not-cleared`, and as `open` does.
   */
  changePassphrase(change: PassphraseChange): Promise<SettledBackups>;
  /** Keeps passphrases on this machine; null where there is no place for secrets. */
  readonly keychain: Keychain | null;
  /**
   * Puts the newest good backup in the place of a file that is damaged or gone, and opens it.
   * @throws Problem `backup-missing`, `workspace-locked`; and as `open` does.
   */
  recover(file: string): Promise<void>;
  /** Copies a workspace, open or not; the present one stays open. @throws Problem as `copyWorkspace` does. */
  copy(relocation: Relocation): Promise<void>;
  /**
   * Gives a workspace another name or place, with its backups. One that is open is closed meanwhile and opened there; its pages
   * are to be loaded anew. @throws Problem as `moveWorkspace` does.
   */
  move(relocation: Relocation): Promise<Moved>;
  /** Tells no more what could not be opened. */
  dismiss(): void;
  /** Takes one off the list; the file itself stays as it is. */
  forget(file: string): void;
}

/** What whoever hosts the core can do that plain Node cannot, or knows of this machine. */
export interface Host {
  /** Name by which the system knows who works here; empty when it knows none. */
  readonly userName: string;
  /** Shows a file in the system's own file manager; null where a host cannot. */
  readonly showInFolder: ((file: string) => void) | null;
  /** Goes from one workspace to another; null for whoever has one only. */
  readonly workspaces: HostWorkspaces | null;
}

function systemUserName(): string {
  try {
    return userInfo().username;
  } catch {
    // A system may not know by name whoever started this process.
    return '';
  }
}

/** Plain Node, which can show nothing and has one workspace. */
export const plainHost: Host = { userName: systemUserName(), showInFolder: null, workspaces: null };
