import { depths } from '../../../shared/model/circle.ts';
import type { InsightChanges, WaveChanges } from '../../../shared/model/insight.ts';
import { Problem } from '../../../shared/model/problem.ts';
import { headStartBreach, moveAlong, proposeWaves } from '../../../shared/rules/waves.ts';
import { listCircles } from '../circles/queries.ts';
import { refuseClashes } from '../clashes.ts';
import { circleRow, required } from '../contacts/find.ts';
import { sql } from '../database/sql.ts';
import type { RowOf } from '../database/tables/index.ts';
import type { WriteDb } from '../database/writeDb.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { insightRow, variantsOf, type WaveRow, waveRows } from './queries.ts';
import { eligibleRecipients } from './recipients.ts';

/** Refuses a plan in which somebody further out is served earlier or deeper than somebody further in. */
function assertHeadStart(waves: readonly WaveRow[]): void {
  const breach = headStartBreach(waves);
  if (!breach) return;
  const wave = required(waves[breach.wave]);
  const inner = required(waves[breach.inner]);
  throw new Problem(breach.rule, {
    circle: wave.circle,
    inner: inner.circle,
    at: inner.at,
    depth: inner.depth,
  });
}

function setVariants(
  db: WriteDb,
  insightId: number,
  variants: Readonly<Record<string, string | undefined>>,
): void {
  const stored = db.all<RowOf<'insight_variant'>>(
    sql`SELECT * FROM insight_variant WHERE insight_id = ${insightId}`,
  );
  for (const [depth, body] of Object.entries(variants) as [RowOf<'insight_variant'>['depth'], string][]) {
    const present = stored.find((row) => row.depth === depth);
    const written = body.trim() !== '';
    if (!present && written) db.insert('insight_variant', { insight_id: insightId, depth, body });
    else if (present && !written) db.remove('insight_variant', present.id);
    else if (present && present.body !== body) db.update('insight_variant', present.id, { body });
  }
}

/** Writes a new insight down. Part of a larger command. @returns its uid. */
export function insertInsight(
  db: WriteDb,
  input: { title: string; variants: Readonly<Record<string, string | undefined>> },
  at: string,
): { uid: string; title: string } {
  const id = db.insert('insight', { title: input.title, created_at: at });
  setVariants(db, id, input.variants);
  return {
    uid: required(db.value<string>(sql`SELECT uid FROM insight WHERE id = ${id}`)),
    title: input.title,
  };
}

/** Writes a new insight down. @returns its uid. */
export function createInsight(
  workspace: Workspace,
  input: { title: string; variants: Readonly<Record<string, string | undefined>> },
): Promise<{ uid: string; title: string }> {
  return workspace.command(
    'insights.create',
    (db) => insertInsight(db, input, workspace.clock().toISOString()),
    ({ title }) => ({ title }),
  );
}

/**
 * Changes the title or texts of an insight; what is not given stays as it is.
 * @param input.began what the changes began with; a text that was not there yet is empty.
 * @throws Problem `not-found`, `changed-meanwhile`.
 */
export function updateInsight(
  workspace: Workspace,
  { uid, changes, began = {} }: { uid: string; changes: InsightChanges; began?: InsightChanges | undefined },
): Promise<{ title: string }> {
  return workspace.command(
    'insights.update',
    (db) => {
      const insight = insightRow(db, uid);
      const written = Object.fromEntries(depths.map((depth) => [depth, '']));
      refuseClashes({
        began: { title: began.title, ...began.variants },
        mine: { ...(changes.title !== undefined && { title: changes.title }), ...changes.variants },
        theirs: { title: insight.title, ...written, ...variantsOf(db, insight.id) },
      });
      db.update('insight', insight.id, { title: changes.title });
      setVariants(db, insight.id, changes.variants ?? {});
      return { title: changes.title ?? insight.title };
    },
    (result) => result,
  );
}

/** Archives an insight: it leaves the lists, and its waves are no longer due. */
export function archiveInsight(workspace: Workspace, { uid }: { uid: string }): Promise<{ title: string }> {
  return workspace.command(
    'insights.archive',
    (db) => {
      const insight = insightRow(db, uid);
      db.update('insight', insight.id, { archived_at: workspace.clock().toISOString() });
      return { title: insight.title };
    },
    (result) => result,
  );
}

/**
 * Plans one wave per circle that has none yet, from the circles' defaults. Part of a larger command.
 * @param input.start ISO 8601 UTC moment of the innermost wave.
 */
export function planWaves(
  db: WriteDb,
  input: { uid: string; start: string; zone: string },
): { title: string; count: number } {
  const insight = insightRow(db, input.uid);
  const planned = new Set(waveRows(db, insight.id).map(({ circle }) => circle));
  const proposed = proposeWaves(listCircles(db), input.start, input.zone).filter(
    ({ circle }) => !planned.has(circle),
  );
  for (const { circle, discussion, ...wave } of proposed) {
    db.insert('wave', {
      ...wave,
      insight_id: insight.id,
      circle_id: circleRow(db, circle).id,
      discussion: discussion ? 1 : 0,
      status: 'scheduled',
    });
  }
  assertHeadStart(waveRows(db, insight.id));
  return { title: insight.title, count: proposed.length };
}

