import { useTranslation } from 'react-i18next';
import { daysAfter } from '../../../../shared/lib/dates.ts';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { isPastCadence } from '../../../../shared/rules/drift.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircles } from '../../../people/circles/circleName.ts';
import { DriftLabel } from '../../../people/list/DriftLabel.tsx';
import classes from './Panel.module.css';

/** When there was contact last, when the circle promises the next, and how that stands. */
export function Cadence({ contact: { person, createdAt } }: { contact: ContactDetails }) {
  const { t } = useTranslation();
  const { fromNow, day } = useFormats();
  const circles = useCircles();
  if (!person) return null;
  const { lastContactAt, driftState } = person;
  const cadenceDays = circles.find(({ uid }) => uid === person.circle)?.cadenceDays ?? null;
  const promised = (next: string) =>
    t(isPastCadence(person) ? 'contacts.panel.overdueContact' : 'contacts.panel.nextContact', {
      day: day(next),
    });
  return (
    <p className={classes.cadence}>
      <span>
        {lastContactAt === null
          ? t('contacts.panel.noContact')
          : t('contacts.panel.lastContact', { ago: fromNow(lastContactAt) })}
        {cadenceDays !== null && ` ${promised(daysAfter(lastContactAt ?? createdAt, cadenceDays))}`}
      </span>
      {driftState !== 'none' && <DriftLabel person={person} />}
    </p>
  );
}
