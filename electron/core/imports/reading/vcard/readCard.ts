import type { Address } from '../../../../../shared/model/contact.ts';
import type { ReadProblem } from '../../../../../shared/model/import.ts';
import { addCustom, addNotes, addPoint, addTag, completeContact } from '../completeContact.ts';
import { isNoDate, readDate } from '../dates.ts';
import { cleanLabel } from '../labels.ts';
import { emptyContact, type ParsedContact } from '../parsedContact.ts';
import { isDialable, linkLabel } from '../values.ts';
import { type Property, readContentLine, type VCardVersion } from './contentLine.ts';
import type { DecodeLine } from './lineDecoder.ts';
import { photoSizeLimit, readPhoto } from './photo.ts';
import { customName, labelOf, preference } from './propertyLabels.ts';
import type { Card } from './splitCards.ts';

/** Properties about the card or the program that wrote it, not about the contact. */
const ignored =
  /^(?:version|rev|prodid|uid|key|sound|logo|mailer|class|sort-string|fburl|caluri|caladruri|source|xml|clientpidmap|geo|tz|agent|name|profile|created|kind|x-ablabel|x-abadr|x-abuid|x-abshowas|x-addressbookserver-.*|x-ms-ol-.*|x-ms-cardpicture|x-ms-tel|x-evolution-(?:file-as|blog-url|video-url|webdav-.*|x509.*)|x-couchdb-.*|x-created|x-prodid|x-file-as|x-image.*)$/;

/** Messengers by property: what their addresses begin with, and their name. */
const messengers: Readonly<Record<string, readonly [scheme: string, label: string]>> = {
  'x-aim': ['aim', 'AIM'],
  'x-icq': ['icq', 'ICQ'],
  'x-jabber': ['xmpp', 'Jabber'],
  'x-google-talk': ['xmpp', 'Google Talk'],
  'x-msn': ['msn', 'MSN'],
  'x-ms-imaddress': ['im', 'IM'],
  'x-yahoo': ['ymsgr', 'Yahoo'],
  'x-skype': ['skype', 'Skype'],
  'x-skype-username': ['skype', 'Skype'],
  'x-qq': ['qq', 'QQ'],
  'x-sip': ['sip', 'SIP'],
  'x-matrix': ['matrix', 'Matrix'],
};

type PointType = 'email' | 'phone' | 'link';

/** A card on its way to becoming a contact. */
interface Draft {
  readonly contact: ParsedContact;
  readonly groupLabels: ReadonlyMap<string, string>;
  /** Postal labels, used when the address itself is missing. */
  readonly postalLabels: { label: string | null; text: string }[];
  readonly points: { type: PointType; label: string | null; value: string; preference: number }[];
  readonly report: (code: ReadProblem['code'], details?: ReadProblem['details']) => void;
}

const textOf = (property: Property) => property.values.join(',').trim();
const part = (property: Property, index: number) => property.values[index]?.trim() || null;

/** Writes `tel:+31-20-1234567;ext=12` the way people do. */
function phoneText(value: string): string {
  if (!/^tel:/i.test(value)) return value;
  const [number = '', ...parameters] = value.slice(4).split(';');
  const extension = parameters.find((parameter) => /^ext=/i.test(parameter))?.slice(4);
  return extension ? `${number} ext. ${extension}` : number;
}

function addressOf(property: Property, label: string | null): Address | null {
  const [box, extended, street, city, region, postalCode, country] = property.values.map((value) =>
    value.trim(),
  );
  const lines = [street, extended, box].filter(Boolean).join('\n');
  const labelText = property.params.label?.join(',').replaceAll('\\n', '\n').trim();
  const hasParts = [lines, city, region, postalCode, country].some(Boolean);
  if (!hasParts && !labelText) return null;
  return {
    label,
    street: (hasParts ? lines : labelText) || null,
    postalCode: postalCode || null,
    city: city || null,
    region: region || null,
    country: country || null,
  };
}

function readBirthday({ contact, report }: Draft, property: Property): void {
  const text = textOf(property);
  if (isNoDate(text)) return;
  const date = readDate(text.replace(/^(\S{8,10})T.*$/, '$1'), 'ymd');
  const hidden = property.params['x-apple-omit-year']?.[0];
  if (!date) {
    report('date-unreadable', { column: 'BDAY', value: text.slice(0, 200) });
    addCustom(contact, 'Birthday', text);
  } else contact.birthday ??= hidden && date.startsWith(hidden) ? `-${date.slice(4)}` : date;
}

function readPhotoInto({ contact, report }: Draft, property: Property): void {
  const result = readPhoto(property);
  if (result.type === 'photo') contact.photo ??= result.photo;
  else if (result.type === 'link') addCustom(contact, 'Photo', result.link);
  else if (result.type === 'problem') report(result.code, { limit: photoSizeLimit / 1024 / 1024 });
}

function readOrganisation({ contact }: Draft, property: Property): void {
  const name = part(property, 0);
  const units = property.values.slice(1).map((value) => value.trim());
  if (name && !contact.organisation) contact.organisation = name;
  else if (name && name !== contact.organisation) addCustom(contact, 'Organisation', name);
  addCustom(contact, 'Department', units.filter(Boolean).join(', '));
}

