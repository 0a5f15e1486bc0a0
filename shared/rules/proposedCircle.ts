import type { CircleRule } from '../model/importRun.ts';
import type { Stage } from '../model/lifecycle.ts';

/** What somebody's circle can be told by. */
export interface Newcomer {
  readonly stage: Stage;
  readonly tags: readonly string[];
  /** In the currency of the workspace. */
  readonly revenue: number;
  /** Day of the last contact, `YYYY-MM-DD`; null when nothing is known of it. */
  readonly lastActivity: string | null;
}

function fits({ stage, tags, revenue, lastActivity }: Newcomer, rule: CircleRule): boolean {
  switch (rule.by) {
    case 'stage':
      return stage === rule.stage;
    case 'tag':
      return tags.some((tag) => tag.toLowerCase() === rule.tag.toLowerCase());
    case 'revenue':
      return revenue > 0 && revenue >= rule.atLeast;
    case 'activity':
      return lastActivity !== null && lastActivity >= rule.since;
  }
}

/** The circle (uid) that somebody new starts in by the first rule that fits; null when none does. */
export function proposedCircle(newcomer: Newcomer, rules: readonly CircleRule[]): string | null {
  return rules.find((rule) => fits(newcomer, rule))?.circle ?? null;
}
