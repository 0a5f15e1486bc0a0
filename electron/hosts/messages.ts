import type { OpenState, WorkspaceToOpen } from '../../shared/model/workspaces.ts';

/** What the desktop's main process tells the utility process. A `connect` comes with one port. */
export type ToCore =
  | { readonly kind: 'connect' }
  | { readonly kind: 'open'; readonly workspace: WorkspaceToOpen }
  /** What is kept for a file that was asked about. */
  | { readonly kind: 'kept-passphrase'; readonly file: string; readonly passphrase: string | null }
  | { readonly kind: 'close' };

/** What the utility process tells main: which workspace is open, first when it serves pages; what is to be shown is a file of its own; and which
 * passphrase it wants to know or have kept. */
export type FromCore =
  | { readonly kind: 'state'; readonly state: OpenState }
  | { readonly kind: 'show-in-folder'; readonly file: string }
  | { readonly kind: 'read-passphrase'; readonly file: string }
  | { readonly kind: 'keep-passphrase'; readonly file: string; readonly passphrase: string | null };
