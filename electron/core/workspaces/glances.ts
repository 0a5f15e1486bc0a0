import { Temporal } from 'temporal-polyfill';
import type { Glance } from '../../../shared/model/workspaces.ts';
import type { HostWorkspaces } from '../host.ts';
import { runInWorker } from '../workers/runInWorker.ts';
import { glance } from './glance.ts';
import { assertKnown } from './known.ts';

/** The last look that is under way: one at a time, as each may hold a whole file in memory. */
let last: Promise<unknown> = Promise.resolve();

/** What is due in a known workspace. @throws Problem `not-found`. */
export function glanceOf(workspaces: HostWorkspaces, { file }: { readonly file: string }): Promise<Glance> {
  assertKnown(workspaces, file);
  const look = last.then(() =>
    runInWorker(glance, {
      file,
      now: new Date().toISOString(),
      day: Temporal.Now.plainDateISO().toString(),
    }),
  );
  last = look.catch(() => undefined);
  return look;
}
