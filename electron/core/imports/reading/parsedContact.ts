import type { Address, Consent, ContactPoint } from '../../../../shared/model/contact.ts';
import { forPlainFields, type PlainValues } from '../../../../shared/model/contactFields.ts';
import type { DealStatus } from '../../../../shared/model/deal.ts';
import type { Stage } from '../../../../shared/model/lifecycle.ts';
import type { InteractionKind } from '../../../../shared/rules/twoWay.ts';

/** A photo that came inside the file; links to photos are never followed. */
export interface ParsedPhoto {
  readonly mediaType: string;
  readonly base64: string;
}

/** What somebody once said about being written to. */
export interface ParsedConsent {
  readonly consent: Exclude<Consent, 'unknown'>;
  /** `YYYY-MM-DD` or ISO 8601 UTC; null when the file does not say. */
  readonly at: string | null;
  readonly origin: string | null;
}

/** A deal as a file tells it. Days are `YYYY-MM-DD`. */
export interface ParsedDeal {
  readonly title: string;
  /** In the currency itself, not its smallest unit. */
  readonly amount: number;
  /** ISO 4217; null is the currency of the workspace. */
  readonly currency: string | null;
  readonly status: DealStatus;
  /** What the other program calls its stage. */
  readonly stage: string | null;
  readonly createdOn: string | null;
  /** Of a deal that is won or lost; null when the file does not say. */
  readonly closedOn: string | null;
  /** Of an open one. */
  readonly expectedOn: string | null;
  readonly owner: string | null;
  readonly lostReason: string | null;
  /** What the other program knows it by, with the name of that: `hubspot:123`. */
  readonly reference: string | null;
}

/** Something that took place on a day with the contact. */
export interface ParsedEntry {
  readonly kind: InteractionKind;
  readonly direction: 'in' | 'out' | 'both';
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly summary: string;
}

/** Something that is to be done for the contact on a day. */
export interface ParsedTask {
  readonly title: string;
  readonly dueDay: string;
}

/** The field of our contacts in which HubSpot's own number of them is kept: its deals name people by it. */
export const recordIdField = 'Record ID';

/** One contact as a file tells it, before anything is compared with the workspace. */
export interface ParsedContact extends PlainValues {
  kind: 'person' | 'organisation';
  /** Never empty. */
  displayName: string;
  givenName: string | null;
  middleName: string | null;
  /** With its particles in front: "van der Berg". */
  familyName: string | null;
  namePrefix: string | null;
  nameSuffix: string | null;
  nickname: string | null;
  organisation: string | null;
  /** Preferred ones first, each once. */
  points: ContactPoint[];
  addresses: Address[];
  photo: ParsedPhoto | null;
  tags: string[];
  notes: string;
  stage: Stage | null;
  /** When the connection was made, `YYYY-MM-DD`. */
  connectedOn: string | null;
  /** What has no home elsewhere, by name. */
  custom: Record<string, string>;
  consent: ParsedConsent | null;
  /** Name of the circle it was in. */
  circle: string | null;
  deals: ParsedDeal[];
  log: ParsedEntry[];
  tasks: ParsedTask[];
  /** By what another program knows the people that the deals are of; the first who is there has them. */
  dealContactIds: string[];
  /** Where in the file it starts; lines count from 1. */
  origin: { readonly file: string; readonly line: number };
}

/** A contact with nothing known yet. */
export function emptyContact(file: string, line: number): ParsedContact {
  return {
    kind: 'person',
    displayName: '',
    givenName: null,
    middleName: null,
    familyName: null,
    namePrefix: null,
    nameSuffix: null,
    nickname: null,
    organisation: null,
    ...forPlainFields(() => null),
    points: [],
    addresses: [],
    photo: null,
    tags: [],
    notes: '',
    stage: null,
    connectedOn: null,
    custom: {},
    consent: null,
    circle: null,
    deals: [],
    log: [],
    tasks: [],
    dealContactIds: [],
    origin: { file, line },
  };
}
