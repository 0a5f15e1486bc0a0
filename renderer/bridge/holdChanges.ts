import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '../../electron/core/core.ts';
import { Problem } from '../../shared/model/problem.ts';

let holders = 0;

/** Refuses every change of the workspace with the problem `past-shown`, until what it returns is called. */
export function holdChanges(): () => void {
  holders += 1;
  return () => {
    holders -= 1;
  };
}

/** Commands that leave people and what is known of them as they are. */
const harmless: ReadonlySet<string> = new Set([
  'backups',
  'exports',
  'health',
  'member',
  'passphrase',
  'preferences',
  'workspaces',
]);

/** Keeps commands from the core while changes are held; what only looks goes through. */
export const refuseHeldChanges: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) => {
    const [router = ''] = op.path.split('.');
    if (holders === 0 || op.type !== 'mutation' || harmless.has(router)) return next(op);
    return observable((observer) => observer.error(TRPCClientError.from(new Problem('past-shown'))));
  };
