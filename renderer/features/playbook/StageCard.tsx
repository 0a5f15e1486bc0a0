import { useTranslation } from 'react-i18next';
import type { Stage } from '../../../shared/model/lifecycle.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Playbook.module.css';

/** One stage: what it takes to be in it, what to do there, and who is. */
export function StageCard({ stage, count, total }: { stage: Stage; count: number; total: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  return (
    <li className={classes.stage} data-lost={stage === 'lost'}>
      <div className={classes.stageHead}>
        <h3 className={classes.stageName}>{t(`stages.${stage}`)}</h3>
        <span className={classes.count}>{t('playbook.people', { count, figure: number(count) })}</span>
      </div>
      <span className={classes.bar} aria-hidden>
        <span style={{ width: `${total === 0 ? 0 : (count / total) * 100}%` }} />
      </span>
      <p className={classes.meaning}>{t(`playbook.meaning.${stage}`)}</p>
      <p className={classes.action}>{t(`playbook.action.${stage}`)}</p>
    </li>
  );
}
