import { showMoment, writeDay, writeMoment } from '../../../shared/rules/typed/show.ts';
import { useSay } from '../../locales/phrase.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { TypedField, type TypedProps } from './TypedField.tsx';
import { understoodMoment } from './understoodMoment.ts';
import { type MomentLimits, useReaders } from './useReaders.ts';

/** Asks for a day and a time in one text; the calendar picks the day and leaves the time. */
export function MomentField({ limits, ...field }: TypedProps & { limits: MomentLimits }) {
  const { moment, language } = useReaders();
  const say = useSay();
  const reading = moment(field.value, limits);
  const typed = reading.ok ? reading.value : null;
  return (
    <TypedField
      {...field}
      reading={reading}
      show={showMoment}
      sentence={(moment) => say(understoodMoment(moment, language))}
      write={writeMoment}
      rightSection={
        <CalendarButton
          label={field.label}
          day={typed?.slice(0, 10) ?? null}
          first={limits.first?.slice(0, 10)}
          last={limits.last?.slice(0, 10)}
          onPick={(day) => field.onChange(`${writeDay(day, language)} ${typed?.slice(11) ?? ''}`.trim())}
        />
      }
    />
  );
}
