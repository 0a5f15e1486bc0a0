import { useMemo } from 'react';
import { ChartCanvas } from '../canvas/ChartCanvas.tsx';
import { ChartFrame } from '../canvas/ChartFrame.tsx';
import type { ChartProps } from '../canvas/props.ts';
import { useReducedMotion } from '../canvas/useMedia.ts';
import { useTransition } from '../canvas/useTransition.ts';
import type { SizeBy } from '../dotSize.ts';
import type { Size } from '../scene.ts';
import { type FunnelStage, layoutFunnel } from './layout.ts';

export interface FunnelChartProps extends ChartProps {
  /** Stages of the funnel model in use, from the first to the last. */
  readonly stages: readonly FunnelStage[];
  readonly sizeBy: SizeBy;
}

const MOVE_TIME = 420;

/**
 * The funnel: a region named `labels.region` that fills its parent, with the stages and below them the
 * children. `onDrop` gets the id of a stage. See `ChartProps` for the other props.
 */
export function FunnelChart(props: FunnelChartProps) {
  return (
    <ChartFrame label={props.labels.region} draw={(size) => <Funnel {...props} room={size} />}>
      {props.children}
    </ChartFrame>
  );
}

function Funnel({ stages, sizeBy, room, ...props }: FunnelChartProps & { readonly room: Size }) {
  const { people, circles } = props;
  const target = useMemo(
    () => layoutFunnel(people, stages, circles, room, { size: sizeBy }),
    [people, stages, circles, room, sizeBy],
  );
  const scene = useTransition(target, useReducedMotion() ? 0 : MOVE_TIME);
  return <ChartCanvas {...props} scene={scene} />;
}
