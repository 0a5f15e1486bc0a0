import type { Gone, RemoteChanges, RowDelta } from '../../../../shared/model/remoteChanges.ts';
import { pendingDeltas, type Waiting } from './conflicts.ts';
import { letIn } from './erased.ts';
import { type MergeContext, RowMerge, rankOf } from './mergeRows.ts';
import { settleName } from './nameClash.ts';
import { unitsOfTable } from './noteWrites.ts';
import { joined } from './rowDelta.ts';

/** What came now and what waited, one delta for each row, those that others refer to first. */
function gathered(waiting: readonly RowDelta[], rows: readonly RowDelta[]): RowDelta[] {
  const byRow = new Map<string, RowDelta>();
  for (const delta of [...waiting, ...rows]) {
    const key = `${delta.table} ${delta.uid}`;
    const known = byRow.get(key);
    byRow.set(key, known ? joined(known, delta, unitsOfTable(delta.table)) : delta);
  }
  return [...byRow.values()].sort(
    (one, other) =>
      rankOf(one.table) - rankOf(other.table) || ((one.born ?? '') < (other.born ?? '') ? -1 : 1),
  );
}

/** Merges the deltas that can be merged. @returns what is left, and whether any was. */
function mergeOnce(
  merge: RowMerge,
  deltas: readonly RowDelta[],
): { left: Waiting[]; hasProgressed: boolean } {
  let hasProgressed = false;
  const left = deltas.flatMap((delta) => {
    const outcome = merge.merge(delta);
    hasProgressed ||= outcome.hasProgressed;
    return outcome.left;
  });
  return { left, hasProgressed };
}

/** What is left of one row, together. */
function onePerRow(waiting: readonly Waiting[]): Waiting[] {
  const byRow = new Map<string, Waiting>();
  for (const { delta, reason } of waiting) {
    const key = `${delta.table} ${delta.uid}`;
    const known = byRow.get(key);
    byRow.set(key, {
      delta: known ? joined(known.delta, delta, unitsOfTable(delta.table)) : delta,
      reason: known?.reason ?? reason,
    });
  }
  return [...byRow.values()];
}

/**
 * Merges what came from another copy, and what came before and waited for it. Nothing in the data makes it
 * fail: what cannot be merged is left.
 * @param erased uids of those of whom nothing is let in.
 * @returns what still waits, and the moments of commands that were about them.
 */
export function applyChanges(
  context: MergeContext,
  changes: Pick<RemoteChanges, 'rows' | 'gone'>,
  erased: ReadonlySet<string>,
): { waiting: Waiting[]; scrubbed: ReadonlySet<string> } {
  const merge = new RowMerge(context);
  let gone: Gone[] = [...changes.gone].sort((one, other) => rankOf(other.table) - rankOf(one.table));
  let waiting: Waiting[] = [];
  const all = gathered(pendingDeltas(context.statements), changes.rows);
  const { deltas: admitted, scrubbed } = letIn(context.statements, context.clocks, erased, all);
  let deltas = admitted;
  for (let isMoving = true; isMoving; ) {
    const outcome = mergeOnce(merge, deltas);
    const stays = gone.filter((removal) => !merge.remove(removal));
    isMoving = outcome.hasProgressed || stays.length < gone.length;
    gone = stays;
    waiting = outcome.left;
    deltas = waiting.map(({ delta }) => delta);
    if (isMoving) continue;

    // Nothing moves by itself any more: names that clash are settled, then what is still in use stays.
    const settled = deltas.map((delta) => settleName(context, merge, delta));
    isMoving = settled.some((delta) => delta !== undefined);
    deltas = deltas.map((delta, index) => settled[index] ?? delta);
    if (isMoving || gone.length === 0) continue;
    for (const removal of gone) merge.keep(removal);
    gone = [];
    isMoving = true;
  }
  return { waiting: onePerRow(waiting), scrubbed };
}
