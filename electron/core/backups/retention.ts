import { Temporal } from 'temporal-polyfill';
import type { Backup } from './backup.ts';

/**
 * Copies made while people work, by reason, with how many of each are kept. The first of a week is its weekly
 * one, the first of a day its daily one; `asked` are those that people asked for. Those from before a migration all stay.
 */
export const copiesKept = { hourly: 24, daily: 7, weekly: 8, asked: 12 } as const;

export type CopyReason = keyof typeof copiesKept;

function isCopy({ reason }: Backup): boolean {
  return reason in copiesKept;
}

/** When the last copy was made, ISO 8601 UTC; copies of a time to come were made by a clock that was wrong. */
export function lastCopyAt(backups: readonly Backup[], now: Date): string | undefined {
  return backups.find((backup) => isCopy(backup) && backup.at <= now.toISOString())?.at;
}

/** Why a copy is made now, by the days and weeks (from Monday) of a time zone. */
export function reasonNow(backups: readonly Backup[], now: Date, zone: string): CopyReason {
  const dayOf = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
  const today = dayOf(now.toISOString());
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const since = (day: Temporal.PlainDate, ...reasons: readonly CopyReason[]) =>
    backups.some(
      ({ reason, at }) =>
        (reasons as readonly string[]).includes(reason) &&
        at <= now.toISOString() &&
        Temporal.PlainDate.compare(dayOf(at), day) >= 0,
    );
  if (!since(monday, 'weekly')) return 'weekly';
  return since(today, 'daily', 'weekly') ? 'hourly' : 'daily';
}

/** The copies that make room. @param newestFirst what `listBackups` gives. */
export function surplus(newestFirst: readonly Backup[]): Backup[] {
  return Object.entries(copiesKept).flatMap(([reason, kept]) =>
    newestFirst.filter((backup) => backup.reason === reason).slice(kept),
  );
}
