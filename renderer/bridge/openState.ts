import { useSyncExternalStore } from 'react';
import type { OpenState } from '../../shared/model/workspaces.ts';
import { bridge } from './core.ts';

let present: OpenState | null = null;
const listeners = new Set<() => void>();
let isListening = false;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!isListening) {
    isListening = true;
    bridge.client.workspaces.state.subscribe(undefined, {
      onData(state) {
        present = state;
        for (const each of listeners) each();
      },
      // A host of one workspace has nothing to tell.
      onError: () => undefined,
    });
  }
  return () => listeners.delete(listener);
}

/** Which workspace the host has open, and which it could not open; null while that is not known. */
export function useOpenState(): OpenState | null {
  return useSyncExternalStore(subscribe, () => present);
}

/** Loads the page anew on the workspace that is open now. In the desktop app the window does that by itself. */
export function showAnother(): void {
  if (bridge.desktop === null) location.assign('/');
}