/** Plans the waves of an insight; see `planWaves`. */
export function scheduleInsight(
  workspace: Workspace,
  input: { uid: string; start: string; zone: string },
): Promise<{ title: string; count: number }> {
  return workspace.command(
    'insights.schedule',
    (db) => planWaves(db, input),
    (result) => result,
  );
}

function openWave(db: WriteDb, uid: string): { waves: WaveRow[]; index: number; wave: WaveRow } {
  const { insight_id } = required(
    db.get<{ insight_id: number }>(sql`SELECT insight_id FROM wave WHERE uid = ${uid}`),
  );
  const waves = waveRows(db, insight_id);
  const index = waves.findIndex((wave) => wave.uid === uid);
  const wave = required(waves[index]);
  if (wave.status === 'sent') throw new Problem('wave-already-sent');
  return { waves, index, wave };
}

/**
 * Changes a planned wave. A change that breaks the head start is refused with the reason, unless the outer
 * waves may move along.
 * @param input.began what the changes began with.
 * @throws Problem `changed-meanwhile`, `head-start`, `depth-too-deep`, `wave-already-sent`, `not-found`.
 */
export function updateWave(
  workspace: Workspace,
  input: { wave: string; changes: WaveChanges; began?: WaveChanges | undefined; moveOuterAlong: boolean },
): Promise<{ moved: number; circle: string }> {
  return workspace.command(
    'insights.updateWave',
    (db) => {
      const { waves, index, wave } = openWave(db, input.wave);
      refuseClashes({
        began: input.began ?? {},
        mine: input.changes,
        theirs: { ...wave, discussion: wave.discussion === 1 },
      });
      const { discussion, at, ...changes } = input.changes;
      if (discussion !== undefined || Object.keys(changes).length > 0) {
        db.update('wave', wave.id, {
          ...changes,
          ...(discussion === undefined ? {} : { discussion: discussion ? 1 : 0 }),
        });
      }
      let moved = 0;
      if (at !== undefined) {
        const moments = input.moveOuterAlong
          ? moveAlong(waves, index, at)
          : waves.map((present, position) => (position === index ? at : present.at));
        for (const [position, present] of waves.entries()) {
          const moment = required(moments[position]);
          if (moment === present.at) continue;
          db.update('wave', present.id, { at: moment });
          moved += 1;
        }
      }
      assertHeadStart(waveRows(db, wave.insight_id));
      return { moved, circle: wave.circle };
    },
    ({ circle, moved }) => ({ circle, count: moved }),
  );
}

/**
 * Settles who a wave reaches and keeps a delivery for each. The wave must have a text of its depth: nothing
 * deeper may stand in for it. Part of a larger command.
 * @throws Problem `wave-already-sent`, `variant-missing`, `head-start` while a wave further in still waits.
 */
export function deliverWave(
  db: WriteDb,
  input: { wave: string },
  at: string,
): { circle: string; recipients: number } {
  const { waves, index, wave } = openWave(db, input.wave);
  const waiting = waves.slice(0, index).find(({ status }) => status === 'draft' || status === 'scheduled');
  if (waiting) {
    throw new Problem('head-start', {
      circle: wave.circle,
      inner: waiting.circle,
      at: waiting.at,
      depth: waiting.depth,
    });
  }
  const written = db.value<number>(
    sql`SELECT 1 FROM insight_variant WHERE insight_id = ${wave.insight_id} AND depth = ${wave.depth}`,
  );
  if (!written) throw new Problem('variant-missing', { depth: wave.depth });
  const recipients = eligibleRecipients(db, wave.id);
  for (const { id } of recipients) {
    db.insert('delivery', {
      wave_id: wave.id,
      insight_id: wave.insight_id,
      contact_id: id,
      status: 'sent',
      sent_at: at,
    });
  }
  db.update('wave', wave.id, { status: 'sent', sent_at: at });
  return { circle: wave.circle, recipients: recipients.length };
}

/** Sends a wave; see `deliverWave`. */
export function sendWave(
  workspace: Workspace,
  input: { wave: string },
): Promise<{ circle: string; recipients: number }> {
  return workspace.command(
    'insights.sendWave',
    (db) => deliverWave(db, input, workspace.clock().toISOString()),
    ({ circle, recipients }) => ({ circle, count: recipients }),
  );
}

/**
 * Skips a wave, makes it a draft, or schedules it (again). Part of a larger command.
 * @throws Problem `head-start`, `depth-too-deep`, `wave-already-sent`.
 */
export function changeWaveStatus(
  db: WriteDb,
  input: { wave: string; status: 'draft' | 'scheduled' | 'skipped' },
): { circle: string; status: string } {
  const { wave } = openWave(db, input.wave);
  if (wave.status !== input.status) db.update('wave', wave.id, { status: input.status });
  assertHeadStart(waveRows(db, wave.insight_id));
  return { circle: wave.circle, status: input.status };
}

/** Sets where a wave stands; see `changeWaveStatus`. */
export function setWaveStatus(
  workspace: Workspace,
  input: { wave: string; status: 'draft' | 'scheduled' | 'skipped' },
): Promise<{ circle: string; status: string }> {
  return workspace.command(
    'insights.setWaveStatus',
    (db) => changeWaveStatus(db, input),
    (result) => result,
  );
}
