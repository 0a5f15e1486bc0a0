import { pastMoment } from '../../../shared/lib/dates.ts';
import { inMinorUnits } from '../../../shared/rules/currency.ts';
import type { WriteDb } from '../database/writeDb.ts';
import { workspaceCurrency } from '../settings/preferences.ts';
import type { NewFacts } from './facts.ts';
import type { ParsedDeal } from './reading/parsedContact.ts';

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

  #writeDeal(contactId: number, deal: ParsedDeal): void {
    const currency = deal.currency ?? this.#currency;
    const closedAt = deal.status === 'open' ? null : pastMoment(deal.closedOn, this.#at);
    const createdAt = pastMoment(deal.createdOn ?? deal.closedOn, this.#at);
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
      const id = this.#db.insert('interaction', { kind, direction, at: pastMoment(on, this.#at), summary });
      this.#db.insert('interaction_contact', { interaction_id: id, contact_id: contactId });
    }
    for (const { title, dueDay } of tasks)
      this.#db.insert('task', { title, contact_id: contactId, due_day: dueDay, created_at: this.#at });
  }
}
