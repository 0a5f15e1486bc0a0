import { Button, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePast } from './past/pastContext.ts';
import { useSelection } from './selection.tsx';
import { usePlacement } from './usePlacement.ts';

/**
 * What can be done with the people who are selected in a drawing. Its children, the tools of the screen, are
 * there when nobody is, or when the panel of the one who is selected offers the same, and on a past day.
 */
export function SelectionBar({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { selected, select, opened } = useSelection();
  const placement = usePlacement();
  const isPast = usePast() !== null;
  if (selected.size === 0 || opened !== null || isPast) return children;
  const contacts = [...selected];
  return (
    <>
      <Text size="sm" className="figures">
        {t('circles.selected', { count: selected.size })}
      </Text>
      <Button onClick={() => placement.promote(contacts)}>{t('actions.promote')}</Button>
      <Button variant="default" onClick={() => placement.demote(contacts)}>
        {t('actions.demote')}
      </Button>
      <Button variant="subtle" onClick={() => select([])}>
        {t('circles.clearSelection')}
      </Button>
    </>
  );
}
