import type { Stage } from '../model/lifecycle.ts';

/** The stages of the inbound lifecycle, by the name the interface translates. */
export const inboundStageIds = ['lead', 'mql', 'sql', 'opportunity', 'customer', 'evangelist'] as const;
export type InboundStageId = (typeof inboundStageIds)[number];

/** One stage of a funnel model: which canonical stages it covers, and where who enters it is put. */
export interface FunnelStage<Id extends string = string> {
  readonly id: Id;
  readonly covers: readonly Stage[];
  readonly entry: Stage;
}

/** The inbound lifecycle (DOMAIN: lifecycle): six stages over the canonical scale; `lost` is beside it. */
export const inboundLifecycle: readonly FunnelStage<InboundStageId>[] = [
  { id: 'lead', covers: ['suspect', 'nql', 'lead'], entry: 'lead' },
  { id: 'mql', covers: ['mql'], entry: 'mql' },
  { id: 'sql', covers: ['sql'], entry: 'sql' },
  { id: 'opportunity', covers: ['sqo', 'intent'], entry: 'sqo' },
  { id: 'customer', covers: ['customer', 'repeat', 'loyal'], entry: 'customer' },
  { id: 'evangelist', covers: ['advocate'], entry: 'advocate' },
];

/** Index of the funnel stage that covers a canonical stage; -1 for who is beside the funnel. */
export function funnelStageIndex(model: readonly FunnelStage[], stage: Stage): number {
  return model.findIndex(({ covers }) => covers.includes(stage));
}

/** How many people ever came as far as each stage, and which part of them came one further. */
export interface StageConversion {
  readonly id: string;
  /** People who were ever in this stage or a later one. */
  readonly reached: number;
  /** Share of them who were ever in a later one, 0..1; null for the last stage or without people. */
  readonly conversion: number | null;
}

/**
 * Conversion between stages from the furthest stage each person ever was in. Who starts halfway counts as
 * having come as far, so that a customer who was imported does not make the stages before look worse.
 * @param furthest per person the index of the furthest stage ever reached; -1 counts nowhere.
 */
export function stageConversion(
  model: readonly FunnelStage[],
  furthest: readonly number[],
): StageConversion[] {
  const reached = model.map((_, index) => furthest.filter((stage) => stage >= index).length);
  return model.map(({ id }, index) => {
    const here = reached[index] ?? 0;
    const next = reached[index + 1];
    return { id, reached: here, conversion: next === undefined || here === 0 ? null : next / here };
  });
}
