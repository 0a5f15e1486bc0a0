import { Button, useComputedColorScheme } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartProps } from '../../charts/canvas/props.ts';
import { FunnelChart } from '../../charts/funnel/FunnelChart.tsx';
import type { Drawing } from '../../charts/pictures/compose.ts';
import { RingsChart } from '../../charts/rings/RingsChart.tsx';
import { nameless } from '../../people/nameless.ts';
import classes from './Presentation.module.css';
import { useWholeRings } from './useWholeRings.ts';

const nobody: ReadonlySet<string> = new Set();

/** A drawing for others to see: it can be looked into, and tells of nobody who they are. */
export function Presentation({ shown, onLeave }: { shown: Drawing | null; onLeave: () => void }) {
  const { t } = useTranslation();
  const rings = useWholeRings();
  const { kind, people, circles, stages, sector, sizeBy, labels, ...over } = shown ?? rings;
  const scheme = useComputedColorScheme('light');
  useLeftFullScreen(onLeave);
  const dots = useMemo(() => people.map(nameless), [people]);
  const props = (region: string): Omit<ChartProps, 'children'> => ({
    people: dots,
    circles,
    scheme,
    labels: {
      ...labels,
      region,
      drawing: t('pictures.presenting', { region }),
      sector: () => '',
    },
    selected: nobody,
    onSelect: () => undefined,
  });
  return (
    <>
      <div className={classes.drawings}>
        {kind !== 'funnel' && (
          <RingsChart {...props(t('circles.region'))} {...over} sector={sector} sizeBy={sizeBy} />
        )}
        {kind !== 'circles' && <FunnelChart {...props(t('funnel.region'))} stages={stages} sizeBy={sizeBy} />}
      </div>
      <Button className={classes.leave} variant="subtle" color="gray" size="xs" onClick={onLeave}>
        {t('pictures.leave')}
      </Button>
    </>
  );
}

/** Calls when somebody leaves the whole screen: the browser takes Escape for that and tells nobody of the key. */
function useLeftFullScreen(left: () => void): void {
  const onChange = useEffectEvent(() => {
    if (document.fullscreenElement === null) left();
  });
  useEffect(() => {
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
}
