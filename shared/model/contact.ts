import { z } from 'zod';
import { type Stage, stageSchema } from './lifecycle.ts';
import type { Person } from './person.ts';
import type { Trust, TrustFacts } from './trust.ts';

export const consents = ['granted', 'refused', 'unknown'] as const;
export type Consent = (typeof consents)[number];

/** What caused a move between circles or stages. */
export const moveCauses = ['hand', 'suggestion', 'import', 'rule'] as const;
export type MoveCause = (typeof moveCauses)[number];

/** A way to reach somebody: an e-mail address, a phone number or a link. */
export const contactPointSchema = z.object({
  type: z.enum(['email', 'phone', 'link']),
  label: z.string().trim().nullable().default(null),
  value: z.string().trim().min(1).max(2000),
});
export type ContactPoint = Readonly<z.output<typeof contactPointSchema>>;

const textOrNull = z
  .string()
  .trim()
  .max(10_000)
  .transform((text) => text || null)
  .nullable()
  .default(null);

export const addressSchema = z.object({
  label: textOrNull,
  street: textOrNull,
  postalCode: textOrNull,
  city: textOrNull,
  region: textOrNull,
  country: textOrNull,
});
export type Address = Readonly<z.output<typeof addressSchema>>;

/** A birthday as `YYYY-MM-DD`, or `--MM-DD` when the year is not known. */
export const birthdaySchema = z.string().regex(/^(\d{4}-|--)\d{2}-\d{2}$/);

/** Everything a person can fill in about a contact. */
export const contactInputSchema = z.object({
  kind: z.enum(['person', 'organisation']).default('person'),
  displayName: z.string().trim().max(500).default(''),
  givenName: textOrNull,
  familyName: textOrNull,
  /** Name of the organisation; it is found or made by name. */
  organisation: textOrNull,
  jobTitle: textOrNull,
  points: z.array(contactPointSchema).max(200).default([]),
  addresses: z.array(addressSchema).max(50).default([]),
  birthday: birthdaySchema.nullable().default(null),
  language: textOrNull,
  tags: z.array(z.string().trim().min(1).max(200)).max(500).default([]),
  notes: z.string().max(1_000_000).default(''),
  source: textOrNull,
  owner: textOrNull,
  /** uid of the contact who referred this one. */
  referredBy: z.string().nullable().default(null),
  consent: z.enum(consents).default('unknown'),
  consentOrigin: textOrNull,
  custom: z.record(z.string(), z.string()).default({}),
});
export type ContactInput = z.input<typeof contactInputSchema>;
export type CheckedContactInput = Readonly<z.output<typeof contactInputSchema>>;

/** A new contact also gets a place. */
export const newContactSchema = contactInputSchema.extend({
  /** uid of the circle; an organisation may be left out of the circles. */
  circle: z.string().nullable(),
  stage: stageSchema.default('lead'),
});
export type NewContact = z.input<typeof newContactSchema>;

/** One line of a contact's history. */
export type HistoryEntry =
  | {
      readonly type: 'circle';
      readonly at: string;
      readonly from: string | null;
      readonly to: string;
      readonly reason: string | null;
      readonly cause: MoveCause;
    }
  | {
      readonly type: 'stage';
      readonly at: string;
      readonly from: Stage | null;
      readonly to: Stage;
      readonly reason: string | null;
      readonly cause: MoveCause;
    }
  | {
      readonly type: 'interaction';
      readonly at: string;
      readonly uid: string;
      readonly kind: string;
      readonly direction: 'in' | 'out' | 'both';
      readonly summary: string;
    }
  | {
      readonly type: 'deal';
      readonly at: string;
      readonly title: string;
      readonly status: 'open' | 'won' | 'lost';
      readonly amount: number;
      readonly currency: string;
    }
  | { readonly type: 'delivery'; readonly at: string; readonly insight: string; readonly title: string }
  | { readonly type: 'referral'; readonly at: string; readonly uid: string; readonly name: string };

/** Everything the contact panel shows. */
export interface ContactDetails {
  readonly uid: string;
  readonly kind: 'person' | 'organisation';
  readonly displayName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly organisation: { readonly uid: string; readonly name: string } | null;
  readonly jobTitle: string | null;
  readonly points: readonly ContactPoint[];
  readonly addresses: readonly Address[];
  readonly birthday: string | null;
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly notes: string;
  readonly source: string | null;
  readonly owner: string | null;
  readonly referredBy: { readonly uid: string; readonly name: string } | null;
  readonly consent: Consent;
  readonly consentAt: string | null;
  readonly consentOrigin: string | null;
  readonly custom: Readonly<Record<string, string>>;
  /** As a data address, or null. */
  readonly photo: string | null;
  readonly createdAt: string;
  readonly archivedAt: string | null;
  /** Null for an organisation that is in no circle by itself. */
  readonly person: Person | null;
  readonly trust: Trust;
  readonly trustFacts: TrustFacts;
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  /** People of an organisation. */
  readonly members: readonly {
    readonly uid: string;
    readonly name: string;
    readonly jobTitle: string | null;
  }[];
}

/** What a search finds, best first. */
export interface SearchHit {
  readonly uid: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly kind: 'person' | 'organisation';
}

/** An organisation in the list of organisations; its people count for it. */
export interface OrganisationSummary {
  readonly uid: string;
  readonly name: string;
  /** uid of the circle it is in by itself, or null. */
  readonly circle: string | null;
  readonly people: number;
  /** Won revenue over 24 months, in minor units (cents) of the workspace currency. */
  readonly revenue: number;
  readonly lastContactAt: string | null;
}

/** A contact in the archive. */
export interface ArchivedContact {
  readonly uid: string;
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  readonly organisation: string | null;
  /** uid of the circle it was in, or null. */
  readonly circle: string | null;
  readonly archivedAt: string;
}
