import type { Ask } from '../../../../shared/model/today.ts';
import { sql } from '../../database/sql.ts';
import type { AskKind } from '../askKind.ts';

/** Somebody whose birthday it is. */
export interface BirthdayAsk extends Ask {
  readonly kind: 'birthday';
  /** How old they become; null when the year is not known. */
  readonly age: number | null;
}

type Row = Pick<BirthdayAsk, 'contact' | 'name' | 'circle'> & { readonly birthday: string };

/** Birthdays kept on a day: those of 29 February on the 28th where there is no 29th. */
function keptOn(day: string): readonly [string, string] {
  const isLast =
    day.slice(5) === '02-28' && new Date(`${day.slice(0, 4)}-02-29T12:00:00Z`).getUTCMonth() !== 1;
  return [day.slice(5), isLast ? '02-29' : day.slice(5)];
}

export const birthdays: AskKind<BirthdayAsk> = {
  reads: ['contact', 'circle'],

  asks(db, now) {
    const [kept, moved] = keptOn(now.day);
    const year = Number(now.day.slice(0, 4));
    return db
      .all<Row>(sql`
        SELECT contact.uid AS contact, display_name AS name, circle.uid AS circle, birthday
        FROM contact LEFT JOIN circle ON circle.id = circle_id
        WHERE birthday IS NOT NULL AND substr(birthday, -5) IN (${kept}, ${moved}) AND archived_at IS NULL`)
      .map(({ birthday, ...row }) => {
        const born = birthday.startsWith('--') ? null : Number(birthday.slice(0, 4));
        return {
          ...row,
          kind: 'birthday',
          occasion: `birthday:${row.contact}:${year}`,
          age: born === null || born >= year ? null : year - born,
          urgency: 0,
        };
      });
  },
};
