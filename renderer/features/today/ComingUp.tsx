import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { CircleLabel } from '../../people/circles/CircleLabel.tsx';
import { Section } from './Section.tsx';
import classes from './Today.module.css';

const shownWaves = 4;

/** The next waves that are planned. */
export function ComingUp() {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const { data: insights = [] } = useQuery(core.insights.list.queryOptions());
  const coming = insights
    .flatMap(({ uid, title, waves }) => waves.map((wave) => ({ ...wave, insight: uid, title })))
    .filter(({ status }) => status === 'scheduled')
    .sort((one, other) => one.at.localeCompare(other.at))
    .slice(0, shownWaves);
  if (coming.length === 0) return null;
  return (
    <Section title={t('today.coming')}>
      <ul className={classes.plainList}>
        {coming.map((wave) => (
          <li key={wave.uid} className={classes.coming}>
            <Link to="/insights/$insight" params={{ insight: wave.insight }} className={classes.comingTitle}>
              {wave.title}
            </Link>
            <span className={classes.details}>
              <CircleLabel circle={wave.circle} />
              <span>{moment(wave.at, wave.zone)}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
