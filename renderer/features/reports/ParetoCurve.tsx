import { area, curveMonotoneX, line, scaleLinear } from 'd3';
import { useTranslation } from 'react-i18next';
import type { ParetoFigures } from '../../../shared/model/referral.ts';
import { paretoShare } from '../../../shared/rules/pareto.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Reports.module.css';

const size = { width: 520, height: 260 };
const margin = { top: 14, right: 16, bottom: 30, left: 46 };

type Place = ParetoFigures['curve'][number];

/**
 * The cumulative curve of revenue over those who bring it, with the place where 80 % is reached; below it, what these bought
 * themselves.
 */
export function ParetoCurve({ figures: { curve, vital, bringers } }: { figures: ParetoFigures }) {
  const { t } = useTranslation();
  const { percent, number } = useFormats();
  const x = scaleLinear([0, bringers], [margin.left, size.width - margin.right]);
  const y = scaleLinear([0, 1], [size.height - margin.bottom, margin.top]).clamp(true);
  const places: readonly Place[] = [{ count: 0, brought: 0, bought: 0 }, ...curve];
  const lineOf = (part: 'brought' | 'bought') =>
    line<Place>(
      ({ count }) => x(count),
      (place) => y(place[part]),
    ).curve(curveMonotoneX)(places) ?? '';
  const ground = area<Place>(
    ({ count }) => x(count),
    y(0),
    ({ brought }) => y(brought),
  ).curve(curveMonotoneX);
  const reached = curve.find(({ count }) => count === vital)?.brought ?? 0;
  return (
    <figure className={classes.figure}>
      <svg
        role="img"
        aria-label={t('reports.curve', {
          vital: number(vital),
          bringers: number(bringers),
          share: percent(reached),
        })}
        viewBox={`0 0 ${size.width} ${size.height}`}
        className={classes.curve}
      >
        {[0, 0.5, paretoShare, 1].map((share) => (
          <g key={share}>
            <line
              x1={margin.left}
              x2={size.width - margin.right}
              y1={y(share)}
              y2={y(share)}
              className={share === paretoShare ? classes.mark : classes.grid}
            />
            <text x={margin.left - 8} y={y(share)} className={classes.shareLabel}>
              {percent(share)}
            </text>
          </g>
        ))}
        <path d={ground(places.filter(({ count }) => count <= vital)) ?? ''} className={classes.vital} />
        <path d={lineOf('bought')} className={classes.ownLine} />
        <path d={lineOf('brought')} className={classes.line} />
        <line x1={x(vital)} x2={x(vital)} y1={y(0)} y2={y(reached)} className={classes.mark} />
        <circle cx={x(vital)} cy={y(reached)} r={5} className={classes.point} />
        <text x={x(vital)} y={size.height - 10} className={classes.vitalLabel}>
          {number(vital)}
        </text>
        {x(bringers) - x(vital) > 40 && (
          <text x={x(bringers)} y={size.height - 10} className={classes.lastLabel}>
            {t('reports.bringers', { count: bringers })}
          </text>
        )}
      </svg>
      <figcaption className={classes.legend}>
        <span data-part="own">{t('reports.boughtThemselves')}</span>
        <span data-part="all">{t('reports.throughOthers')}</span>
      </figcaption>
    </figure>
  );
}
