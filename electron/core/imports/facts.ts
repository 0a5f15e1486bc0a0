import type { DealStatus } from '../../../shared/model/deal.ts';
import { inMinorUnits, inUnits } from '../../../shared/rules/currency.ts';
import { nameKey } from '../../../shared/rules/matchKey.ts';
import type { ReadDb } from '../database/readDb.ts';
import { sql } from '../database/sql.ts';
import type { ParsedContact, ParsedDeal, ParsedEntry, ParsedTask } from './reading/parsedContact.ts';

/** A deal as an import compares it: written down before, or read before from the same file. */
export interface KnownDeal {
  readonly title: string;
  readonly amount: number;
  readonly currency: string | null;
  readonly status: DealStatus;
  /** `YYYY-MM-DD`. */
  readonly closedOn: string | null;
  readonly reference: string | null;
}

/** What is known of a contact besides the contact itself, and asked for only where a file tells such things. */
export interface KnownFacts {
  readonly deals: readonly KnownDeal[];
  /** Keys of what took place. */
  readonly log: ReadonlySet<string>;
  /** Keys of what is to be done, or was done. */
  readonly tasks: ReadonlySet<string>;
}

/** What a file adds to that. */
export type NewFacts = Pick<ParsedContact, 'deals' | 'log' | 'tasks'>;

export const noFacts: KnownFacts = { deals: [], log: new Set(), tasks: new Set() };

/** What an entry of the log is known by. */
export const entryKey = ({
  on,
  kind,
  summary,
}: Pick<ParsedEntry, 'on' | 'summary'> & { kind: string }): string => `${on} ${kind} ${summary}`;

/** What a task is known by. */
export const taskKey = ({ title, dueDay }: ParsedTask): string => `${dueDay} ${title}`;

/** Whether a file tells any of this about a contact. */
export const tellsFacts = ({ deals, log, tasks }: NewFacts): boolean =>
  deals.length + log.length + tasks.length > 0;

/** What is written down of a contact besides the contact itself. */
export function loadFacts(db: ReadDb, id: number): KnownFacts {
  const dayOf = (moment: string) => moment.slice(0, 10);
  const deals = db.all<Omit<KnownDeal, 'closedOn'> & { currency: string; closedAt: string | null }>(sql`
    SELECT title, amount, currency, status, closed_at AS closedAt, reference FROM deal WHERE contact_id = ${id}`);
  const log = db.all<{ kind: string; at: string; summary: string }>(sql`
    SELECT interaction.kind, at, summary
    FROM interaction_contact AS took JOIN interaction ON interaction.id = interaction_id
    WHERE took.contact_id = ${id}`);
  const tasks = db.all<ParsedTask>(sql`SELECT title, due_day AS dueDay FROM task WHERE contact_id = ${id}`);
  return {
    deals: deals.map(({ closedAt, ...deal }) => ({
      ...deal,
      amount: inUnits(deal.amount, deal.currency),
      closedOn: closedAt && dayOf(closedAt),
    })),
    log: new Set(log.map(({ at, ...entry }) => entryKey({ ...entry, on: dayOf(at) }))),
    tasks: new Set(tasks.map(taskKey)),
  };
}

/**
 * Whether a deal of a file is one that is there. The number that the other program gave it says so; without one it is the
 * title, the amount and, of two that are closed, the day. An open deal that was won since is still the same one.
 */
export function isSameDeal(known: KnownDeal, told: ParsedDeal, currency: string): boolean {
  if (known.reference !== null && told.reference !== null) return known.reference === told.reference;
  const own = told.currency ?? currency;
  const isAlike =
    nameKey(known.title) === nameKey(told.title) &&
    (known.currency ?? currency) === own &&
    inMinorUnits(known.amount, own) === inMinorUnits(told.amount, own);
  return isAlike && (known.status === 'open' || told.closedOn === null || known.closedOn === told.closedOn);
}

/** What a file tells about a contact that is not there yet. @param currency of amounts that name none. */
export function newFactsOf(known: KnownFacts, parsed: NewFacts, currency: string): NewFacts {
  const deals: ParsedDeal[] = [];
  for (const deal of parsed.deals) {
    if (![...known.deals, ...deals].some((present) => isSameDeal(present, deal, currency))) deals.push(deal);
  }
  return {
    deals,
    log: parsed.log.filter((entry) => !known.log.has(entryKey(entry))),
    tasks: parsed.tasks.filter((task) => !known.tasks.has(taskKey(task))),
  };
}

/** What is known once these are added. */
export function withFacts(known: KnownFacts, { deals, log, tasks }: NewFacts): KnownFacts {
  return {
    deals: [...known.deals, ...deals],
    log: new Set([...known.log, ...log.map(entryKey)]),
    tasks: new Set([...known.tasks, ...tasks.map(taskKey)]),
  };
}
