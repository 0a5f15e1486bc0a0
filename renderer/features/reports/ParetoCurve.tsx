import { area, curveMonotoneX, line, scaleLinear } from 'd3';
import { useTranslation } from 'react-i18next';
import { paretoShare } from '../../../shared/rules/pareto.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Reports.module.css';

const size = { width: 520, height: 260 };
const margin = { top: 14, right: 16, bottom: 30, left: 46 };

/** The cumulative curve of revenue over customers, with the place where 80 % is reached. */
export function ParetoCurve({ cumulative, vital }: { cumulative: readonly number[]; vital: number }) {
  const { t } = useTranslation();
  const { percent, number } = useFormats();
  const x = scaleLinear([0, cumulative.length], [margin.left, size.width - margin.right]);
  const y = scaleLinear([0, 1], [size.height - margin.bottom, margin.top]);
  const points = [0, ...cumulative];
  const curve = line<number>((_, index) => x(index), y).curve(curveMonotoneX);
  const ground = area<number>((_, index) => x(index), y(0), y).curve(curveMonotoneX);
  const reached = cumulative[vital - 1] ?? 0;
  return (
    <svg
      role="img"
      aria-label={t('reports.curve', {
        vital: number(vital),
        customers: number(cumulative.length),
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
      <path d={ground(points.slice(0, vital + 1)) ?? ''} className={classes.vital} />
      <path d={curve(points) ?? ''} className={classes.line} />
      <line x1={x(vital)} x2={x(vital)} y1={y(0)} y2={y(reached)} className={classes.mark} />
      <circle cx={x(vital)} cy={y(reached)} r={5} className={classes.point} />
      <text x={x(vital)} y={size.height - 10} className={classes.vitalLabel}>
        {number(vital)}
      </text>
      {x(cumulative.length) - x(vital) > 40 && (
        <text x={x(cumulative.length)} y={size.height - 10} className={classes.lastLabel}>
          {t('reports.customers', { count: cumulative.length })}
        </text>
      )}
    </svg>
  );
}
