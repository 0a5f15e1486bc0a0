import type { CheckedNewTask, TaskForEach } from '../../../shared/model/task.ts';
import { contactRow, contactRows, required } from '../contacts/find.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import { insightRow } from '../insights/queries.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Writes a task down. @returns its uid. @throws Problem `not-found` when what it is for is not there. */
export function addTask(
  workspace: Workspace,
  { title, contact, deal, insight, dueDay, dueTime }: CheckedNewTask,
): Promise<{ uid: string; title: string }> {
  return workspace.command(
    'tasks.add',
    (db) => {
      const ofDeal =
        deal === null ? null : required(db.get<RowOf<'deal'>>(sql`SELECT * FROM deal WHERE uid = ${deal}`));
      const id = db.insert('task', {
        title,
        contact_id: ofDeal?.contact_id ?? (contact === null ? null : contactRow(db, contact).id),
        deal_id: ofDeal?.id ?? null,
        insight_id: insight === null ? null : insightRow(db, insight).id,
        due_day: dueDay,
        due_time: dueTime,
        created_at: workspace.clock().toISOString(),
      });
      return { uid: required(db.value<string>(sql`SELECT uid FROM task WHERE id = ${id}`)), title };
    },
    ({ title }) => ({ title }),
  );
}

/** Writes the same task down for each of several contacts, as one command. @throws Problem `not-found`. */
export function addTaskForEach(
  workspace: Workspace,
  { title, contacts, dueDay, dueTime }: TaskForEach,
): Promise<{ title: string; count: number }> {
  return workspace.command(
    'tasks.addForEach',
    async (db) => {
      const rows = contactRows(db, contacts);
      const created_at = workspace.clock().toISOString();
      await workspace.running.each(rows, ({ id: contact_id }) => {
        db.insert('task', { title, contact_id, due_day: dueDay, due_time: dueTime, created_at });
      });
      return { title, count: rows.length };
    },
    ({ title, count }) => ({ title, count }),
  );
}

/** Marks a task done as of now, or to be done again. @throws Problem `not-found`. */
export function setTaskDone(
  workspace: Workspace,
  { task, done }: { readonly task: string; readonly done: boolean },
): Promise<{ title: string }> {
  return workspace.command(
    done ? 'tasks.complete' : 'tasks.reopen',
    (db) => {
      const row = required(db.get<RowOf<'task'>>(sql`SELECT * FROM task WHERE uid = ${task}`));
      if ((row.done_at !== null) !== done)
        db.update('task', row.id, { done_at: done ? workspace.clock().toISOString() : null });
      return { title: row.title };
    },
    (result) => result,
  );
}
