import { useCircleColour } from '../circles/circleColour.ts';
import classes from './List.module.css';

/** A trust score as a figure with a bar in the colour of the circle. */
export function TrustMeter({ score, circle }: { score: number; circle: string }) {
  const colourOf = useCircleColour();
  return (
    <span className={classes.meter}>
      <span className={classes.figure}>{score}</span>
      <span className={classes.track} aria-hidden>
        <span style={{ width: `${score}%`, background: colourOf(circle) }} />
      </span>
    </span>
  );
}
