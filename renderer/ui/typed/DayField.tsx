import { daysAfter } from '../../../shared/lib/dates.ts';
import { showDay, writeDay } from '../../../shared/rules/typed/show.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { TypedField, type TypedProps } from './TypedField.tsx';
import { type DayLimits, useReaders } from './useReaders.ts';

const stepped = (day: string, days: number): string => daysAfter(`${day}T00:00:00Z`, days).slice(0, 10);

/** Asks for a day, typed in any way people write one or picked in a calendar. */
export function DayField({
  limits,
  offeredFrom,
  ...field
}: TypedProps & {
  limits: DayLimits;
  /** First day of the calendar, where the form itself says what is wrong with earlier ones. */
  offeredFrom?: string;
}) {
  const { day, language } = useReaders();
  const reading = day(field.value, limits);
  return (
    <TypedField
      {...field}
      reading={reading}
      show={showDay}
      write={writeDay}
      step={stepped}
      rightSection={
        <CalendarButton
          label={field.label}
          day={reading.ok ? reading.value : null}
          first={limits.first ?? offeredFrom}
          last={limits.last}
          onPick={(picked) => field.onChange(writeDay(picked, language))}
        />
      }
    />
  );
}
