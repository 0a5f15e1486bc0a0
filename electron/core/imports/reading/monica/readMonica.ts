import type { ReadProblem } from '../../../../../shared/model/import.ts';
import { addCustom, addNotes, addPoint, addTag, completeContact } from '../completeContact.ts';
import { emptyContact, type ParsedContact } from '../parsedContact.ts';
import { isEmail, linkLabel } from '../values.ts';
import { readPicture } from '../vcard/photo.ts';
import {
  byUuid,
  dayOf,
  type Item,
  instanceItems,
  itemsOf,
  type MonicaDocument,
  specialDay,
  textOf,
  uuidsOf,
} from './document.ts';
import { nextDay } from './nextDay.ts';

/** What contacts of an export refer to. */
interface Around {
  readonly fieldTypes: ReadonlyMap<string, Item>;
  readonly activities: ReadonlyMap<string, Item>;
  readonly photos: ReadonlyMap<string, Item>;
  readonly contacts: ReadonlyMap<string, Item>;
  /** Day of the export, `YYYY-MM-DD`. */
  readonly today: string | null;
}

const nameOf = (item: Item) =>
  ['first_name', 'middle_name', 'last_name']
    .map((part) => textOf(item, part))
    .filter(Boolean)
    .join(' ');

const isTrue = (value: unknown) => value === true || value === 1 || value === '1';

function readPoints(contact: ParsedContact, item: Item, { fieldTypes }: Around): void {
  for (const field of itemsOf(item, 'contactfield')) {
    const value = textOf(field, 'data');
    const type = fieldTypes.get(textOf(field, 'type'));
    const kind = type ? textOf(type, 'type') : '';
    const name = type ? textOf(type, 'name') : '';
    if (kind === 'email' || (!kind && isEmail(value))) addPoint(contact, 'email', null, value);
    else if (kind === 'phone') addPoint(contact, 'phone', null, value);
    else if (/^(https?:|www\.)/i.test(value)) addPoint(contact, 'link', name || linkLabel(value), value);
    else addCustom(contact, name || 'Contact', value);
  }
}

function readAddresses(contact: ParsedContact, item: Item): void {
  for (const address of itemsOf(item, 'address')) {
    const part = (name: string) => textOf(address, name) || null;
    const parts = {
      street: part('street'),
      postalCode: part('postal_code'),
      city: part('city'),
      region: part('province'),
      country: part('country'),
    };
    if (Object.values(parts).some(Boolean)) contact.addresses.push({ label: part('name'), ...parts });
  }
}

/** What took place: calls, conversations, what was done together, and the day of the last time. */
function readLog(contact: ParsedContact, item: Item, { activities }: Around): void {
  const { log } = contact;
  const lines = (...texts: string[]) => texts.filter(Boolean).join('\n');
  for (const call of itemsOf(item, 'call')) {
    const on = dayOf(call, 'called_at');
    const direction = isTrue(call.properties.contact_called) ? 'in' : 'both';
    if (on) log.push({ kind: 'call', direction, on, summary: textOf(call, 'content') });
  }
  for (const uuid of uuidsOf(item, 'activity')) {
    const activity = activities.get(uuid);
    const on = activity && dayOf(activity, 'happened_at');
    if (!activity || !on) continue;
    const summary = lines(textOf(activity, 'summary'), textOf(activity, 'description'));
    log.push({ kind: 'meeting', direction: 'both', on, summary });
  }
  for (const conversation of itemsOf(item, 'conversation')) {
    const on = dayOf(conversation, 'happened_at');
    const summary = lines(...itemsOf(conversation, 'message').map((message) => textOf(message, 'content')));
    if (on) log.push({ kind: 'message', direction: 'both', on, summary });
  }
  const last = dayOf(item, 'last_talked_to');
  if (last && !log.some(({ on }) => on === last))
    log.push({ kind: 'message', direction: 'both', on: last, summary: 'Monica: last talked to' });
}

