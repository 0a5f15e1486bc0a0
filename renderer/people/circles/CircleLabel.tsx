import classes from './CircleLabel.module.css';
import { useCircleColour } from './circleColour.ts';
import { useCircleName } from './circleName.ts';

/** The name of a circle with its colour before it. */
export function CircleLabel({ circle }: { circle: string }) {
  const circleName = useCircleName();
  const colourOf = useCircleColour();
  return (
    <span className={classes.label}>
      <span className={classes.dot} style={{ background: colourOf(circle) }} aria-hidden />
      <span>{circleName(circle)}</span>
    </span>
  );
}
