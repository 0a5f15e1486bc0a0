import { plainFieldNames } from '../../../../shared/model/contactFields.ts';
import { clashesOf } from '../../../../shared/rules/clashes.ts';
import type { ContactFormValues } from './contactForm.ts';

const single = [
  'displayName',
  'givenName',
  'familyName',
  'organisation',
  'notes',
  'consent',
  'consentOrigin',
  ...plainFieldNames,
] as const;
type Single = (typeof single)[number];

const partKinds = ['points', 'addresses'] as const;
type PartKind = (typeof partKinds)[number];

/** A field of the form: one of its own, or `custom.<uid>`, `points.<uid>.value`, `addresses.<uid>.city`. */
export type FormField = string;

/** What the form holds by field. Lines that are not stored yet and tags, which two may add at once, are not in it. */
function textsOf(values: ContactFormValues): Record<FormField, string> {
  const texts: Record<FormField, string> = { referredBy: values.referredBy?.uid ?? '' };
  for (const field of single) texts[field] = values[field];
  for (const kind of partKinds) {
    for (const { uid, ...part } of values[kind]) {
      if (uid === '') continue;
      for (const [key, text] of Object.entries(part))
        if (key !== 'type') texts[`${kind}.${uid}.${key}`] = text;
    }
  }
  for (const { field, value } of values.custom) texts[`custom.${field}`] = value;
  return texts;
}

/**
 * The fields that were changed here and elsewhere.
 * @param before the form as it was opened. @param began the same, with what was settled since.
 * @param fresh the form of the contact as it is now.
 */
export function contactClashes(
  values: ContactFormValues,
  { before, began, fresh }: Record<'before' | 'began' | 'fresh', ContactFormValues>,
): FormField[] {
  const [now, was, theirs] = [textsOf(values), textsOf(before), textsOf(fresh)];
  const touched = Object.keys(was).filter((field) => (now[field] ?? '') !== was[field]);
  const pick = (texts: Record<FormField, string>) =>
    Object.fromEntries(touched.map((field) => [field, texts[field] ?? '']));
  return clashesOf(pick(textsOf(began)), pick(now), pick(theirs)).map(({ field }) => field);
}

/** Values with one field as another form has it: a line that is not there goes, one that was taken away comes back. */
export function withField(
  values: ContactFormValues,
  field: FormField,
  other: ContactFormValues,
): ContactFormValues {
  const [kind, uid, key] = field.split('.');
  if (kind === 'custom') {
    const value = other.custom.find((custom) => custom.field === uid)?.value ?? '';
    return {
      ...values,
      custom: values.custom.map((custom) => (custom.field === uid ? { ...custom, value } : custom)),
    };
  }
  if (key !== undefined) {
    const parts: readonly { uid: string }[] = values[kind as PartKind];
    const theirs = other[kind as PartKind].find((part) => part.uid === uid);
    const isHere = parts.some((part) => part.uid === uid);
    const settled = theirs
      ? isHere
        ? parts.map((part) =>
            part.uid === uid ? { ...part, [key]: theirs[key as keyof typeof theirs] } : part,
          )
        : [...parts, theirs]
      : parts.filter((part) => part.uid !== uid);
    return { ...values, [kind as PartKind]: settled };
  }
  return { ...values, [field as Single]: other[field as Single | 'referredBy'] };
}

/** Stands by a field as it is filled in. A line that is gone elsewhere is a new one then. */
export function standingBy(
  values: ContactFormValues,
  field: FormField,
  fresh: ContactFormValues,
): ContactFormValues {
  const [kind, uid, key] = field.split('.');
  if (key === undefined || fresh[kind as PartKind].some((part) => part.uid === uid)) return values;
  const parts: readonly { uid: string }[] = values[kind as PartKind];
  return {
    ...values,
    [kind as PartKind]: parts.map((part) => (part.uid === uid ? { ...part, uid: '' } : part)),
  };
}
