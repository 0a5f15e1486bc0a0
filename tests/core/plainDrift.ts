import type { Core } from '../../electron/core/core.ts';

const day = 86_400_000;

interface Settings {
  readonly position?: number;
  readonly cadenceDays?: number | null;
  readonly maximumDays?: number | null;
  readonly removed?: boolean;
}

/**
 * How a contact stood against the cadence of a circle at a moment, computed once more from the raw tables, the plain way.
 * Shares no code with the product.
 */
export function plainDrift(
  core: Core,
  { contact, circle, at }: { readonly contact: string; readonly circle: string; readonly at: string },
): { readonly drift: number | null; readonly driftState: string } {
  const all = <Row>(text: string): Row[] =>
    core.createContext().workspace.reader.all<Row>({ text, values: [] });
  const age = (moment: string) => (Date.parse(at) - Date.parse(moment)) / day;

  type CircleRow = { id: number; uid: string; position: number; cadence_days: number; maximum_days: number };
  const circles = all<CircleRow & { successor_id: number | null }>('SELECT * FROM circle');
  const changes = all<{ circle_id: number; at: string; settings: string }>('SELECT * FROM circle_change');
  /** What was set of a circle at a moment; nothing where it was not there. */
  const settingsAt = (id: number, moment: string): Settings | undefined => {
    const own = changes.filter(({ circle_id }) => circle_id === id);
    const row = circles.find((one) => one.id === id)!;
    if (own.length === 0)
      return row.successor_id === null
        ? { position: row.position, cadenceDays: row.cadence_days, maximumDays: row.maximum_days }
        : undefined;
    let settings: Settings | undefined;
    for (const change of own.toSorted((one, other) => one.at.localeCompare(other.at)))
      if (change.at <= moment) settings = { ...settings, ...JSON.parse(change.settings) };
    return settings?.removed ? undefined : settings;
  };

  const { id, created_at } = all<{ id: number; created_at: string }>(
    `SELECT * FROM contact WHERE uid = '${contact}'`,
  )[0]!;
  const log = all<{ kind: string; direction: string; at: string }>(`
    SELECT i.* FROM interaction i JOIN interaction_contact c ON c.interaction_id = i.id
    WHERE c.contact_id = ${id} AND i.at <= '${at}' ORDER BY i.at`);
  const isContact = ({ kind }: { kind: string }) => !['note', 'purchase', 'complaint'].includes(kind);
  const spoken = log.filter((one) => isContact(one) && one.direction !== 'out').at(-1)?.at;
  const asked = log
    .filter((one) => isContact(one) && one.direction === 'out' && !['social', 'gift'].includes(one.kind))
    .at(-1)?.at;

  let begun = spoken ?? created_at;
  type Move = { from_circle_id: number | null; to_circle_id: number; at: string };
  for (const move of all<Move>(`SELECT * FROM circle_move WHERE contact_id = ${id} AND at <= '${at}'`)) {
    if (move.from_circle_id === null) continue;
    const from = settingsAt(move.from_circle_id, move.at);
    const to = settingsAt(move.to_circle_id, move.at);
    if (from && to && to.position! < from.position! && move.at > begun) begun = move.at;
  }

  const { cadenceDays, maximumDays } = settingsAt(circles.find(({ uid }) => uid === circle)!.id, at)!;
  if (cadenceDays == null) return { drift: null, driftState: 'none' };
  const drift = Math.max(0, age(begun)) / cadenceDays;
  const isLate = drift > 1 || (maximumDays != null && age(begun) > maximumDays);
  if (!isLate) return { drift, driftState: 'on-time' };
  const isWaitedFor =
    asked !== undefined && (spoken === undefined || spoken < asked) && age(asked) <= cadenceDays;
  if (isWaitedFor) return { drift, driftState: 'waiting' };
  const isFar = drift > 1.5 || (maximumDays != null && age(begun) > maximumDays);
  return { drift, driftState: isFar ? 'drifting' : 'due' };
}
