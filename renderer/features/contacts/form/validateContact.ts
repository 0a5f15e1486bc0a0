import type { ContactFormValues } from './contactForm.ts';

/** What can be wrong in the form; translated as `contacts.errors.<code>`. */
export type FormErrorCode = 'nameless' | 'circleless' | 'email';

/** Something, an at sign and a domain; whether the address exists is for the mail to find out. */
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Checks the form, by the path of the field that is wrong. An empty result is a form that can be saved. */
export function validateContact(
  values: ContactFormValues,
  isNew: boolean,
): Readonly<Record<string, FormErrorCode>> {
  const errors: Record<string, FormErrorCode> = {};
  const named = [values.givenName, values.familyName, values.displayName, values.organisation].some(
    (name) => name.trim() !== '',
  );
  const reachable = values.points.some(({ value }) => value.trim() !== '');
  if (values.kind === 'organisation' && values.displayName.trim() === '') errors.displayName = 'nameless';
  if (values.kind === 'person' && !named && !reachable) errors.givenName = 'nameless';
  if (isNew && values.kind === 'person' && values.circle === '') errors.circle = 'circleless';
  values.points.forEach(({ type, value }, index) => {
    const text = value.trim();
    if (type === 'email' && text !== '' && !emailShape.test(text)) errors[`points.${index}.value`] = 'email';
  });
  return errors;
}
