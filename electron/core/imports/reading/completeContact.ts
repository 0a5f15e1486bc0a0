import { pointKey } from '../../../../shared/rules/matchKey.ts';
import { joinName, splitName } from '../../../../shared/rules/names.ts';
import { isZeroDate } from './dates.ts';
import type { ParsedContact } from './parsedContact.ts';

/** The longest values that can be edited again afterwards, in characters (`contactInputSchema`). */
const limits = { name: 500, point: 2000, tag: 200, notes: 1_000_000 };

/** Adds a value under a name of its own, unless it is a date that is none; a second value under one name goes on a line below. */
export function addCustom(contact: ParsedContact, name: string, value: string): void {
  const text = value.trim();
  if (!text || isZeroDate(text)) return;
  const present = Object.hasOwn(contact.custom, name) ? contact.custom[name]! : '';
  if (present.split('\n').includes(text)) return;
  // defineProperty, because a column may be called "__proto__".
  Object.defineProperty(contact.custom, name, {
    value: present ? `${present}\n${text}` : text,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Adds a tag once, whatever its case. */
export function addTag(contact: ParsedContact, tag: string): void {
  const text = tag.trim().slice(0, limits.tag);
  if (!text || contact.tags.some((present) => present.toLowerCase() === text.toLowerCase())) return;
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
  const key = pointKey(type, text) || text;
  for (const [index, point] of contact.points.entries()) {
    if (point.type !== type || (pointKey(type, point.value) || point.value) !== key) continue;
    if (!point.label && label) contact.points[index] = { ...point, label };
    return;
  }
  contact.points.push({ type, label, value: text });
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
