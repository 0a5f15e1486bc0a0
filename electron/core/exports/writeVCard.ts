import ICAL from 'ical.js';
import type { Language } from '../../../shared/model/language.ts';
import type { LeavingContact } from './contacts.ts';
import { circleName } from './contactTable.ts';

export type VCardVersion = '3.0' | '4.0';

/** A property as jCard has it: name, parameters, type of its value, values. */
type Property = [string, Record<string, string | string[]>, string, ...(string | string[])[]];

/** What address books call a mobile phone. */
const typeWords: Readonly<Record<string, string>> = { mobile: 'cell' };

const typed = (label: string | null): Record<string, string[]> => {
  // A label in other signs would need quotes, which few programs read.
  const types = (label ?? '')
    .toLowerCase()
    .split(' ')
    .flatMap((word) => (/^[a-z][a-z0-9-]*$/.test(word) ? [typeWords[word] ?? word] : []));
  return types.length > 0 ? { type: types } : {};
};

const pointNames = { email: 'email', phone: 'tel', link: 'url' } as const;

function pointProperty({ type, label, value }: LeavingContact['points'][number]): Property {
  return [pointNames[type], typed(label), type === 'link' ? 'uri' : 'text', value];
}

function nameProperties({ row, organisation }: LeavingContact, version: VCardVersion): Property[] {
  const isOrganisation = row.kind === 'organisation';
  const [given, family] = isOrganisation ? ['', ''] : [row.given_name ?? '', row.family_name ?? ''];
  const kind: Property[] = !isOrganisation
    ? []
    : version === '4.0'
      ? [['kind', {}, 'text', 'org']]
      : [['x-abshowas', {}, 'text', 'COMPANY']];
  const employer = isOrganisation ? row.display_name : organisation;
  return [
    ['fn', {}, 'text', row.display_name],
    ['n', {}, 'text', [family, given, '', '', '']],
    ...kind,
    ...(employer === null ? [] : [['org', {}, 'text', [employer]] satisfies Property]),
  ];
}

function birthdayProperty(birthday: string | null, version: VCardVersion): Property[] {
  if (birthday === null) return [];
  if (!birthday.startsWith('--')) return [['bday', {}, 'date', birthday]];
  // Only 4.0 knows a day without a year; in 3.0 address books write 1604 and say that it is to be left out.
  return version === '4.0'
    ? [['bday', {}, 'date', birthday]]
    : [['bday', { 'x-apple-omit-year': '1604' }, 'date', `1604${birthday.slice(1)}`]];
}

function photoProperty({ photo }: LeavingContact, version: VCardVersion): Property[] {
  if (photo === null) return [];
  const base64 = Buffer.from(photo.data).toString('base64');
  return version === '4.0'
    ? [['photo', {}, 'uri', `data:${photo.media_type};base64,${base64}`]]
    : [['photo', { encoding: 'b', type: photo.media_type.replace('image/', '') }, 'binary', base64]];
}

/** A property of our own, which other programs keep or pass over. */
const own = (name: string, value: string | null): Property[] =>
  value === null || value === '' ? [] : [[name, {}, 'text', value]];

function propertiesOf(contact: LeavingContact, version: VCardVersion, language: Language): Property[] {
  const { row, points, addresses, tags, custom } = contact;
  return [
    ['version', {}, 'text', version],
    ['uid', {}, 'text', `urn:uuid:${row.uid}`],
    ...nameProperties(contact, version),
    ...own('title', contact.jobTitle),
    ...points.map(pointProperty),
    ...addresses.map(
      ({ label, street, city, region, postal_code, country }): Property => [
        'adr',
        typed(label),
        'text',
        ['', '', street ?? '', city ?? '', region ?? '', postal_code ?? '', country ?? ''],
      ],
    ),
    ...birthdayProperty(contact.birthday, version),
    ...(tags.length > 0 ? [['categories', {}, 'text', ...tags] satisfies Property] : []),
    ...own('note', row.notes),
    ...own(version === '4.0' ? 'lang' : 'x-language', contact.language),
    ...photoProperty(contact, version),
    ...own('x-circle', circleName(contact.circle, language)),
    ...own('x-stage', row.stage),
    ...own('x-source', contact.source),
    ...own('x-owner', contact.owner),
    ...own('x-referred-by', contact.referredBy),
    ...own('x-consent', row.consent === 'unknown' ? null : row.consent),
    ...[...custom].map(([field, value]): Property => ['x-field', {}, 'text', `${field}: ${value}`]),
  ];
}

/** Writes contacts as cards, one after another. */
export function* vCardText(
  contacts: Iterable<LeavingContact>,
  version: VCardVersion,
  language: Language,
): Generator<string> {
  for (const contact of contacts) {
    const card = ['vcard', propertiesOf(contact, version, language), []];
    yield `${ICAL.stringify(card)}\r\n`;
  }
}
