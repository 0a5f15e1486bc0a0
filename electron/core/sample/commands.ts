import { Problem } from '../../../shared/model/problem.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SampleLanguage } from './languages.ts';
import { perform } from './performance.ts';
import { tellStory } from './story.ts';

function holdsAnything(db: ReadDb): boolean {
  return (
    db.value<number>(sql`
      SELECT EXISTS (SELECT 1 FROM contact) OR EXISTS (SELECT 1 FROM interaction)
          OR EXISTS (SELECT 1 FROM deal) OR EXISTS (SELECT 1 FROM insight)`) === 1
  );
}

/**
 * Fills an empty workspace with the sample network, whose two years of history end now, as one command.
 * @throws Problem `workspace-not-empty`; nothing is touched then.
 */
export function createSample(
  workspace: Workspace,
  { language }: { language: SampleLanguage },
): Promise<{ count: number }> {
  return workspace.command(
    'sample.create',
    (db) => {
      if (holdsAnything(db)) throw new Problem('workspace-not-empty', { file: workspace.file });
      const now = workspace.clock().toISOString();
      return { count: perform(db, tellStory(now, language), { now, language }) };
    },
    (result) => result,
  );
}
