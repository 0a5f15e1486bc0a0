import { CircleDot } from './CircleDot.tsx';
import classes from './CircleLabel.module.css';
import { useCircleName } from './circleName.ts';

/** The name of a circle with its colour before it. */
export function CircleLabel({ circle }: { circle: string }) {
  const circleName = useCircleName();
  return (
    <span className={classes.label}>
      <CircleDot circle={circle} />
      <span>{circleName(circle)}</span>
    </span>
  );
}
