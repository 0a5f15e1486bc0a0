import { inMinorUnits } from '../../../shared/rules/currency.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { workspaceCurrency } from '../settings/preferences.ts';
import type { NewFacts } from './facts.ts';
import type { ParsedDeal } from './reading/parsedContact.ts';

/** A day as a moment: noon is of the same day nearly everywhere. */
const noonOf = (day: string) => `${day}T12:00:00.000Z`;

/** Writes deals, log and tasks of contacts that a file tells of. Part of a larger command. */
export class FactWriter {
  readonly #db: WriteDb;
  readonly #at: string;
  readonly #currency: string;

  /** @param at the moment of the command. */
  constructor(db: WriteDb, at: string) {
    this.#db = db;
    this.#at = at;
    this.#currency = workspaceCurrency(db);
  }

  /** The moment of a day that lies in the past; now when it is not known or lies ahead. */
  #past(day: string | null): string {
    return day === null || noonOf(day) > this.#at ? this.#at : noonOf(day);
  }

  #writeDeal(contactId: number, deal: ParsedDeal): void {
    const currency = deal.currency ?? this.#currency;
    const closedAt = deal.status === 'open' ? null : this.#past(deal.closedOn);
    const createdAt = this.#past(deal.createdOn ?? deal.closedOn);
    this.#db.insert('deal', {
      title: deal.title,
      contact_id: contactId,
      amount: inMinorUnits(deal.amount, currency),
      currency,
      status: deal.status,
      stage: deal.stage,
      created_at: closedAt !== null && closedAt < createdAt ? closedAt : createdAt,
      closed_at: closedAt,
      expected_on: deal.expectedOn,
      owner: deal.owner,
      lost_reason: deal.lostReason,
      reference: deal.reference,
    });
  }

  write(contactId: number, { deals, log, tasks }: NewFacts): void {
    for (const deal of deals) this.#writeDeal(contactId, deal);
    for (const { on, kind, direction, summary } of log) {
      const id = this.#db.insert('interaction', { kind, direction, at: this.#past(on), summary });
      this.#db.insert('interaction_contact', { interaction_id: id, contact_id: contactId });
    }
    for (const { title, dueDay } of tasks)
      this.#db.insert('task', { title, contact_id: contactId, due_day: dueDay, created_at: this.#at });
  }
}
