import type { OpenState, WorkspaceToOpen } from '../../shared/model/workspaces.ts';

/** What the desktop's main process tells the utility process. A `connect` comes with one port. */
export type ToCore =
  | { readonly kind: 'connect' }
  | { readonly kind: 'open'; readonly workspace: WorkspaceToOpen }
  | { readonly kind: 'close' };

/** What the utility process tells main: which workspace is open, first when it serves pages; what is to be shown is a file of its own. */
export type FromCore =
  | { readonly kind: 'state'; readonly state: OpenState }
  | { readonly kind: 'show-in-folder'; readonly file: string };
