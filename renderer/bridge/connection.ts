import type { ProblemData } from '../../shared/model/problem.ts';
import type { ConnectionState } from './connect.ts';

/** The state of the connection and who wants to know of it. */
export interface Connection {
  opened(): void;
  closed(): void;
  /** Final until the connection opens after all. */
  failed(problem: ProblemData): void;
  subscribe(listener: (state: ConnectionState) => void): () => void;
}

/** Follows one connection from `connecting` on. */
export function createConnection(): Connection {
  let present: ConnectionState = { state: 'connecting' };
  const listeners = new Set<(state: ConnectionState) => void>();
  const change = (next: ConnectionState): void => {
    if (next.state === present.state) return;
    present = next;
    for (const listener of listeners) listener(next);
  };
  return {
    opened: () => change({ state: present.state === 'connecting' ? 'connected' : 'restored' }),
    closed: () => {
      if (present.state !== 'connecting' && present.state !== 'failed') change({ state: 'lost' });
    },
    failed: (problem) => change({ state: 'failed', problem }),
    subscribe(listener) {
      listeners.add(listener);
      listener(present);
      return () => listeners.delete(listener);
    },
  };
}
