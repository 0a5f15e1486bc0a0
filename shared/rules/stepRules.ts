import type { StepRules } from '../model/stepRules.ts';
import type { SuggestedStep } from '../model/suggestedStep.ts';

/** What a workspace begins with: nothing moves by itself. */
export const noStepRules: StepRules = { inward: false, outward: false };

/**
 * The suggested steps that rules take. They make room before they fill it, and bring nobody into a full circle: that is a
 * promise of attention, which only people can stretch.
 * @param circles with how many people are in each now. @param spared uids of those whom rules leave alone.
 */
export function stepsByRules(
  steps: readonly SuggestedStep[],
  rules: StepRules,
  circles: readonly { readonly uid: string; readonly capacity: number | null; readonly members: number }[],
  spared: ReadonlySet<string>,
): SuggestedStep[] {
  const members = new Map(circles.map(({ uid, members }) => [uid, members]));
  const capacities = new Map(circles.map(({ uid, capacity }) => [uid, capacity]));
  const count = (circle: string) => members.get(circle) ?? 0;
  const take = ({ from, to }: SuggestedStep) => {
    members.set(from, count(from) - 1);
    members.set(to, count(to) + 1);
  };
  const wanted = steps.filter(({ contact, direction }) => rules[direction] && !spared.has(contact));
  const outward = wanted.filter(({ direction }) => direction === 'outward');
  outward.forEach(take);
  const inward = wanted.filter((step) => {
    const capacity = capacities.get(step.to) ?? null;
    if (step.direction !== 'inward' || (capacity !== null && count(step.to) >= capacity)) return false;
    take(step);
    return true;
  });
  return [...outward, ...inward];
}
