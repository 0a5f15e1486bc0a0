import { ActionIcon, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { presentDay } from './clock.ts';

/** Keeps the dialog around a calendar from taking its Escape: the key closes the calendar and nothing else. */
const keepsEscape = { 'data-mantine-stop-propagation': true };

/** Opens a calendar to pick a day with, for those who would rather see it than type it. */
export function CalendarButton({
  label,
  day,
  first,
  last,
  onPick,
}: {
  /** Of the field it belongs to. */
  label: string;
  /** The day that is marked, `YYYY-MM-DD`. */
  day: string | null;
  first?: string;
  last?: string;
  onPick: (day: string) => void;
}) {
  const { t } = useTranslation();
  const [opened, { close, toggle }] = useDisclosure();
  const shown = day ?? presentDay();
  return (
    <Popover opened={opened} onDismiss={close} position="bottom-end" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('typed.calendar', { field: label })}
          onClick={toggle}
          // The calendar takes the keyboard a moment after it opens; the key counts before, too.
          onKeyDown={({ key }) => opened && key === 'Escape' && close()}
          {...(opened ? keepsEscape : {})}
        >
          <IconCalendar size={16} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('typed.calendar', { field: label })} {...keepsEscape}>
        <DatePicker
          value={day}
          defaultDate={shown}
          minDate={first}
          maxDate={last}
          __stopPropagation
          getDayProps={(date) => (date === shown ? { 'data-autofocus': true } : {})}
          ariaLabels={{
            previousMonth: t('typed.previousMonth'),
            nextMonth: t('typed.nextMonth'),
          }}
          onChange={(picked) => {
            if (picked !== null) onPick(picked);
            close();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
