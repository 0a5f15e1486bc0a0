import type {
  Address,
  ContactDetails,
  ContactInput,
  ContactPoint,
  NewContact,
} from '../../../../shared/model/contact.ts';
import type { Language } from '../../../../shared/model/language.ts';
import type { Stage } from '../../../../shared/model/lifecycle.ts';
import { showBirthday } from '../../../../shared/rules/typed/show.ts';
import type { Choice } from '../../../people/ContactPicker.tsx';

type Written<Shape> = { -readonly [Key in keyof Shape]: string };

/** One way to reach somebody while it is being written; `type` never changes. */
export type PointValues = Written<Omit<ContactPoint, 'type'>> & { type: ContactPoint['type'] };
export type AddressValues = Written<Address>;

/** What the contact form holds: everything as it is typed, nothing as null. */
export interface ContactFormValues {
  kind: 'person' | 'organisation';
  givenName: string;
  familyName: string;
  /** Name of an organisation; a person's follows from the two above. */
  displayName: string;
  organisation: string;
  jobTitle: string;
  points: PointValues[];
  addresses: AddressValues[];
  birthday: string;
  language: string;
  tags: string[];
  notes: string;
  source: string;
  owner: string;
  referredBy: Choice | null;
  consent: ContactDetails['consent'];
  consentOrigin: string;
  custom: Readonly<Record<string, string>>;
  /** Only asked for a new contact; moves have their own commands. */
  circle: string;
  stage: Stage;
}

export const emptyPoint = (type: ContactPoint['type']): PointValues => ({ type, label: '', value: '' });

export const emptyAddress = (): AddressValues => ({
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
    jobTitle: '',
    points: [emptyPoint('email'), emptyPoint('phone')],
    addresses: [],
    birthday: '',
    language: '',
    tags: [],
    notes: '',
    source: '',
    owner: '',
    referredBy: null,
    consent: 'unknown',
    consentOrigin: '',
    custom: {},
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
    jobTitle: contact.jobTitle ?? '',
    points: contact.points.map(({ type, label, value }) => ({ type, label: label ?? '', value })),
    addresses: contact.addresses.map((address) => typed(address)),
    birthday: contact.birthday === null ? '' : showBirthday(contact.birthday, language),
    language: contact.language ?? '',
    tags: [...contact.tags],
    notes: contact.notes,
    source: contact.source ?? '',
    owner: contact.owner ?? '',
    referredBy: contact.referredBy,
    consent: contact.consent,
    consentOrigin: contact.consentOrigin ?? '',
    custom: contact.custom,
    circle: contact.person?.circle ?? '',
    stage: contact.person?.stage ?? 'lead',
  };
}

/**
 * What the form says, as the core takes it; lines left empty are left out.
 * @param before the form as it was opened: a whole name that does not follow from its parts, such as one
 * with a title, is kept while the parts stay the same.
 * @param born the birthday as it was read; null where none is typed.
 */
export function contactInputOf(
  values: ContactFormValues,
  before: ContactFormValues,
  born: string | null,
): ContactInput {
  const sameName = values.givenName === before.givenName && values.familyName === before.familyName;
  const { circle: _circle, stage: _stage, referredBy, points, addresses, ...plain } = values;
  return {
    ...plain,
    displayName: values.kind === 'organisation' || sameName ? values.displayName : '',
    points: points
      .filter(({ value }) => value.trim() !== '')
      .map((point) => ({ ...point, label: point.label.trim() || null })),
    addresses: addresses.filter(({ label: _label, ...lines }) =>
      Object.values(lines).some((line) => line.trim() !== ''),
    ),
    birthday: born,
    referredBy: referredBy?.uid ?? null,
    custom: { ...values.custom },
  };
}

/** The same for a new contact, with its first place. */
export function newContactOf(
  values: ContactFormValues,
  before: ContactFormValues,
  born: string | null,
): NewContact {
  return { ...contactInputOf(values, before, born), circle: values.circle || null, stage: values.stage };
}
