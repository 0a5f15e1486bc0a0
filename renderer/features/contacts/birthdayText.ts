import { useTranslation } from 'react-i18next';

/** A year that has a 29 February, for birthdays without one. */
const leapYear = 2000;

/** Writes a birthday (`YYYY-MM-DD` or `--MM-DD`) the way the language does, with the year if it is known. */
export function useBirthdayText(): (birthday: string) => string {
  const { i18n } = useTranslation();
  return (birthday) => {
    const known = !birthday.startsWith('--');
    const [month = 1, day = 1] = birthday.slice(-5).split('-').map(Number);
    const year = known ? Number(birthday.slice(0, 4)) : leapYear;
    return new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'nl-NL', {
      day: 'numeric',
      month: 'long',
      ...(known && { year: 'numeric' }),
      timeZone: 'UTC',
    }).format(Date.UTC(year, month - 1, day));
  };
}
