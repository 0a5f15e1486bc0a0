import { useTranslation } from 'react-i18next';
import { circleColour } from '../../people/circles/circleColour.ts';
import { useCircles } from '../../people/circles/circleName.ts';
import classes from './Today.module.css';

/** Half the width of the picture. */
const reach = 110;

/** Nothing asks for attention: the circles at rest, and a word. */
export function Calm({ hasDone }: { hasDone: boolean }) {
  const { t } = useTranslation();
  const count = useCircles().length;
  return (
    <div className={classes.calm}>
      <svg viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`} className={classes.atRest} aria-hidden>
        {Array.from({ length: count }, (_, index) => count - 1 - index).map((index) => (
          <circle
            key={index}
            r={((index + 1) / count) * (reach - 2)}
            fill={circleColour(index, count)}
            fillOpacity={0.75 - (0.55 * index) / Math.max(1, count - 1)}
          />
        ))}
      </svg>
      <p className={classes.calmWords}>{t(hasDone ? 'today.allDone' : 'today.allWell')}</p>
      <p className={classes.calmMore}>{t('today.allWellMore')}</p>
    </div>
  );
}
