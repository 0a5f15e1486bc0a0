import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { presentDay } from '../../ui/typed/clock.ts';
import { useTime } from './pastContext.ts';

/** Opens the tools of looking back, and closes them again, on the present. */
export function LookBack() {
  const { t } = useTranslation();
  const { view, show, play } = useTime();
  const isOpen = view.at !== undefined;
  function toggle() {
    play(false);
    show(isOpen ? { at: undefined, since: undefined, beside: undefined } : { at: presentDay() }, 'place');
  }
  return (
    <Button
      variant="default"
      aria-pressed={isOpen}
      leftSection={<IconHistory size={16} stroke={1.6} aria-hidden />}
      onClick={toggle}
    >
      {t('past.lookBack')}
    </Button>
  );
}
