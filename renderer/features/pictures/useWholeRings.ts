import { useTranslation } from 'react-i18next';
import type { Drawing } from '../../charts/pictures/compose.ts';
import { useChart } from '../../people/useChart.tsx';

/** The circles with everybody, where the screen shows no drawing. */
export function useWholeRings(): Drawing {
  const { t } = useTranslation();
  const { people, circles, labels } = useChart(t('circles.region')).props;
  return { kind: 'circles', people, circles, stages: [], sector: 'none', sizeBy: 'revenue', labels };
}
