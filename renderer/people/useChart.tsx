import { useComputedColorScheme } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartProps } from '../charts/canvas/props.ts';
import { useFormats } from '../locales/format.ts';
import { phrase } from '../locales/phrase.ts';
import { useMessages } from '../ui/messages.tsx';
import { useCircleBands } from './circles/circleName.ts';
import { type MenuRequest, PersonMenu } from './PersonMenu.tsx';
import { usePast } from './past/pastContext.ts';
import { useSelection } from './selection.tsx';
import { usePeople } from './usePeople.ts';
import { usePhotos } from './usePhotos.ts';
import { usePlacement } from './usePlacement.ts';

/** What every drawing of the people is given, and the menu that opens over it. */
export interface Chart {
  readonly props: Omit<ChartProps, 'children' | 'onDrop'>;
  readonly menu: ReactNode;
}

/**
 * Wires a drawing to the people, the shared selection and the commands, so that rings, funnel and
 * comparison behave alike.
 * @param region translated name of the drawing. @param onTies shows whom somebody is tied to; left out where it cannot.
 */
export function useChart(region: string, onTies?: (uid: string) => void): Chart {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const { people } = usePeople();
  const circles = useCircleBands();
  const { selected, select, opened, open } = useSelection();
  const placement = usePlacement();
  const messages = useMessages();
  const scheme = useComputedColorScheme('light');
  const isPast = usePast() !== null;
  const [request, setRequest] = useState<MenuRequest | null>(null);
  const [large, setLarge] = useState<readonly string[]>([]);
  const photos = usePhotos(large);
  return {
    menu: <PersonMenu request={request} onClose={() => setRequest(null)} onTies={onTies} />,
    props: {
      people,
      circles,
      scheme,
      selected,
      onSelect: (uids) => {
        const [only] = uids;
        // The panel follows the one person who is selected.
        if (uids.size === 1 && only !== undefined && opened !== null) open(only);
        else select(uids);
      },
      photos,
      onLarge: setLarge,
      onOpen: open,
      onPromote: placement.promote,
      onDemote: placement.demote,
      onMenu: (uid, x, y) => {
        const contacts = selected.has(uid) ? [...selected] : [uid];
        // On a past day one can be opened; all else that is offered changes something.
        if (isPast && contacts.length > 1) return messages.done(phrase('past.unchanged'));
        setRequest({ contacts, x, y });
      },
      labels: {
        region,
        drawing: t('charts.drawing', { region }),
        you: t('charts.you'),
        zoomIn: t('charts.zoomIn'),
        zoomOut: t('charts.zoomOut'),
        zoomReset: t('charts.zoomReset'),
        count: ({ count, capacity }) =>
          capacity === null ? number(count) : `${number(count)} / ${number(capacity)}`,
        conversion: percent,
        step: (direction) => t(`charts.step.${direction}`),
        legend: {
          title: t('charts.legend.title'),
          place: t('charts.legend.place'),
          size: t('charts.legend.size'),
          lean: t('charts.legend.lean'),
          edge: t('charts.legend.edge'),
          step: t('charts.legend.step'),
          arc: t('charts.legend.arc'),
          trail: t('charts.legend.trail'),
          many: t('charts.legend.many'),
          names: t('charts.legend.names'),
        },
        sector: (key) => {
          if (key === null) return t('charts.sectorNone');
          return key === '' ? t('charts.sectorOther') : key;
        },
      },
    },
  };
}