/** What is to be done: tasks without a day are for the day of the export. Reminders that Monica makes itself are left out. */
function readTasks(contact: ParsedContact, item: Item, { today }: Around): void {
  for (const task of itemsOf(item, 'task')) {
    if (today && !isTrue(task.properties.completed))
      contact.tasks.push({ title: textOf(task, 'title'), dueDay: today });
  }
  for (const reminder of itemsOf(item, 'reminder')) {
    const { delible, inactive } = reminder.properties;
    const first = dayOf(reminder, 'initial_date');
    const isMade = delible !== undefined && !isTrue(delible);
    if (!first || isMade || isTrue(inactive)) continue;
    const dueDay = nextDay(
      first,
      textOf(reminder, 'frequency_type'),
      Number(textOf(reminder, 'frequency_number')),
      today,
    );
    const title = textOf(reminder, 'title') || textOf(reminder, 'description');
    if (dueDay && title) contact.tasks.push({ title, dueDay });
  }
  contact.tasks = contact.tasks.filter(({ title }) => title);
}

function readContact(item: Item, around: Around, file: string, line: number): ParsedContact | null {
  const contact = emptyContact(file, line);
  const part = (name: string) => textOf(item, name) || null;
  contact.givenName = part('first_name');
  contact.middleName = part('middle_name');
  contact.familyName = part('last_name');
  contact.nickname = part('nickname');
  contact.jobTitle = part('job');
  contact.organisation = part('company');
  contact.birthday = specialDay(item, 'birthdate');
  const introducer = around.contacts.get(textOf(item, 'first_met_through'));
  contact.source = introducer ? nameOf(introducer) || null : null;
  const { tags } = item.properties;
  if (Array.isArray(tags)) for (const tag of tags) if (typeof tag === 'string') addTag(contact, tag);
  readPoints(contact, item, around);
  readAddresses(contact, item);
  readLog(contact, item, around);
  readTasks(contact, item, around);
  addNotes(contact, textOf(item, 'description'));
  for (const note of itemsOf(item, 'note')) addNotes(contact, textOf(note, 'body'));
  addCustom(contact, 'Stay in touch (days)', textOf(item, 'stay_in_touch_frequency'));
  addCustom(contact, 'Food preferences', textOf(item, 'food_preferences'));
  addCustom(contact, 'First met', specialDay(item, 'first_met_date') ?? '');
  addCustom(
    contact,
    'Deceased',
    isTrue(item.properties.is_dead) ? (specialDay(item, 'deceased_date') ?? 'yes') : '',
  );
  const { avatar } = item.properties;
  const photo =
    avatar instanceof Object && 'avatar_photo' in avatar
      ? around.photos.get(String(avatar.avatar_photo))
      : null;
  const picture = photo ? readPicture(textOf(photo, 'dataUrl')) : null;
  if (picture?.type === 'photo') contact.photo = picture.photo;
  return completeContact(contact) ? contact : null;
}

/** A contact of an export, or why there is none. */
export type MonicaResult =
  | { readonly type: 'contact'; readonly contact: ParsedContact }
  | { readonly type: 'problem'; readonly problem: ReadProblem };

/** How many contacts an export holds, those named only as somebody's relatives included. */
export const countMonica = ({ account }: MonicaDocument): number => itemsOf(account, 'contact').length;

/**
 * Reads the contacts of an export of Monica with what belongs to them, lazily.
 * @param text the export as it is written, in which lines are counted.
 */
export function* readMonica(document: MonicaDocument, text: string, file: string): Generator<MonicaResult> {
  const { account } = document;
  const items = itemsOf(account, 'contact');
  const around: Around = {
    fieldTypes: instanceItems(account, 'contact_field_types'),
    activities: byUuid(itemsOf(account, 'activity')),
    photos: byUuid(itemsOf(account, 'photo')),
    contacts: byUuid(items),
    today: /^\d{4}-\d{2}-\d{2}/.exec(document.export_date ?? '')?.[0] ?? null,
  };
  let line = 1;
  let at = 0;
  for (const item of items) {
    const place = item.uuid ? text.indexOf(item.uuid, at) : -1;
    if (place !== -1) {
      line += text.slice(at, place).split('\n').length - 1;
      at = place;
    }
    const skip = (code: ReadProblem['code'], details: ReadProblem['details']): MonicaResult => {
      return { type: 'problem', problem: { file, line, code, details } };
    };
    if (isTrue(item.properties.is_partial)) {
      yield skip('only-relative', { name: nameOf(item) });
      continue;
    }
    const contact = readContact(item, around, file, line);
    yield contact ? { type: 'contact', contact } : skip('row-nothing', {});
  }
}
