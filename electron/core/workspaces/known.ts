import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../../../shared/model/problem.ts';
import type { KnownWorkspace } from '../../../shared/model/workspaces.ts';
import type { HostWorkspaces } from '../host.ts';

/** Where the file of a known workspace is: in its place, not there, or on a disk or in a folder that is not there. */
export type Whereabouts = 'there' | 'gone' | 'folder-gone';

export interface PlacedWorkspace extends KnownWorkspace {
  readonly whereabouts: Whereabouts;
  readonly isOpen: boolean;
}

function whereaboutsOf(file: string): Whereabouts {
  if (existsSync(file)) return 'there';
  return existsSync(dirname(file)) ? 'gone' : 'folder-gone';
}

/** Refuses a file that was never opened here. @throws Problem `not-found`. */
export function assertKnown(workspaces: HostWorkspaces, file: string): void {
  if (!workspaces.known().some((known) => known.file === file)) throw new Problem('not-found');
}

/** The workspaces opened before, newest first, and whether each is in its place. */
export function knownWorkspaces(workspaces: HostWorkspaces): PlacedWorkspace[] {
  const { open } = workspaces.state();
  return workspaces
    .known()
    .map((known) => ({ ...known, whereabouts: whereaboutsOf(known.file), isOpen: known.file === open }));
}
