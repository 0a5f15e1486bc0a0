import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { groupFigures } from '../../../shared/rules/groupFigures.ts';
import { useFormats } from '../../locales/format.ts';
import { CircleLabel } from '../../people/circles/CircleLabel.tsx';
import { useCircles } from '../../people/circles/circleName.ts';
import { usePeople } from '../../people/usePeople.ts';
import { Section } from './Section.tsx';
import classes from './Today.module.css';

/** How full each circle is and how many in it wait for contact. */
export function CirclesNow() {
  const { t } = useTranslation();
  const { number } = useFormats();
  const circles = useCircles();
  const { people } = usePeople();
  const figures = groupFigures(
    people,
    circles.map(({ uid }) => uid),
    ({ circle }) => circle,
  );
  return (
    <Section title={t('today.circles')}>
      <ul className={classes.circles}>
        {circles.map((circle, index) => {
          const { people: count, pastCadence } = figures[index] ?? { people: 0, pastCadence: 0 };
          return (
            <li key={circle.uid} className={classes.circle}>
              <CircleLabel circle={circle.uid} />
              <span className={classes.waiting}>
                {pastCadence > 0 && t('today.waiting', { count: pastCadence })}
              </span>
              <span className={classes.count}>
                {circle.capacity === null
                  ? number(count)
                  : t('today.ofCapacity', { count, capacity: number(circle.capacity) })}
              </span>
            </li>
          );
        })}
      </ul>
      <Link to="/circles" className={classes.more}>
        {t('today.seeCircles')}
      </Link>
    </Section>
  );
}
