import classes from './CircleDot.module.css';
import { useCircleColour } from './circleColour.ts';

/** The colour of a circle, before a name. @param className its distance to that, where the row has none of its own. */
export function CircleDot({ circle, className = '' }: { circle: string | null; className?: string }) {
  const colourOf = useCircleColour();
  return (
    <span
      className={`${classes.dot} ${className}`}
      style={{ background: colourOf(circle ?? '') }}
      aria-hidden
    />
  );
}
