import { useTranslation } from 'react-i18next';
import { useCircleColour } from '../circles/circleColour.ts';
import classes from './List.module.css';

/** A trust score as a figure with a bar in the colour of the circle; a dash where nothing is known yet. */
export function TrustMeter({ score, circle }: { score: number | null; circle: string }) {
  const { t } = useTranslation();
  const colourOf = useCircleColour();
  if (score === null)
    return (
      <span className={classes.meter}>
        <span className={classes.figure} aria-hidden>
          –
        </span>
        <span className="visually-hidden">{t('trust.notKnown')}</span>
      </span>
    );
  return (
    <span className={classes.meter}>
      <span className={classes.figure}>{score}</span>
      <span className={classes.track} aria-hidden>
        <span style={{ width: `${score}%`, background: colourOf(circle) }} />
      </span>
    </span>
  );
}
