import type { ReadProblemCode } from '../../../../../shared/model/import.ts';
import type { ProblemDetails } from '../../../../../shared/model/problem.ts';
import { completeContact } from '../completeContact.ts';
import { isoDate, monthNumber } from '../dates.ts';
import { emptyContact, type ParsedConsent, type ParsedContact, type ParsedDeal } from '../parsedContact.ts';
import { AddressBuilder } from './addressBuilder.ts';
import { DealBuilder } from './dealBuilder.ts';
import { ownWord } from './ownTable.ts';

/** Tells something about the row that is being read. */
export type Report = (code: ReadProblemCode, details?: ProblemDetails) => void;

/** A row on its way to becoming a contact. */
export interface Draft {
  readonly contact: ParsedContact;
  readonly addresses: AddressBuilder;
  readonly birth: { year: string; month: string; day: string };
  particle: string;
  readonly preferred: Set<string>;
  readonly deal: DealBuilder;
  revenue: { readonly title: string; readonly amount: number; readonly currency: string | null } | null;
  readonly consent: { said: string; at: string | null; origin: string | null };
  /** Those a deal is of besides the contact, by name. */
  readonly others: string[];
}

/** A row of which nothing is read yet. */
export function newDraft(file: string, line: number): Draft {
  return {
    contact: emptyContact(file, line),
    addresses: new AddressBuilder(),
    birth: { year: '', month: '', day: '' },
    particle: '',
    preferred: new Set(),
    deal: new DealBuilder(),
    revenue: null,
    consent: { said: '', at: null, origin: null },
    others: [],
  };
}

/** A day of consent without more says that it was given. */
function consentOf({ said, at, origin }: Draft['consent']): ParsedConsent | null {
  const consent = said ? ownWord.consent(said) : at ? 'granted' : null;
  return consent && consent !== 'unknown' ? { consent, at, origin } : null;
}

/** All that somebody has paid so far, as one deal: the file does not say when. */
function revenueDeal(revenue: NonNullable<Draft['revenue']>): ParsedDeal {
  const nothing = { stage: null, createdOn: null, closedOn: null, expectedOn: null, owner: null };
  return { ...revenue, ...nothing, status: 'won', lostReason: null, reference: null };
}

/** Puts together what several columns told. Returns false when nothing tells who this is. */
export function finish(draft: Draft): boolean {
  const { contact, birth } = draft;
  contact.addresses = draft.addresses.build();
  if (draft.particle && contact.familyName) contact.familyName = `${draft.particle} ${contact.familyName}`;
  const month = monthNumber(birth.month);
  if (month !== null && birth.day) {
    contact.birthday ??= isoDate(birth.year ? Number(birth.year) : null, month, Number(birth.day));
  }
  if (draft.preferred.size > 0) {
    const rank = (value: string) => (draft.preferred.has(value) ? 0 : 1);
    contact.points.sort((a, b) => rank(a.value) - rank(b.value));
  }
  contact.consent = consentOf(draft.consent);
  if (draft.revenue) contact.deals.push(revenueDeal(draft.revenue));
  const deal = draft.deal.build(contact.displayName || (contact.organisation ?? ''));
  if (deal) contact.deals.push(deal);
  const isNamed = completeContact(contact);
  return isNamed || (deal !== null && contact.dealContactIds.length > 0);
}
