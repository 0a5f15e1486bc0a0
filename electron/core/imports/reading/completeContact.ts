import { joinName, splitName } from '../../../../shared/rules/names.ts';
import { phoneDigits, pointKey } from '../../../../shared/rules/pointKey.ts';
import { isZeroDate } from './dates.ts';
import type { ParsedContact } from './parsedContact.ts';

/** The longest values that can be edited again afterwards, in characters (`contactInputSchema`). */
const limits = { name: 500, point: 2000, tag: 200, notes: 1_000_000 };

/** What a contact on its way has already, by its keys: a card may have ten thousand numbers. */
interface Present {
  /** Places among its points. */
  readonly points: Map<string, number>;
  readonly tags: Set<string>;
  /** Lines of its custom values, after their names. */
  readonly lines: Set<string>;
}

const presentOf = new WeakMap<ParsedContact, Present>();

function present(contact: ParsedContact): Present {
  let found = presentOf.get(contact);
  if (!found) {
    found = { points: new Map(), tags: new Set(), lines: new Set() };
    presentOf.set(contact, found);
  }
  return found;
}

/** Adds a value under a name of its own, unless it is a date that is none; a second value under one name goes on a line below. */
export function addCustom(contact: ParsedContact, name: string, value: string): void {
  const text = value.trim();
  if (!text || isZeroDate(text)) return;
  const { lines } = present(contact);
  if (lines.has(`${name}\n${text}`)) return;
  const before = Object.hasOwn(contact.custom, name) ? `${contact.custom[name]!}\n` : '';
  for (const line of [text, ...text.split('\n')]) lines.add(`${name}\n${line}`);
  // defineProperty, because a column may be called "__proto__".
  Object.defineProperty(contact.custom, name, {
    value: `${before}${text}`,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Adds a tag once, whatever its case. */
export function addTag(contact: ParsedContact, tag: string): void {
  const text = tag.trim().slice(0, limits.tag);
  const { tags } = present(contact);
  if (!text || tags.has(text.toLowerCase())) return;
  tags.add(text.toLowerCase());
  contact.tags.push(text);
}

/** Adds a paragraph to the notes, once. */
export function addNotes(contact: ParsedContact, text: string): void {
  const paragraph = text.trim();
  if (!paragraph || contact.notes === paragraph) return;
  contact.notes = contact.notes ? `${contact.notes}\n\n${paragraph}` : paragraph;
  contact.notes = contact.notes.slice(0, limits.notes);
}

/** Adds a way to reach the contact unless it is there already; keeps the more telling label. */
export function addPoint(
  contact: ParsedContact,
  type: 'email' | 'phone' | 'link',
  label: string | null,
  value: string,
): void {
  const text = value.trim().slice(0, limits.point);
  if (!text) return;
  const key = `${type}:${(type === 'phone' ? phoneDigits(text) : pointKey(type, text)) || text}`;
  const { points } = present(contact);
  const place = points.get(key);
  if (place === undefined) {
    points.set(key, contact.points.length);
    contact.points.push({ type, label, value: text });
  } else if (label && !contact.points[place]!.label) {
    contact.points[place] = { ...contact.points[place]!, label };
  }
}

/**
 * Fills in what follows from the rest: the parts of a full name or the full name from its parts, and a
 * display name from the organisation, e-mail or phone when there is no name. Returns false when nothing
 * tells who this is.
 */
export function completeContact(contact: ParsedContact): boolean {
  const { givenName, familyName } = contact;
  const hasParts = Boolean(givenName || familyName);
  contact.displayName = contact.displayName.trim().slice(0, limits.name);
  contact.organisation = contact.organisation?.slice(0, limits.name) ?? null;
  if (contact.kind === 'organisation') {
    contact.displayName ||= contact.organisation ?? '';
    if (contact.organisation && contact.organisation !== contact.displayName) {
      addCustom(contact, 'Organisation', contact.organisation);
    }
    contact.organisation = null;
  } else if (hasParts) {
    contact.displayName ||= joinName({
      given: [givenName, contact.middleName].filter(Boolean).join(' '),
      family: familyName ?? '',
    });
  } else if (contact.displayName) {
    if (contact.displayName === contact.organisation) {
      contact.kind = 'organisation';
      contact.organisation = null;
    } else if (!contact.displayName.includes('@')) {
      const parts = splitName(contact.displayName);
      contact.givenName = parts.given || null;
      contact.familyName = parts.family || null;
      contact.namePrefix ??= parts.prefix || null;
      contact.nameSuffix ??= parts.suffix || null;
    }
  } else if (contact.nickname) {
    contact.displayName = contact.nickname;
  } else if (contact.organisation) {
    contact.kind = 'organisation';
    contact.displayName = contact.organisation;
    contact.organisation = null;
  }
  contact.displayName ||= contact.points.find((point) => point.type === 'email')?.value ?? '';
  contact.displayName ||= contact.points.find((point) => point.type === 'phone')?.value ?? '';
  return contact.displayName !== '';
}
