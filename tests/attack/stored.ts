import { createHash } from 'node:crypto';
import type { Core } from '../../electron/core/core.ts';
import { dump } from '../core/dump.ts';

/** What a workspace holds, short enough to be told after every command. */
export interface Stored {
  /** Digest of all rows of people's data. */
  readonly data: string;
  /** The steps of history by uid: the command and whether it is done, undone or dropped. */
  readonly steps: Readonly<Record<string, string>>;
}

export function storedIn(core: Core): Stored {
  const rows = core.createContext().workspace.reader.all<{ uid: string; step: string }>({
    text: "SELECT uid, command || ' ' || state AS step FROM change_set",
    values: [],
  });
  return {
    data: createHash('sha256').update(dump(core)).digest('hex'),
    steps: Object.fromEntries(rows.map(({ uid, step }) => [uid, step])),
  };
}

/**
 * What was acknowledged and is not there, given that one more command may have come through unacknowledged; undefined when
 * nothing is.
 */
export function lost(acknowledged: Stored, found: Stored): string | undefined {
  const others = Object.entries(found.steps).filter(([uid, step]) => acknowledged.steps[uid] !== step);
  const missing = Object.keys(acknowledged.steps).filter((uid) => !(uid in found.steps));
  // Erasing somebody takes the steps along that were about nobody else.
  const isErased = others.some(([, step]) => step === 'contacts.erase done');
  if (missing.length > 0 && !isErased) return `${missing.length} acknowledged steps are gone`;
  if (others.length === 0 && found.data !== acknowledged.data) return 'other data under the same history';
  // What comes after undone steps drops these, so more than one may be in another state.
  const more = others.filter(([, step]) => !step.endsWith(' dropped'));
  return more.length <= 1 ? undefined : `${more.length} steps that nobody acknowledged`;
}
