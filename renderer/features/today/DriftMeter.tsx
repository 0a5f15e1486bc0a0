import classes from './Today.module.css';

/** Cadences the meter is long; who waits longer fills it. */
const reach = 4;

/** How far somebody has drifted, as a line past the mark of what was promised. The words beside it say the same. */
export function DriftMeter({ ratio, colour }: { ratio: number; colour: string }) {
  return (
    <span className={classes.meter} aria-hidden>
      <span
        className={classes.meterLine}
        style={{ width: `${(Math.min(ratio, reach) / reach) * 100}%`, background: colour }}
      />
      <span className={classes.meterMark} style={{ left: `${100 / reach}%` }} />
    </span>
  );
}
