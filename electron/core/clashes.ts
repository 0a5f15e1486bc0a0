import { Problem } from '../../shared/model/problem.ts';
import { clashesOf, type Facts } from '../../shared/rules/clashes.ts';

/**
 * Refuses a change that would overwrite what somebody else wrote meanwhile. Commands call it before they write.
 * @throws Problem `changed-meanwhile` with the first such field, and what it holds and would hold.
 */
export function refuseClashes({ began, mine, theirs }: Record<'began' | 'mine' | 'theirs', Facts>): void {
  const [clash] = clashesOf(began, mine, theirs);
  if (!clash) return;
  const shown = (value: typeof clash.mine) => (typeof value === 'number' ? value : String(value ?? ''));
  throw new Problem('changed-meanwhile', {
    field: clash.field,
    theirs: shown(clash.theirs),
    mine: shown(clash.mine),
  });
}
