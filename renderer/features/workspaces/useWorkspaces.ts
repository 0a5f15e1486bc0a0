import { useQueries, useQuery } from '@tanstack/react-query';
import type { PlacedWorkspace } from '../../../electron/core/workspaces/known.ts';
import type { Due, Glance } from '../../../shared/model/workspaces.ts';
import { core } from '../../bridge/core.ts';

/** A workspace with what is due in it; that is undefined until it was looked at. */
export interface Looked extends PlacedWorkspace {
  readonly glance: Glance | undefined;
}

/** In which order workspaces are listed. */
export const orders = ['recent', 'due', 'name'] as const;
export type Order = (typeof orders)[number];

export const dueIn = ({ glance }: Looked): Due | null => (glance?.is === 'read' ? glance : null);

/** How much is to be done in a workspace. */
function amountDue(workspace: Looked): number {
  const due = dueIn(workspace);
  return due === null ? -1 : due.waves + due.waiting + due.tasks;
}

const comparisons: Readonly<Record<Order, (one: Looked, other: Looked) => number>> = {
  recent: () => 0,
  due: (one, other) => amountDue(other) - amountDue(one),
  name: (one, other) => one.name.localeCompare(other.name),
};

/** Workspaces in an order; of equals the newest first. */
export function inOrder(workspaces: readonly Looked[], order: Order): Looked[] {
  return workspaces.toSorted(comparisons[order]);
}

/** The workspaces opened before, newest first, and what is due in each as it becomes known. Undefined until they are known. */
export function useWorkspaces(): readonly Looked[] | undefined {
  // They change without the open workspace: whoever comes here wants to know how they are now.
  const always = { refetchOnMount: 'always' } as const;
  const { data: known } = useQuery({ ...core.workspaces.known.queryOptions(), ...always });
  const glances = useQueries({
    queries: (known ?? []).map(({ file, whereabouts }) => ({
      ...core.workspaces.glance.queryOptions({ file }),
      ...always,
      enabled: whereabouts === 'there',
    })),
  });
  return known?.map((workspace, index) => ({ ...workspace, glance: glances[index]?.data }));
}
