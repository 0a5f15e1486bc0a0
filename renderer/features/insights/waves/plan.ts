import type { Depth } from '../../../../shared/model/circle.ts';
import type { Wave } from '../../../../shared/model/insight.ts';
import type { ProblemData } from '../../../../shared/model/problem.ts';
import { headStartBreach, type PlannedWave } from '../../../../shared/rules/waves.ts';

/** What a change of a wave would meet in the core, known before it is asked. */
export interface ForeseenProblem {
  readonly problem: ProblemData;
  /** Whether it goes away when the waves further out move along. */
  readonly outerCanMove: boolean;
}

/** Waves, from the inside out, as the rules of the head start see them. */
export function toPlan(waves: readonly Wave[]): PlannedWave[] {
  return waves.map((wave) => ({ ...wave, status: wave.status === 'due' ? 'scheduled' : wave.status }));
}

/** The nearest wave further in that counts for the head start; null for the innermost. */
export function waveAhead(waves: readonly Wave[], index: number): Wave | null {
  return waves.slice(0, index).findLast(({ status }) => status !== 'skipped') ?? null;
}

/** Whether a wave can still be changed or sent. */
export function isOpen({ status }: Wave): boolean {
  return status !== 'sent';
}

/** What stands in the way of giving a wave this moment and depth; null when nothing does. */
export function foreseenProblem(
  waves: readonly Wave[],
  index: number,
  changes: { at: string; depth: Depth },
): ForeseenProblem | null {
  const plan = toPlan(waves).map((wave, position) => (position === index ? { ...wave, ...changes } : wave));
  const breach = headStartBreach(plan);
  const wave = breach && waves[breach.wave];
  const inner = breach && plan[breach.inner];
  const innerCircle = breach && waves[breach.inner]?.circle;
  if (!breach || !wave || !inner || !innerCircle) return null;
  return {
    problem: {
      code: breach.rule,
      details: { circle: wave.circle, inner: innerCircle, at: inner.at, depth: inner.depth },
    },
    outerCanMove: breach.rule === 'head-start' && breach.wave > index,
  };
}
