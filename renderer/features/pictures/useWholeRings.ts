import { useTranslation } from 'react-i18next';
import type { ShownDrawing } from '../../people/shownDrawing.ts';
import { useChart } from '../../people/useChart.tsx';

/** The circles with everybody, where the screen shows no drawing. */
export function useWholeRings(): ShownDrawing {
  const { t } = useTranslation();
  const { people, circles, labels } = useChart(t('circles.region')).props;
  const drawn = { kind: 'circles', people, circles, stages: [], sector: 'none', sizeBy: 'revenue' } as const;
  return { ...drawn, labels, day: null };
}
