import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InsightSummary, Wave } from '../../../shared/model/insight.ts';
import { useFormats } from '../../locales/format.ts';
import { useCircleColour } from '../../people/circles/circleColour.ts';
import { useCircleName } from '../../people/circles/circleName.ts';
import classes from './Insights.module.css';
import { Bead } from './waves/StatusMark.tsx';

/** Says where the insight is on its way outward. */
function useProgressText(): (waves: readonly Wave[]) => string {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const circleName = useCircleName();
  return (waves) => {
    if (waves.length === 0) return t('insights.progress.unplanned');
    const due = waves.filter(({ status }) => status === 'due');
    if (due.length > 0) return t('insights.progress.due', { count: due.length });
    const next = waves.find(({ status }) => status === 'scheduled');
    if (next) {
      return t('insights.progress.next', { circle: circleName(next.circle), at: moment(next.at, next.zone) });
    }
    const drafts = waves.filter(({ status }) => status === 'draft').length;
    if (drafts > 0) return t('insights.progress.drafts', { count: drafts });
    const reached = waves.reduce((sum, wave) => sum + (wave.status === 'sent' ? wave.recipients : 0), 0);
    return t('insights.progress.done', { count: reached });
  };
}

/** An insight in the list: its title, and its waves as beads from the inside out. */
export function InsightRow({ insight: { uid, title, createdAt, waves } }: { insight: InsightSummary }) {
  const { t } = useTranslation();
  const { day, date } = useFormats();
  const circleName = useCircleName();
  const colourOf = useCircleColour();
  const progress = useProgressText();
  const due = waves.some(({ status }) => status === 'due');
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link to="/insights/$insight" params={{ insight: uid }} className={classes.title}>
          {title}
        </Link>
        <span className={classes.written}>{t('insights.writtenOn', { date: date(createdAt) })}</span>
      </div>
      <ol className={classes.beads} aria-label={t('insights.wavesOf', { title })}>
        {waves.map((wave) => (
          <li key={wave.uid} className={classes.beadPlace} title={circleName(wave.circle)}>
            <Bead status={wave.status} colour={colourOf(wave.circle)} />
            <span className={classes.beadDay} data-status={wave.status}>
              {day(wave.sentAt ?? wave.at)}
            </span>
            <span className="visually-hidden">
              {circleName(wave.circle)}, {t(`waves.status.${wave.status}`)}
            </span>
          </li>
        ))}
      </ol>
      <div className={classes.progress} data-due={due}>
        {progress(waves)}
      </div>
    </li>
  );
}
