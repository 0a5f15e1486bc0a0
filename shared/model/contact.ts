import { z } from 'zod';
import { forPlainFields, type PlainValues, plainFields } from './contactFields.ts';
import { type Stage, stageSchema } from './lifecycle.ts';
import type { Person } from './person.ts';
import type { Trust, TrustEvidence, TrustFacts } from './trust.ts';

export const consents = ['granted', 'refused', 'unknown'] as const;
export type Consent = (typeof consents)[number];

/** What caused a move between circles or stages. */
export const moveCauses = ['hand', 'suggestion', 'import', 'rule'] as const;
export type MoveCause = (typeof moveCauses)[number];

/** A move between circles may also come of the removal of one. */
export type PlacementCause = MoveCause | 'circle-removed';

const textOrNull = z
  .string()
  .trim()
  .max(10_000)
  .transform((text) => text || null)
  .nullable();

/** A shape whose parts may be left out, and what that means. Without it, what is left out is not spoken of. */
function withDefaults<Shape extends Readonly<Record<string, z.ZodType>>>(
  shape: Shape,
  defaults: { readonly [Key in keyof Shape]: z.output<Shape[Key]> },
): { [Key in keyof Shape]: z.ZodDefault<Shape[Key]> } {
  return Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => [key, schema.default(defaults[key])]),
  ) as { [Key in keyof Shape]: z.ZodDefault<Shape[Key]> };
}

const pointShape = {
  type: z.enum(['email', 'phone', 'link']),
  label: z.string().trim().nullable(),
  value: z.string().trim().min(1).max(2000),
};

/** A way to reach somebody: an e-mail address, a phone number or a link. */
export const contactPointSchema = z.object({ ...pointShape, label: pointShape.label.default(null) });
export type ContactPoint = Readonly<z.output<typeof contactPointSchema>>;

const addressShape = {
  label: textOrNull,
  street: textOrNull,
  postalCode: textOrNull,
  city: textOrNull,
  region: textOrNull,
  country: textOrNull,
};

export const addressSchema = z.object(
  withDefaults(addressShape, {
    label: null,
    street: null,
    postalCode: null,
    city: null,
    region: null,
    country: null,
  }),
);
export type Address = Readonly<z.output<typeof addressSchema>>;

/** A birthday as `YYYY-MM-DD`, or `--MM-DD` when the year is not known. */
export const birthdaySchema = z.string().regex(/^(\d{4}-|--)\d{2}-\d{2}$/);

const kindSchemas = { text: textOrNull, day: birthdaySchema.nullable() };
const tagSchema = z.string().trim().min(1).max(200);
const uidSchema = z.string();
const mostPoints = 200;
const mostAddresses = 50;
const mostTags = 500;

/** What has one value in every contact. */
const valuesShape = {
  kind: z.enum(['person', 'organisation']),
  displayName: z.string().trim().max(500),
  givenName: textOrNull,
  familyName: textOrNull,
  /** Name of the organisation; it is found or made by name. */
  organisation: textOrNull,
  ...forPlainFields((field) => kindSchemas[plainFields[field].kind]),
  notes: z.string().max(1_000_000),
  /** uid of the contact who referred this one. */
  referredBy: uidSchema.nullable(),
  consent: z.enum(consents),
  consentOrigin: textOrNull,
};

/** Everything a person can fill in about a contact. */
export const contactInputSchema = z.object({
  ...withDefaults(valuesShape, {
    kind: 'person',
    displayName: '',
    givenName: null,
    familyName: null,
    organisation: null,
    ...forPlainFields(() => null),
    notes: '',
    referredBy: null,
    consent: 'unknown',
    consentOrigin: null,
  }),
  points: z.array(contactPointSchema).max(mostPoints).default([]),
  addresses: z.array(addressSchema).max(mostAddresses).default([]),
  tags: z.array(tagSchema).max(mostTags).default([]),
  /** By the names of the fields, which are found or made. */
  custom: z.record(z.string(), z.string()).default({}),
});
export type ContactInput = z.input<typeof contactInputSchema>;
export type CheckedContactInput = Readonly<z.output<typeof contactInputSchema>>;

/** What happens to the parts of one kind: some are added, some changed in what is given, some removed. */
export interface PartChanges<Part> {
  readonly added?: readonly Part[] | undefined;
  readonly changed?: readonly { readonly uid: string; readonly changes: Partial<Part> }[] | undefined;
  /** uids; one that is gone already is no error. */
  readonly removed?: readonly string[] | undefined;
}

