import { daysBetween, noonOf } from '../../../../shared/lib/dates.ts';
import type { Ask } from '../../../../shared/model/today.ts';
import { sql } from '../../database/sql.ts';
import type { AskKind } from '../askKind.ts';

/** A task that is due. */
export interface TaskAsk extends Ask {
  readonly kind: 'task';
  readonly task: string;
  readonly title: string;
  /** `YYYY-MM-DD`, `HH:MM`. */
  readonly dueDay: string;
  readonly dueTime: string | null;
  /** Whole days it is late. */
  readonly late: number;
  /** Title of the deal or insight it is for, or null. */
  readonly of: string | null;
}

type Row = Pick<TaskAsk, 'task' | 'title' | 'dueDay' | 'dueTime' | 'of' | 'contact' | 'circle'> & {
  readonly name: string | null;
};

export const tasks: AskKind<TaskAsk> = {
  reads: ['task', 'contact', 'circle', 'deal', 'insight'],

  asks: (db, now) =>
    db
      .all<Row>(sql`
        SELECT task.uid AS task, task.title, due_day AS dueDay, due_time AS dueTime,
               coalesce(deal.title, insight.title) AS of, contact.uid AS contact, display_name AS name,
               circle.uid AS circle
        FROM task
        LEFT JOIN contact ON contact.id = task.contact_id
        LEFT JOIN circle ON circle.id = contact.circle_id
        LEFT JOIN deal ON deal.id = deal_id
        LEFT JOIN insight ON insight.id = insight_id
        WHERE done_at IS NULL AND due_day <= ${now.day} AND contact.archived_at IS NULL`)
      .map((row) => {
        const late = Math.round(daysBetween(noonOf(row.dueDay), noonOf(now.day)));
        return {
          ...row,
          name: row.name ?? row.title,
          kind: 'task',
          occasion: `task:${row.task}:${row.dueDay}`,
          late,
          urgency: late,
        };
      }),
};
