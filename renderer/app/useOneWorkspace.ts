import { useEffect, useRef } from 'react';
import type { OpenState } from '../../shared/model/workspaces.ts';
import { bridge, queryClient } from '../bridge/core.ts';
import { useOpenState } from '../bridge/openState.ts';

/** How what this page shows stands to what its host has open. */
export type Shown =
  | { readonly is: 'present' }
  /** None is open. */
  | { readonly is: 'none' }
  /** Another window went to another workspace. */
  | { readonly is: 'former'; readonly other: string };

/** Connects anew once all that is asked was answered, as the host tells of what a command does before its answer. */
function renewWhenDone(): void {
  const commands = queryClient.getMutationCache();
  if (queryClient.isMutating() === 0) {
    bridge.renew();
    return;
  }
  const stop = commands.subscribe(() => {
    if (queryClient.isMutating() > 0) return;
    stop();
    bridge.renew();
  });
}

/**
 * Keeps one page to one workspace: what it holds is of the one that was open when it began. Where its file was closed and opened again
 * meanwhile, such as with another passphrase, it goes on with that.
 */
export function useOneWorkspace(): Shown {
  const state = useOpenState();
  const own = useRef<Pick<OpenState, 'open' | 'opening'> | null>(null);
  const isWithout = useRef(false);
  const open = state?.open ?? null;
  useEffect(() => {
    if (state === null) return;
    if (open === null) isWithout.current = true;
    // What was asked for meanwhile was refused.
    else if (isWithout.current) location.assign('/');
  }, [state, open]);
  useEffect(() => {
    if (state === null || own.current?.open !== state.open || own.current.opening === state.opening) return;
    own.current = state;
    renewWhenDone();
  }, [state]);
  if (state === null) return { is: 'present' };
  if (open === null) return { is: 'none' };
  own.current ??= state;
  const isFormer = own.current.open !== open && bridge.desktop === null;
  return isFormer ? { is: 'former', other: open } : { is: 'present' };
}
