import type {
  InsightDetails,
  InsightSummary,
  LeftOut,
  Recipient,
  Variants,
  Wave,
  WaveDue,
} from '../../../shared/model/insight.ts';
import { waveStatus } from '../../../shared/rules/waves.ts';
import { required } from '../contacts/find.ts';
import type { ReadDb } from '../database/readDb.ts';
import { type Sql, sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { Source } from '../reads.ts';
import { eligibleRecipients, leftOut, reachedRecipients, recipientCount } from './recipients.ts';

/** What waves with their recipients and status depend on. */
export const wavesReads: readonly Source[] = ['insight', 'wave', 'circle', 'contact', 'delivery', 'clock'];

/** A wave with the circle it belongs to. */
export type WaveRow = RowOf<'wave'> & { circle: string; position: number };

/** Whether a wave has a circle: what was still to go out to one that was removed since goes out no more. */
const hasCircle = sql`(circle.successor_id IS NULL OR wave.status IN ('sent', 'skipped'))`;
/** From the inside out; one that was removed before the one that took its place. */
const fromInside = sql`circle.position, circle.successor_id IS NULL, wave.id`;

/** The stored insight with this uid. @throws Problem `not-found`. */
export function insightRow(db: ReadDb, uid: string): RowOf<'insight'> {
  return required(db.get<RowOf<'insight'>>(sql`SELECT * FROM insight WHERE uid = ${uid}`));
}

/** The stored waves of an insight, from the inside out. */
export function waveRows(db: ReadDb, insightId: number): WaveRow[] {
  return db.all<WaveRow>(sql`
    SELECT wave.*, circle.uid AS circle, circle.position
    FROM wave JOIN circle ON circle.id = circle_id
    WHERE insight_id = ${insightId} AND ${hasCircle} ORDER BY ${fromInside}`);
}

/** The texts of an insight by depth. */
export function variantsOf(db: ReadDb, insightId: number): Variants {
  const rows = db.all<RowOf<'insight_variant'>>(
    sql`SELECT * FROM insight_variant WHERE insight_id = ${insightId}`,
  );
  return Object.fromEntries(rows.map(({ depth, body }) => [depth, body]));
}

type CountedRow = WaveRow & { recipients: number };

/** Waves from the inside out, each with how many people it reaches. */
function countedWaves(db: ReadDb, where: Sql): (CountedRow & { insight: string; title: string })[] {
  return db.all(sql`
    SELECT wave.*, circle.uid AS circle, circle.position, insight.uid AS insight, insight.title,
           ${recipientCount} AS recipients
    FROM wave
    JOIN circle ON circle.id = wave.circle_id
    JOIN insight ON insight.id = wave.insight_id
    WHERE ${hasCircle} AND ${where}
    ORDER BY ${fromInside}`);
}

function toWave(row: CountedRow, now: string): Wave {
  return {
    uid: row.uid,
    circle: row.circle,
    position: row.position,
    at: row.at,
    zone: row.zone,
    depth: row.depth,
    channel: row.channel,
    discussion: row.discussion === 1,
    invitation: row.invitation,
    status: waveStatus(row, now),
    sentAt: row.sent_at,
    recipients: row.recipients,
  };
}

/** All insights that are not archived, newest first. */
export function listInsights(db: ReadDb, now: string): InsightSummary[] {
  const waves = Map.groupBy(
    countedWaves(db, sql`insight.archived_at IS NULL`),
    ({ insight_id }) => insight_id,
  );
  return db
    .all<RowOf<'insight'>>(
      sql`SELECT * FROM insight WHERE archived_at IS NULL ORDER BY created_at DESC, id DESC`,
    )
    .map((row) => ({
      uid: row.uid,
      title: row.title,
      createdAt: row.created_at,
      waves: (waves.get(row.id) ?? []).map((wave) => toWave(wave, now)),
    }));
}

/** One insight with its texts and waves. @throws Problem `not-found`. */
export function insightDetails(db: ReadDb, uid: string, now: string): InsightDetails {
  const row = insightRow(db, uid);
  return {
    uid: row.uid,
    title: row.title,
    createdAt: row.created_at,
    variants: variantsOf(db, row.id),
    waves: countedWaves(db, sql`insight.id = ${row.id}`).map((wave) => toWave(wave, now)),
  };
}

/** What the recipients of a wave depend on. */
export const recipientsReads: readonly Source[] = ['wave', 'contact', 'delivery'];

/** Who a wave has reached, or would reach now. @throws Problem `not-found`. */
export function recipientsOf(db: ReadDb, waveUid: string): Recipient[] {
  const wave = required(db.get<RowOf<'wave'>>(sql`SELECT * FROM wave WHERE uid = ${waveUid}`));
  if (wave.status === 'sent') return reachedRecipients(db, wave.id);
  return eligibleRecipients(db, wave.id).map(({ uid, name }) => ({ uid, name }));
}

/** Whom a wave that is still to go out passes over, and why; nobody once it is sent. @throws Problem `not-found`. */
export function leftOutOf(db: ReadDb, waveUid: string): LeftOut[] {
  const wave = required(db.get<RowOf<'wave'>>(sql`SELECT * FROM wave WHERE uid = ${waveUid}`));
  return wave.status === 'sent' ? [] : leftOut(db, wave.id);
}

const isDue = (now: string): Sql =>
  sql`insight.archived_at IS NULL AND wave.status = 'scheduled' AND wave.at <= ${now}`;

/** How many waves there are whose moment has come and that are not sent yet. */
export function countWavesDue(db: ReadDb, now: string): number {
  return (
    db.value<number>(
      sql`SELECT count(*) FROM wave
          JOIN insight ON insight.id = wave.insight_id
          JOIN circle ON circle.id = wave.circle_id
          WHERE ${hasCircle} AND ${isDue(now)}`,
    ) ?? 0
  );
}

/** Waves whose moment has come and that are not sent yet, longest waiting first. */
export function wavesDue(db: ReadDb, now: string): WaveDue[] {
  return countedWaves(db, isDue(now))
    .map((row) => ({ ...toWave(row, now), insight: row.insight, title: row.title }))
    .sort((one, other) => one.at.localeCompare(other.at));
}
