import type { Task, TaskSubject } from '../../../shared/model/task.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { Source } from '../reads.ts';

/** Tasks that were done, and that the list recalls. */
const recalled = 100;

/** What `listTasks` depends on. */
export const tasksReads: readonly Source[] = ['task', 'contact', 'deal', 'insight'];

interface TaskRow extends RowOf<'task'> {
  contact: string | null;
  contact_name: string | null;
  deal: string | null;
  deal_name: string | null;
  insight: string | null;
  insight_name: string | null;
}

const subject = (uid: string | null, name: string | null): TaskSubject | null =>
  uid === null ? null : { uid, name: name ?? '' };

function tasksWhere(db: ReadDb, which: Sql): Task[] {
  return db
    .all<TaskRow>(sql`
      SELECT task.*, contact.uid AS contact, contact.display_name AS contact_name, deal.uid AS deal,
             deal.title AS deal_name, insight.uid AS insight, insight.title AS insight_name
      FROM task
      LEFT JOIN contact ON contact.id = task.contact_id
      LEFT JOIN deal ON deal.id = deal_id
      LEFT JOIN insight ON insight.id = insight_id
      ${which}`)
    .map((row) => ({
      uid: row.uid,
      title: row.title,
      contact: subject(row.contact, row.contact_name),
      deal: subject(row.deal, row.deal_name),
      insight: subject(row.insight, row.insight_name),
      dueDay: row.due_day,
      dueTime: row.due_time,
      createdAt: row.created_at,
      doneAt: row.done_at,
    }));
}

/** What is to be done, what is due first, and what was done last. Of a day, what has no time comes first. */
export function listTasks(db: ReadDb): { open: Task[]; done: Task[] } {
  return {
    open: tasksWhere(db, sql`WHERE done_at IS NULL ORDER BY due_day, due_time, task.id`),
    done: tasksWhere(
      db,
      sql`WHERE done_at IS NOT NULL ORDER BY done_at DESC, task.id DESC LIMIT ${recalled}`,
    ),
  };
}

/** How many tasks are to be done by a day. @param day `YYYY-MM-DD`. */
export function countTasksDue(db: ReadDb, day: string): number {
  return db.value<number>(sql`SELECT count(*) FROM task WHERE done_at IS NULL AND due_day <= ${day}`) ?? 0;
}
