import { daysBefore } from '../../../shared/lib/dates.ts';
import { type StepRules, stepRulesSchema } from '../../../shared/model/stepRules.ts';
import { noStepRules, stepsByRules } from '../../../shared/rules/stepRules.ts';
import { restDays } from '../../../shared/rules/suggestedSteps.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import { readSetting, writeSetting } from '../settings/setting.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { takeSteps } from './commands.ts';
import { suggestedStepsLook } from './suggestedSteps.ts';

/** Which suggested steps are taken without anybody in this workspace. */
export function stepRules(db: ReadDb): StepRules {
  return stepRulesSchema.parse(readSetting(db, 'steps.rules') ?? noStepRules);
}

/** Turns rules on or off. */
export function setStepRules(workspace: Workspace, rules: StepRules): Promise<void> {
  return workspace.command(
    'circles.setStepRules',
    (db) => writeSetting(db, 'steps.rules', rules),
    () => ({}),
  );
}

/** Whom rules moved, and when: uid of the contact and ISO 8601 UTC. */
export type MovedByRules = Readonly<Record<string, string>>;

/**
 * Takes the suggested steps that rules say, as one step that Undo takes back. Whom rules moved lately they leave alone, so
 * that what was undone is not done again the next day.
 * @returns whom rules moved lately, for the next time.
 */
export async function followStepRules(workspace: Workspace, before: MovedByRules): Promise<MovedByRules> {
  const { reader } = workspace;
  const now = workspace.clock().toISOString();
  const lately = Object.entries(before).filter(([, at]) => at > daysBefore(now, restDays));
  const circles = reader.all<{ uid: string; capacity: number | null; members: number }>(sql`
    SELECT uid, capacity, (SELECT count(*) FROM contact WHERE circle_id = circle.id AND archived_at IS NULL) AS members
    FROM circle WHERE successor_id IS NULL ORDER BY position`);
  const spared = new Set(lately.map(([contact]) => contact));
  const steps = stepsByRules(await suggestedStepsLook.at(workspace), stepRules(reader), circles, spared);
  if (steps.length > 0) await takeSteps(workspace, { steps, by: 'rule' });
  return Object.fromEntries([...lately, ...steps.map(({ contact }) => [contact, now] as const)]);
}
