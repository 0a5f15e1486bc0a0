import { z } from 'zod';
import { news } from './news.ts';
import { type Change, mostNamed, type Source } from './reads.ts';
import { query, router, subscription } from './trpc.ts';
import type { Workspace } from './workspace/workspace.ts';

/** Two changes as one. */
function together(one: Change, other: Change): Change {
  const tables = [...new Set([...one.tables, ...other.tables])];
  if (one.contacts === 'many' || other.contacts === 'many') return { tables, contacts: 'many' };
  const contacts = [...new Set([...one.contacts, ...other.contacts])];
  return { tables, contacts: contacts.length > mostNamed ? 'many' : contacts };
}

/** Yields what changed since listening began, each burst as one. */
function changes(workspace: Workspace, signal: AbortSignal): AsyncGenerator<Change> {
  let untold: Change | undefined;
  return news(
    (wake) =>
      workspace.onChange((change) => {
        untold = untold === undefined ? change : together(untold, change);
        wake();
      }),
    () => {
      const told = untold;
      untold = undefined;
      return told;
    },
    signal,
  );
}

/** What each query reads, by its path in the router. */
export type Reads = Readonly<Record<string, readonly Source[]>>;

/** Tells every open page what has changed, and which answers that makes old. */
export const changesRouter = (reads: Reads) =>
  router({
    watch: subscription(z.void(), (workspace, _input, signal) => changes(workspace, signal)),
    reads: query(z.void(), [], (): Reads => ({ ...reads, 'changes.reads': [] })),
  });
