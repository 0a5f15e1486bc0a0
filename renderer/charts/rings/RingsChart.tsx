import { easeLinear } from 'd3';
import { useDeferredValue, useMemo } from 'react';
import { ChartCanvas } from '../canvas/ChartCanvas.tsx';
import { ChartFrame } from '../canvas/ChartFrame.tsx';
import type { ChartProps } from '../canvas/props.ts';
import { useReducedMotion } from '../canvas/useMedia.ts';
import { useTransition } from '../canvas/useTransition.ts';
import type { SizeBy } from '../dotSize.ts';
import type { Size } from '../scene.ts';
import { noSteps } from '../steps.ts';
import { chartTheme } from '../theme.ts';
import { noTrails } from '../trails.ts';
import { Legend } from './Legend.tsx';
import type { SectorBy } from './sectors.ts';
import { useRings } from './useRings.ts';

export interface RingsChartProps extends ChartProps {
  /** What the angle of a dot says. */
  readonly sector: SectorBy;
  /** What the size of a dot says. */
  readonly sizeBy: SizeBy;
  /** Milliseconds that people take to where they stand next, at one speed; for a drawing that plays. */
  readonly pace?: number;
}

const MOVE_TIME = 420;
/** With more people than this a drawing that plays jumps from step to step. */
const MOST_PLAYING = 30_000;

/**
 * The circles of trust: a region named `labels.region` that fills its parent, with the rings and below
 * them the children. `onDrop` gets the uid of a circle. See `ChartProps` for the other props.
 */
export function RingsChart(props: RingsChartProps) {
  return (
    <ChartFrame label={props.labels.region} draw={(size) => <Rings {...props} room={size} />}>
      {props.children}
    </ChartFrame>
  );
}

function Rings({ sector, sizeBy, pace, room, ...props }: RingsChartProps & { readonly room: Size }) {
  const { people, circles } = props;
  const now = useMemo(() => ({ people, circles }), [people, circles]);
  // While it plays all around the rings shows the next day first: to do both at once would take longer than a frame.
  const played = useDeferredValue(now);
  const drawn = pace === undefined ? now : played;
  const target = useRings(drawn.people, drawn.circles, room, sector, sizeBy);
  const reduced = useReducedMotion();
  const playing = pace === undefined ? undefined : { most: MOST_PLAYING, ease: easeLinear };
  const scene = useTransition(target, reduced ? 0 : (pace ?? MOVE_TIME), playing);
  const { steps = noSteps, trails = noTrails } = props;
  return (
    <ChartCanvas
      {...props}
      scene={scene}
      legend={(view, arcs) => (
        <Legend
          texts={props.labels.legend}
          theme={chartTheme(props.scheme, scene.circles, scene.hues)}
          scene={scene}
          view={view}
          facts={{ sizeBy, arcs, steps, trails, named: people[0]?.name !== '' }}
        />
      )}
    />
  );
}
