import type { StepDirection } from '../../../shared/model/suggestedStep.ts';
import type { ChartLabels } from '../canvas/props.ts';
import { countText } from '../scene.ts';

const shared = {
  you: 'You',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomReset: 'Show all',
  conversion: (ratio: number) => `${Math.round(ratio * 100)} %`,
  step: (direction: StepDirection) =>
    direction === 'inward' ? 'Could come closer' : 'Could stand further away',
  legend: {
    title: 'Legend',
    place: 'Nearer to the middle: more trust',
    size: 'Larger: more revenue',
    lean: 'Leans outward: not in touch for too long',
    edge: 'Strong part of an edge: places taken of those the circle has',
    step: 'Arrow: could come closer, or stand further away',
    arc: 'Curve with an arrow: who brought whom',
    trail: 'Trail: where somebody stood before; a grey one went outward',
    many: 'Warm ground: many people; zoom in to see them',
    names: 'Names: from the middle outward, the largest first',
  },
  sector: (key: string | null) => key || (key === null ? 'Unknown' : 'Others'),
};

/** English words for the rings of the gallery. */
export const ringsLabels: ChartLabels = {
  ...shared,
  region: 'Circles',
  drawing: 'Circles. Arrows walk, Space selects, Enter opens.',
  count: (band) => countText(band.count, band.capacity),
};

/** English words for the funnel of the gallery. */
export const funnelLabels: ChartLabels = {
  ...shared,
  region: 'Funnel',
  drawing: 'Funnel. Arrows walk, Space selects, Enter opens.',
  count: (band) => `${band.count} people`,
};