const removedSchema = z.array(uidSchema).max(10_000).optional();

/**
 * What a person changed about a contact. What is left out stays as it is, whoever changed it meanwhile; points,
 * addresses and custom fields go by uid, tags by name.
 */
export const contactChangesSchema = z.object({
  ...z.object(valuesShape).partial().shape,
  points: z
    .object({
      added: z.array(contactPointSchema).max(mostPoints),
      changed: z.array(z.object({ uid: uidSchema, changes: z.object(pointShape).partial() })).max(mostPoints),
      removed: removedSchema,
    })
    .partial()
    .optional(),
  addresses: z
    .object({
      added: z.array(addressSchema).max(mostAddresses),
      changed: z
        .array(z.object({ uid: uidSchema, changes: z.object(addressShape).partial() }))
        .max(mostAddresses),
      removed: removedSchema,
    })
    .partial()
    .optional(),
  tags: z
    .object({ added: z.array(tagSchema).max(mostTags), removed: z.array(tagSchema).max(mostTags) })
    .partial()
    .optional(),
  /** By the uid of the field; an empty text takes the value away. */
  custom: z.record(uidSchema, z.string()).optional(),
});
export type ContactChanges = z.input<typeof contactChangesSchema>;
export type CheckedContactChanges = Readonly<z.output<typeof contactChangesSchema>>;

/** Tags that several contacts, given by uid, get and lose; by name. */
export const tagsOfSeveralSchema = z.object({
  contacts: z.array(uidSchema).min(1).max(100_000),
  added: z.array(tagSchema).max(mostTags).default([]),
  removed: z.array(tagSchema).max(mostTags).default([]),
});
export type TagsOfSeveral = Readonly<z.output<typeof tagsOfSeveralSchema>>;

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
      readonly cause: PlacementCause;
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
      /** Whether it is a complaint that waits to be resolved. */
      readonly isOpen: boolean;
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

/** What a field that the user made up can hold; all that are made by name hold text. */
export const customFieldTypes = [
  'text',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'yes-no',
  'link',
] as const;
export type CustomFieldType = (typeof customFieldTypes)[number];

/** What a contact has in a field that the user made up. */
export interface CustomValue {
  /** uid of the field. */
  readonly field: string;
  readonly name: string;
  readonly value: string;
}

/** Something that can be changed and removed by its uid. */
type Stored<Part> = Part & { readonly uid: string };

/** Everything the contact panel shows. */
export interface ContactDetails extends Readonly<PlainValues> {
  readonly uid: string;
  readonly kind: 'person' | 'organisation';
  readonly displayName: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly organisation: { readonly uid: string; readonly name: string } | null;
  readonly points: readonly Stored<ContactPoint>[];
  readonly addresses: readonly Stored<Address>[];
  readonly tags: readonly string[];
  readonly notes: string;
  readonly referredBy: { readonly uid: string; readonly name: string } | null;
  readonly consent: Consent;
  readonly consentAt: string | null;
  readonly consentOrigin: string | null;
  /** In the order of the fields. */
  readonly custom: readonly CustomValue[];
  /** As a data address, or null. */
  readonly photo: string | null;
  readonly createdAt: string;
  readonly archivedAt: string | null;
  /** Null for an organisation that is in no circle by itself. */
  readonly person: Person | null;
  /** When something was sent last that asks for an answer; null when there is none. */
  readonly askedAt: string | null;
  readonly trust: Trust;
  readonly trustFacts: TrustFacts;
  readonly evidence: TrustEvidence;
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
  /** Won revenue over 24 months, in the smallest unit of the workspace currency. */
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

/** Whether things may be shared with a contact, as the report of that shows it. */
export interface ConsentEntry {
  readonly uid: string;
  readonly name: string;
  /** uid of a circle. */
  readonly circle: string;
  readonly consent: Consent;
  /** ISO 8601 UTC; null while it is unknown, or since when is. */
  readonly consentAt: string | null;
  readonly consentOrigin: string | null;
}

/** What several contacts said of sharing. */
export const consentRecordSchema = z.object({
  contacts: z.array(z.string()).min(1).max(100_000),
  consent: z.enum(consents),
  /** `YYYY-MM-DD`; null for now. */
  day: z.iso.date().nullable(),
  origin: textOrNull,
});
export type ConsentRecord = Readonly<z.output<typeof consentRecordSchema>>;
