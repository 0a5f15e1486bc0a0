import { useEffect, useRef } from 'react';
import { bridge } from '../bridge/core.ts';
import { useOpenState } from '../bridge/openState.ts';

/** How what this page shows stands to what its host has open. */
export type Shown =
  | { readonly is: 'present' }
  /** None is open. */
  | { readonly is: 'none' }
  /** Another window went to another workspace. */
  | { readonly is: 'former'; readonly other: string };

/** Keeps one page to one workspace: what it holds is of the one that was open when it began. */
export function useOneWorkspace(): Shown {
  const state = useOpenState();
  const own = useRef<string | null>(null);
  const isWithout = useRef(false);
  const open = state?.open ?? null;
  useEffect(() => {
    if (state === null) return;
    if (open === null) isWithout.current = true;
    // What was asked for meanwhile was refused.
    else if (isWithout.current) location.assign('/');
  }, [state, open]);
  if (state === null) return { is: 'present' };
  if (open === null) return { is: 'none' };
  own.current ??= open;
  const isFormer = own.current !== open && bridge.desktop === null;
  return isFormer ? { is: 'former', other: open } : { is: 'present' };
}
