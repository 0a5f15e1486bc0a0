import { useTranslation } from 'react-i18next';
import { daysAfter } from '../../../../shared/lib/dates.ts';
import type { ContactDetails } from '../../../../shared/model/contact.ts';
import { isPastCadence } from '../../../../shared/rules/drift.ts';
import { useFormats } from '../../../locales/format.ts';
import { useCircles } from '../../../people/circles/circleName.ts';
import { DriftLabel } from '../../../people/list/DriftLabel.tsx';
import classes from './Panel.module.css';

/** When there was contact last, when the circle promises the next, and how that stands. */
export function Cadence({ contact: { person, createdAt, askedAt } }: { contact: ContactDetails }) {
  const { t } = useTranslation();
  const { fromNow, day } = useFormats();
  const circles = useCircles();
  if (!person) return null;
  const { lastContactAt, promotedAt, driftState } = person;
  const cadenceDays = circles.find(({ uid }) => uid === person.circle)?.cadenceDays ?? null;
  const promised = (next: string) => {
    if (driftState === 'waiting' && askedAt !== null)
      return t('contacts.panel.theirTurn', { ago: fromNow(askedAt) });
    return t(isPastCadence(person) ? 'contacts.panel.overdueContact' : 'contacts.panel.nextContact', {
      day: day(next),
    });
  };
  const begun = promotedAt ?? lastContactAt ?? createdAt;
  return (
    <p className={classes.cadence}>
      <span>
        {lastContactAt === null
          ? t('contacts.panel.noContact')
          : t('contacts.panel.lastContact', { ago: fromNow(lastContactAt) })}
        {cadenceDays !== null && ` ${promised(daysAfter(begun, cadenceDays))}`}
      </span>
      {driftState !== 'none' && <DriftLabel person={person} />}
    </p>
  );
}
