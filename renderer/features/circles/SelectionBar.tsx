import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSelection } from '../../app/selection.tsx';
import classes from './SelectionBar.module.css';
import { usePlacement } from './usePlacement.ts';

/** What can be done with the people who are selected in a drawing; gone when nobody is. */
export function SelectionBar() {
  const { t } = useTranslation();
  const { selected, select } = useSelection();
  const placement = usePlacement();
  if (selected.size === 0) return null;
  const contacts = [...selected];
  return (
    <Group className={classes.bar} gap="xs" wrap="nowrap">
      <Text size="sm" className="figures">
        {t('circles.selected', { count: selected.size })}
      </Text>
      <Button size="compact-sm" onClick={() => placement.promote(contacts)}>
        {t('actions.promote')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => placement.demote(contacts)}>
        {t('actions.demote')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => select([])}>
        {t('circles.clearSelection')}
      </Button>
    </Group>
  );
}
