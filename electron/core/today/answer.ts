import type { z } from 'zod';
import type { AskAnswer, answeredAsksSchema } from '../../../shared/model/today.ts';
import { contactRow } from '../contacts/find.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { dayFrom } from './now.ts';

/** Days that each answer puts off for, by the calendar; null is for good. */
const daysOff: Readonly<Record<AskAnswer, number | null>> = { tomorrow: 1, week: 7, dropped: null };

/** Occasions that were put off or dropped, and are not to be shown now. */
export function awayNow(db: ReadDb, now: string): string[] {
  return db
    .all<{ occasion: string }>(sql`SELECT occasion FROM ask_answer WHERE until IS NULL OR until > ${now}`)
    .map(({ occasion }) => occasion);
}

/**
 * Puts off what asks for attention until the beginning of a day, or drops it for good: that time of it, not the next one.
 * @throws Problem `not-found`.
 */
export function answerAsks(
  workspace: Workspace,
  { asks, answer }: z.output<typeof answeredAsksSchema>,
  zone: string,
): Promise<{ count: number; name: string; answer: AskAnswer }> {
  return workspace.command(
    'today.answer',
    (db) => {
      const days = daysOff[answer];
      const until = days === null ? null : dayFrom(workspace.clock(), zone, days);
      let name = '';
      for (const { occasion, contact } of asks) {
        const row = contact === null ? null : contactRow(db, contact);
        name = row?.display_name ?? '';
        const present = db.value<number>(sql`SELECT id FROM ask_answer WHERE occasion = ${occasion}`);
        if (present === undefined) db.insert('ask_answer', { occasion, contact_id: row?.id ?? null, until });
        else db.update('ask_answer', present, { until });
      }
      return { count: asks.length, name: asks.length === 1 ? name : '', answer };
    },
    ({ count }) => ({ count }),
  );
}
