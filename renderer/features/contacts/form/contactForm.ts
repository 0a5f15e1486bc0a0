import type { Address, ContactDetails, ContactPoint, CustomValue } from '../../../../shared/model/contact.ts';
import { forPlainFields, type PlainField, plainFields } from '../../../../shared/model/contactFields.ts';
import type { Language } from '../../../../shared/model/language.ts';
import type { Stage } from '../../../../shared/model/lifecycle.ts';
import { showBirthday } from '../../../../shared/rules/typed/show.ts';
import type { Choice } from '../../../people/choices.ts';

type Written<Shape> = { -readonly [Key in keyof Shape]: string };

/** One way to reach somebody while it is being written; `type` never changes. `uid` is empty in a new one. */
export type PointValues = Written<Omit<ContactPoint, 'type'>> & { type: ContactPoint['type']; uid: string };
export type AddressValues = Written<Address> & { uid: string };

/** What the contact form holds: everything as it is typed, nothing as null. */
export interface ContactFormValues extends Record<PlainField, string> {
  kind: 'person' | 'organisation';
  givenName: string;
  familyName: string;
  /** Name of an organisation; a person's follows from the two above. */
  displayName: string;
  organisation: string;
  points: PointValues[];
  addresses: AddressValues[];
  tags: string[];
  notes: string;
  referredBy: Choice | null;
  consent: ContactDetails['consent'];
  consentOrigin: string;
  custom: CustomValue[];
  /** Only asked for a new contact; moves have their own commands. */
  circle: string;
  stage: Stage;
}

export const emptyPoint = (type: ContactPoint['type']): PointValues => ({
  uid: '',
  type,
  label: '',
  value: '',
});

export const emptyAddress = (): AddressValues => ({
  uid: '',
  label: '',
  street: '',
  postalCode: '',
  city: '',
  region: '',
  country: '',
});

/** The form of a contact that is not there yet. */
export function newFormValues(circle: string): ContactFormValues {
  return {
    kind: 'person',
    givenName: '',
    familyName: '',
    displayName: '',
    organisation: '',
    ...forPlainFields(() => ''),
    points: [emptyPoint('email'), emptyPoint('phone')],
    addresses: [],
    tags: [],
    notes: '',
    referredBy: null,
    consent: 'unknown',
    consentOrigin: '',
    custom: [],
    circle,
    stage: 'lead',
  };
}

const typed = <Shape extends Readonly<Record<string, string | null>>>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, value ?? ''])) as Written<Shape>;

/** The form of a contact as it is now, in the language of the page. */
export function formValuesOf(contact: ContactDetails, language: Language): ContactFormValues {
  return {
    kind: contact.kind,
    givenName: contact.givenName ?? '',
    familyName: contact.familyName ?? '',
    displayName: contact.displayName,
    organisation: contact.organisation?.name ?? '',
    ...forPlainFields((field) => {
      const value = contact[field];
      if (value === null) return '';
      return plainFields[field].kind === 'day' ? showBirthday(value, language) : value;
    }),
    points: contact.points.map(({ label, ...point }) => ({ ...point, label: label ?? '' })),
    addresses: contact.addresses.map((address) => typed(address)),
    tags: [...contact.tags],
    notes: contact.notes,
    referredBy: contact.referredBy,
    consent: contact.consent,
    consentOrigin: contact.consentOrigin ?? '',
    custom: [...contact.custom],
    circle: contact.person?.circle ?? '',
    stage: contact.person?.stage ?? 'lead',
  };
}