/** Reads one property into the draft. */
function readProperty(draft: Draft, property: Property): void {
  const { contact } = draft;
  const { name } = property;
  const text = textOf(property);
  const addTo = (type: PointType, label: string | null, value: string) =>
    draft.points.push({ type, label, value, preference: preference(property) });
  const label = () => labelOf(property, draft.groupLabels);
  switch (name) {
    case 'fn':
      contact.displayName ||= text;
      return;
    case 'n':
      contact.familyName ??= part(property, 0);
      contact.givenName ??= part(property, 1);
      contact.middleName ??= part(property, 2);
      contact.namePrefix ??= part(property, 3);
      contact.nameSuffix ??= part(property, 4);
      return;
    case 'nickname':
      contact.nickname ??= property.values.join(', ').trim() || null;
      return;
    case 'org':
      readOrganisation(draft, property);
      return;
    case 'title':
      if (contact.jobTitle && contact.jobTitle !== text) addCustom(contact, 'Title', text);
      else contact.jobTitle = text || null;
      return;
    case 'email':
      addTo('email', label(), text.replace(/^mailto:/i, ''));
      return;
    case 'tel':
      if (text && !isDialable(text)) draft.report('phone-unreadable', { value: text.slice(0, 200) });
      addTo('phone', label(), phoneText(text));
      return;
    case 'url':
      addTo('link', label() ?? linkLabel(text), text);
      return;
    case 'impp':
      addTo('link', property.params['x-service-type']?.[0] ?? label(), text);
      return;
    case 'x-socialprofile':
      addTo('link', label() ?? linkLabel(text), text);
      return;
    case 'adr': {
      const address = addressOf(property, label());
      if (address) contact.addresses.push(address);
      return;
    }
    case 'label':
      draft.postalLabels.push({ label: label(), text });
      return;
    case 'bday':
      readBirthday(draft, property);
      return;
    case 'photo':
      readPhotoInto(draft, property);
      return;
    case 'categories':
      for (const tag of property.values.flatMap((value) => value.split(';'))) addTag(contact, tag);
      return;
    case 'note':
      addNotes(contact, property.values.join(','));
      return;
    case 'lang':
      contact.language ??= text || null;
      return;
  }
  const messenger = messengers[name];
  if (messenger && text) {
    addTo('link', messenger[1], text.includes(':') ? text : `${messenger[0]}:${text}`);
    return;
  }
  if (ignored.test(name) || !text) return;
  const own = property.group ? draft.groupLabels.get(property.group) : undefined;
  const value = property.values
    .map((item) => item.trim())
    .filter(Boolean)
    .join(', ');
  const isDate = name.includes('anniversary') || name === 'x-abdate';
  addCustom(
    contact,
    (own && cleanLabel(own)) || customName(name),
    (isDate && readDate(value, 'ymd')) || value,
  );
}

/** Brings together what several properties told. */
function finish(draft: Draft, properties: readonly Property[]): boolean {
  const { contact } = draft;
  for (const point of draft.points.sort((a, b) => a.preference - b.preference)) {
    addPoint(contact, point.type, point.label, point.value);
  }
  for (const { label, text } of draft.postalLabels) {
    const isKnown =
      contact.addresses.some((address) => address.label === label) || contact.addresses.length > 1;
    if (!isKnown && text) {
      contact.addresses.push({
        label,
        street: text,
        postalCode: null,
        city: null,
        region: null,
        country: null,
      });
    }
  }
  const role = properties.find((property) => property.name === 'role');
  if (role && contact.custom.Role === contact.jobTitle) delete contact.custom.Role;
  if (!contact.jobTitle && contact.custom.Role) {
    contact.jobTitle = contact.custom.Role;
    delete contact.custom.Role;
  }
  return completeContact(contact);
}

/** The kind a card names itself: a contact, or a list of contacts (group). */
function kindOf(properties: readonly Property[]): 'person' | 'organisation' | 'group' {
  const value = (name: string) =>
    properties
      .find((property) => property.name === name)
      ?.values[0]?.toLowerCase()
      .trim() ?? '';
  const kind = value('kind') || value('x-addressbookserver-kind');
  if (kind === 'group') return 'group';
  return kind.startsWith('org') || value('x-abshowas') === 'company' ? 'organisation' : 'person';
}

function versionOf(card: Card): VCardVersion {
  const line = card.lines.find(({ text }) => /^VERSION\s*[:;]/i.test(text))?.text ?? '';
  if (line.includes('4.')) return '4.0';
  return line.includes('2.1') ? '2.1' : '3.0';
}

/**
 * Makes a contact of a card, with the problems met on the way. No contact means that the card names nobody
 * or is a list of contacts; a line that cannot be read is reported and costs no more than itself.
 */
export function readCard(
  card: Card,
  file: string,
  decode: DecodeLine,
): { contact: ParsedContact | null; problems: ReadProblem[] } {
  const problems: ReadProblem[] = [];
  let line = card.line;
  const report: Draft['report'] = (code, details = {}) => problems.push({ file, line, code, details });
  const version = versionOf(card);
  const properties: { line: number; property: Property }[] = [];
  for (const content of card.lines) {
    line = content.line;
    let property: Property | null = null;
    try {
      property = readContentLine(content.text, version, decode);
    } catch {
      // ical.js refused the line; it is reported like any other that is no property.
    }
    if (property) properties.push({ line, property });
    else report('line-unreadable');
  }
  const list = properties.map(({ property }) => property);
  const kind = kindOf(list);
  line = card.line;
  if (kind === 'group') {
    report('card-group');
    return { contact: null, problems };
  }
  const draft: Draft = {
    contact: emptyContact(file, card.line),
    groupLabels: new Map(
      list.flatMap(({ name, group, values }) =>
        name === 'x-ablabel' && group ? [[group, values.join(',')]] : [],
      ),
    ),
    postalLabels: [],
    points: [],
    report,
  };
  draft.contact.kind = kind;
  for (const found of properties) {
    line = found.line;
    readProperty(draft, found.property);
  }
  line = card.line;
  if (finish(draft, list)) return { contact: draft.contact, problems };
  report('card-nothing');
  return { contact: null, problems };
}
