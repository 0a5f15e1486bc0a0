import { useMemo } from 'react';
import { ChartCanvas } from './canvas/ChartCanvas.tsx';
import { ChartFrame } from './canvas/ChartFrame.tsx';
import type { ChartProps } from './canvas/props.ts';
import { useReducedMotion } from './canvas/useMedia.ts';
import { useTransition } from './canvas/useTransition.ts';
import type { SizeBy } from './dotSize.ts';
import { type FunnelStage, layoutFunnel } from './funnel/layout.ts';
import { layoutRings } from './rings/layout.ts';
import type { SectorBy } from './rings/sectors.ts';
import type { Size } from './scene.ts';

export interface MorphChartProps extends ChartProps {
  /** Which drawing to show; a change moves every dot from one to the other. */
  readonly shape: 'rings' | 'funnel';
  readonly stages: readonly FunnelStage[];
  readonly sector: SectorBy;
  readonly sizeBy: SizeBy;
}

const MORPH_TIME = 1100;
const MOST_MOVING = 30_000;

/** The same people as rings or as funnel, with each dot kept on the way. Fills its parent; see `ChartProps`. */
export function MorphChart(props: MorphChartProps) {
  return (
    <ChartFrame label={props.labels.region} draw={(size) => <Morph {...props} room={size} />}>
      {props.children}
    </ChartFrame>
  );
}

function Morph({ shape, stages, sector, sizeBy, room, ...props }: MorphChartProps & { readonly room: Size }) {
  const { people, circles } = props;
  const rings = useMemo(
    () => layoutRings(people, circles, room, { sector, size: sizeBy }),
    [people, circles, room, sector, sizeBy],
  );
  const funnel = useMemo(
    () => layoutFunnel(people, stages, circles, room, { size: sizeBy }),
    [people, stages, circles, room, sizeBy],
  );
  const target = shape === 'rings' ? rings : funnel;
  const scene = useTransition(target, useReducedMotion() ? 0 : MORPH_TIME, { most: MOST_MOVING });
  return <ChartCanvas {...props} scene={scene} />;
}
