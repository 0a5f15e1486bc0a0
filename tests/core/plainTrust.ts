import type { Core } from '../../electron/core/core.ts';

const day = 86_400_000;

interface Event {
  kind: string;
  direction: string;
  at: string;
  nps: number | null;
  resolved_at: string | null;
  people: number;
}
interface Sale {
  id: number;
  contact_id: number;
  amount: number;
  currency: string;
  closed_at: string;
}

/**
 * The trust score of a contact, computed once more from the raw tables, the plain way: event by event, with the
 * weights a workspace begins with. Shares no code with the product. Null where nothing is known.
 */
export function plainTrust(core: Core, contact: string, now: string): number | null {
  const all = <Row>(text: string): Row[] =>
    core.createContext().workspace.reader.all<Row>({ text, values: [] });
  const id = all<{ id: number }>(`SELECT id FROM contact WHERE uid = '${contact}'`)[0]!.id;
  const age = (at: string) => (Date.parse(now) - Date.parse(at)) / day;
  const isPast = ({ at }: { at: string }) => age(at) >= 0;

  const events = all<Event>(`
    SELECT i.*, (SELECT count(*) FROM interaction_contact o WHERE o.interaction_id = i.id) AS people
    FROM interaction i JOIN interaction_contact c ON c.interaction_id = i.id WHERE c.contact_id = ${id}`).filter(
    isPast,
  );
  const weights: Record<string, number> = { meeting: 1, call: 1, event: 1, 'co-creation': 1, social: 0.25 };
  const weightOf = ({ kind }: Event) => weights[kind] ?? 0.5;
  const contacts = events.filter(({ kind }) => !['note', 'purchase', 'complaint'].includes(kind));
  const twoWay = contacts.filter(({ direction }) => direction !== 'out');
  let contact36 = 0;
  let rhythm = 0;
  let theirs = 0;
  let yours = 0;
  for (const event of contacts) {
    const fresh = 0.5 ** (age(event.at) / 180);
    if (event.direction === 'in') theirs += fresh;
    if (event.direction === 'out') yours += fresh;
    if (event.direction === 'both') {
      theirs += fresh / 2;
      yours += fresh / 2;
    }
    if (event.direction === 'out') continue;
    if (age(event.at) < 1095) contact36 += weightOf(event);
    rhythm += weightOf(event) * fresh;
  }

  const sales = all<Sale>("SELECT * FROM deal WHERE status = 'won'").filter(
    ({ closed_at }) => age(closed_at) >= 0,
  );
  const named = all<{ deal_id: number; contact_id: number }>('SELECT * FROM deal_person');
  const refunds = all<{ deal_id: number; amount: number; at: string }>('SELECT * FROM refund').filter(isPast);
  const concerns = (sale: Sale, who: number) =>
    sale.contact_id === who ||
    named.some(({ deal_id, contact_id }) => deal_id === sale.id && contact_id === who);
  const worth = (some: Sale[]) =>
    some.reduce((sum, sale) => {
      const back = refunds.filter(({ deal_id, at }) => deal_id === sale.id && age(at) < 730);
      return (
        sum +
        (age(sale.closed_at) < 730 ? sale.amount : 0) -
        back.reduce((total, { amount }) => total + amount, 0)
      );
    }, 0);
  const mine = sales.filter((sale) => concerns(sale, id));
  const bought = [
    ...mine.map(({ closed_at }) => age(closed_at)),
    ...events.filter(({ kind }) => kind === 'purchase').map(({ at }) => age(at)),
  ];
  const recentDeals = mine.filter(({ closed_at }) => age(closed_at) < 1095).length;
  const shares = [...new Set(mine.map(({ currency }) => currency))].flatMap((currency) => {
    const inCurrency = sales.filter((sale) => sale.currency === currency);
    const revenue = worth(mine.filter((sale) => sale.currency === currency));
    if (revenue <= 0) return [];
    const customers = [...new Set(inCurrency.map(({ contact_id }) => contact_id))]
      .map((who) => worth(inCurrency.filter(({ contact_id }) => contact_id === who)))
      .filter((total) => total > 0);
    return customers.length === 0
      ? 1
      : customers.filter((total) => total <= revenue).length / customers.length;
  });

  const brought = all<{ id: number }>(
    `SELECT id FROM contact WHERE referred_by_id = ${id} AND created_at <= '${now}'`,
  );
  const customers = brought.filter((one) => sales.some((sale) => concerns(sale, one.id))).length;
  const unnamed = events.filter(
    ({ kind, direction, people }) => kind === 'referral' && direction !== 'out' && people === 1,
  );
  const answers = events.filter(({ nps, at }) => nps !== null && age(at) < 730);
  const latest = answers.toSorted((one, other) => age(one.at) - age(other.at) || one.nps! - other.nps!)[0];
  const complaint = events.some(
    ({ kind, resolved_at }) => kind === 'complaint' && (resolved_at === null || age(resolved_at) < 0),
  );

  if (
    contacts.length + bought.length + brought.length + unnamed.length + answers.length + shares.length ===
      0 &&
    !complaint
  )
    return null;
  let score = 0;
  if (twoWay.length > 0) {
    const last = Math.min(...twoWay.map(({ at }) => age(at)));
    score += 20 * 2 ** (-last / 90) * (1 - Math.exp(-contact36 / 3));
    score += 15 * (1 - Math.exp(-rhythm / 4));
  }
  if (theirs > 0) score += 10 * Math.min(1, (2 * theirs) / (theirs + yours)) * (theirs / (theirs + 1.5));
  if (bought.length > 0) {
    const years = (Math.max(...bought) - Math.min(...bought)) / 365;
    score +=
      20 * (1 - Math.exp(-(recentDeals + years) / 4)) * 2 ** (-Math.max(0, Math.min(...bought) - 365) / 365);
  }
  score += 10 * Math.max(0, ...shares);
  score += 20 * (1 - Math.exp(-(brought.length + unnamed.length / 2 + 2 * customers) / 2));
  if (!complaint && latest) score += 5 * Math.max(0, (latest.nps! - 5) / 5);
  return score;
}
