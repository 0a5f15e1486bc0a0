import type { ContactFormValues } from './contactForm.ts';

/** What can be wrong in the form; translated as `contacts.errors.<code>`. */
export type FormErrorCode = 'nameless' | 'circleless' | 'email' | 'birthday' | 'birthdayHalf';

/** Something, an at sign and a domain; whether the address exists is for the mail to find out. */
const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Any leap year: 29 February exists where no year was given. */
const leapYear = 2000;

function birthdayError({ day, month, year }: ContactFormValues['birthday']): FormErrorCode | null {
  if (day === '' && month === '' && year === '') return null;
  if (day === '' || month === '') return 'birthdayHalf';
  if (year !== '' && !/^\d{4}$/.test(year)) return 'birthday';
  const date = new Date(Date.UTC(year === '' ? leapYear : Number(year), Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1 ? null : 'birthday';
}

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
  const birthday = birthdayError(values.birthday);
  if (birthday) errors['birthday.day'] = birthday;
  return errors;
}
