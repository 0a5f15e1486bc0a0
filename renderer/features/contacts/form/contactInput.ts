import type { Address, ContactChanges, ContactPoint, NewContact } from '../../../../shared/model/contact.ts';
import {
  forPlainFields,
  type PlainField,
  plainFieldNames,
  plainFields,
} from '../../../../shared/model/contactFields.ts';
import type { AddressValues, ContactFormValues, PointValues } from './contactForm.ts';

/** Reads a day as it was typed; null where nothing can be read. */
export type ReadDay = (text: string) => string | null;

const textOrNull = (text: string) => text.trim() || null;

function plainValue(values: ContactFormValues, field: PlainField, readDay: ReadDay): string | null {
  return plainFields[field].kind === 'day' ? readDay(values[field]) : textOrNull(values[field]);
}

/** A point as the core takes it; null for a line left empty. */
function pointOf({ type, label, value }: PointValues): ContactPoint | null {
  return value.trim() === '' ? null : { type, label: textOrNull(label), value: value.trim() };
}

/** An address as the core takes it; null for one of which nothing but a label is written. */
function addressOf({ uid: _uid, label, ...lines }: AddressValues): Address | null {
  if (Object.values(lines).every((line) => line.trim() === '')) return null;
  return {
    label: textOrNull(label),
    street: textOrNull(lines.street),
    postalCode: textOrNull(lines.postalCode),
    city: textOrNull(lines.city),
    region: textOrNull(lines.region),
    country: textOrNull(lines.country),
  };
}

const isThere = <Part>(part: Part | null): part is Part => part !== null;

/** What the form of a new contact says, as the core takes it, with its first place. */
export function newContactOf(values: ContactFormValues, readDay: ReadDay): NewContact {
  const { referredBy, points, addresses, custom: _custom, circle, ...rest } = values;
  const hasParts = values.givenName !== '' || values.familyName !== '';
  return {
    ...rest,
    displayName: values.kind === 'person' && hasParts ? '' : values.displayName,
    ...forPlainFields((field) => plainValue(values, field, readDay)),
    points: points.map(pointOf).filter(isThere),
    addresses: addresses.map(addressOf).filter(isThere),
    referredBy: referredBy?.uid ?? null,
    circle: circle || null,
  };
}

/** The parts of `now` that differ from what they were. */
function difference<Part extends object>(now: Part, was: Part): Partial<Part> {
  const entries = Object.entries(now).filter(([key, value]) => value !== was[key as keyof Part]);
  return Object.fromEntries(entries) as Partial<Part>;
}

/** What became of the lines of a list; undefined when nothing did. A stored line that was emptied is removed. */
function partChanges<Values extends { readonly uid: string }, Part extends object>(
  now: readonly Values[],
  before: readonly Values[],
  partOf: (values: Values) => Part | null,
) {
  const kept = new Map(now.map((values) => [values.uid, partOf(values)] as const));
  const added = now
    .filter(({ uid }) => uid === '')
    .map(partOf)
    .filter(isThere);
  const changed: { uid: string; changes: Partial<Part> }[] = [];
  const removed: string[] = [];
  for (const values of before) {
    if (values.uid === '') continue;
    const was = partOf(values);
    const is = kept.get(values.uid);
    if (!is) removed.push(values.uid);
    else if (was) {
      const changes = difference(is, was);
      if (Object.keys(changes).length > 0) changed.push({ uid: values.uid, changes });
    }
  }
  return added.length + changed.length + removed.length > 0 ? { added, changed, removed } : undefined;
}

const without = (names: readonly string[], others: readonly string[]) =>
  names.filter((name) => !others.includes(name));

/**
 * What was changed in the form since it was opened, as the core takes it. What was not touched is not in it, so
 * that saving takes nothing back that came in meanwhile.
 * @param before the form as it was opened.
 */
export function contactChangesOf(
  values: ContactFormValues,
  before: ContactFormValues,
  readDay: ReadDay,
): ContactChanges {
  const changes: ContactChanges = {};
  for (const key of ['displayName', 'notes'] as const) {
    if (values[key] !== before[key]) changes[key] = values[key];
  }
  for (const key of ['givenName', 'familyName', 'organisation', 'consentOrigin'] as const) {
    if (values[key] !== before[key]) changes[key] = textOrNull(values[key]);
  }
  for (const field of plainFieldNames) {
    if (values[field] !== before[field]) changes[field] = plainValue(values, field, readDay);
  }
  if (values.consent !== before.consent) changes.consent = values.consent;
  if (values.referredBy?.uid !== before.referredBy?.uid) changes.referredBy = values.referredBy?.uid ?? null;
  const points = partChanges(values.points, before.points, pointOf);
  if (points) changes.points = points;
  const addresses = partChanges(values.addresses, before.addresses, addressOf);
  if (addresses) changes.addresses = addresses;
  const tags = { added: without(values.tags, before.tags), removed: without(before.tags, values.tags) };
  if (tags.added.length + tags.removed.length > 0) changes.tags = tags;
  const written = new Map(before.custom.map(({ field, value }) => [field, value]));
  const custom = values.custom.filter(({ field, value }) => value !== written.get(field));
  if (custom.length > 0)
    changes.custom = Object.fromEntries(custom.map(({ field, value }) => [field, value.trim()]));
  return changes;
}

/**
 * What changes began with, in their shape: where that is no longer so, the core refuses them.
 * @param changes what `values` make of the contact. @param began the form as it was opened, with what was settled since.
 */
export function beganOf(
  changes: ContactChanges,
  values: ContactFormValues,
  began: ContactFormValues,
  readDay: ReadDay,
): ContactChanges {
  const { tags: _tags, points, addresses, ...rest } = contactChangesOf(began, values, readDay);
  const removed = <Values extends { readonly uid: string }, Part extends object>(
    uids: readonly string[] = [],
    lines: readonly Values[],
    partOf: (line: Values) => Part | null,
  ) =>
    lines.flatMap((line) => {
      const part = uids.includes(line.uid) ? partOf(line) : null;
      return part ? [{ uid: line.uid, changes: part }] : [];
    });
  return {
    ...rest,
    points: {
      changed: [...(points?.changed ?? []), ...removed(changes.points?.removed, began.points, pointOf)],
    },
    addresses: {
      changed: [
        ...(addresses?.changed ?? []),
        ...removed(changes.addresses?.removed, began.addresses, addressOf),
      ],
    },
  };
}
