import type { ProblemCode } from '../../../shared/model/problem.ts';
import type { RefusedWorkspace } from '../../../shared/model/workspaces.ts';

const asking: readonly ProblemCode[] = ['passphrase-needed', 'passphrase-wrong'];

/** Whether a workspace only waits for its passphrase. */
export const isAsking = ({ problem }: RefusedWorkspace): boolean => asking.includes(problem.code);

/** The key of the words for what became of a workspace that was to be opened. */
export const titleKey = (refused: RefusedWorkspace) =>
  isAsking(refused) ? ('passphrase.asks' as const) : ('workspaces.refused' as const);
