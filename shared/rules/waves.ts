import { Temporal } from 'temporal-polyfill';
import { type Channel, type Circle, type Depth, depths } from '../model/circle.ts';
import type { StoredWaveStatus, WaveStatus } from '../model/insight.ts';

/** A wave as it is proposed for a circle. */
export interface ProposedWave {
  readonly circle: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly zone: string;
  readonly depth: Depth;
  readonly channel: Channel;
  readonly discussion: boolean;
}

/** What the head start depends on. Waves are given from the inside out. */
export interface PlannedWave {
  readonly at: string;
  readonly depth: Depth;
  readonly status: StoredWaveStatus;
}

/** Why a plan breaks the head start: the index of the wave, and of the wave further in that it overtakes. */
export interface HeadStartBreach {
  readonly rule: 'head-start' | 'depth-too-deep';
  readonly wave: number;
  readonly inner: number;
}

/**
 * One wave per circle from the circles' own defaults: each starts its delay in days after the first moment,
 * at the same time of day in the given zone, whatever daylight saving does in between. A circle whose
 * defaults would overtake one further in is held back to it.
 * @param start ISO 8601 UTC moment of a wave without delay.
 */
export function proposeWaves(circles: readonly Circle[], start: string, zone: string): ProposedWave[] {
  const first = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
  let delay = 0;
  let depth = 0;
  return [...circles]
    .sort((one, other) => one.position - other.position)
    .map((circle) => {
      delay = Math.max(delay, circle.delayDays);
      depth = Math.max(depth, depths.indexOf(circle.depth));
      return {
        circle: circle.uid,
        at: toUtc(first.add({ days: delay })),
        zone,
        depth: depths[depth] ?? 'public',
        channel: circle.channel,
        discussion: circle.discussion,
      };
    });
}

function toUtc(moment: Temporal.ZonedDateTime): string {
  return new Date(moment.epochMilliseconds).toISOString();
}

/**
 * The first breach of the head start, from the inside out: a wave may never be earlier, nor deeper, than a
 * wave of a circle further in (DOMAIN: insights and waves). Skipped waves hold nobody back, and what went out is done:
 * its circle may have been moved further out since.
 */
export function headStartBreach(waves: readonly PlannedWave[]): HeadStartBreach | null {
  let latest = -1;
  let shallowest = -1;
  const depthOf = (wave: PlannedWave) => depths.indexOf(wave.depth);
  for (const [index, wave] of waves.entries()) {
    if (wave.status === 'skipped') continue;
    const [late, shallow] = [waves[latest], waves[shallowest]];
    const isEarly = late !== undefined && Date.parse(wave.at) < Date.parse(late.at);
    const isDeep = shallow !== undefined && depthOf(wave) < depthOf(shallow);
    if (wave.status !== 'sent' && isEarly) return { rule: 'head-start', wave: index, inner: latest };
    if (wave.status !== 'sent' && isDeep) return { rule: 'depth-too-deep', wave: index, inner: shallowest };
    if (!isEarly) latest = index;
    if (!isDeep) shallowest = index;
  }
  return null;
}

/**
 * Moves a wave to another moment. When that is later, the waves further out that are still to come move along
 * by as much, so that a plan in good order stays so.
 * @param waves from the inside out. @returns the moment of every wave.
 */
export function moveAlong(waves: readonly PlannedWave[], moved: number, at: string): string[] {
  const present = waves[moved];
  if (!present) throw new RangeError(`No wave ${moved}`);
  const shift = Math.max(0, Date.parse(at) - Date.parse(present.at));
  return waves.map((wave, index) => {
    if (index === moved) return at;
    if (index < moved || wave.status === 'sent' || wave.status === 'skipped') return wave.at;
    return new Date(Date.parse(wave.at) + shift).toISOString();
  });
}

/** Whether a wave is still to go out. */
const isToCome = ({ status }: Pick<PlannedWave, 'status'>): boolean =>
  status === 'draft' || status === 'scheduled';

/**
 * Puts a plan in order again after circles changed places: the moments and depths of waves that are still to come are
 * given out anew among them, the earliest and deepest to the innermost. What went out or was skipped stays.
 * @param waves from the inside out, as the circles are now. @returns the same with their moments and depths.
 */
export function planInOrder<Wave extends PlannedWave & { readonly zone: string }>(
  waves: readonly Wave[],
): Wave[] {
  const toCome = waves.filter(isToCome);
  const moments = toCome.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const byDepth = toCome.toSorted((one, other) => depths.indexOf(one.depth) - depths.indexOf(other.depth));
  let next = 0;
  return waves.map((wave) => {
    const [moment, depth] = [moments[next], byDepth[next]];
    if (!isToCome(wave) || !moment || !depth) return wave;
    next += 1;
    return { ...wave, at: moment.at, zone: moment.zone, depth: depth.depth };
  });
}

/** The status a person sees: a scheduled wave whose moment has come is due. */
export function waveStatus(wave: { status: StoredWaveStatus; at: string }, now: string): WaveStatus {
  return wave.status === 'scheduled' && Date.parse(wave.at) <= Date.parse(now) ? 'due' : wave.status;
}
