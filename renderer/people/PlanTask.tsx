import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysAfter, noonOf } from '../../shared/lib/dates.ts';
import { writeDay } from '../../shared/rules/typed/show.ts';
import { presentDay } from '../ui/typed/clock.ts';
import { DayField } from '../ui/typed/DayField.tsx';
import { useReaders } from '../ui/typed/useReaders.ts';

/** A task is offered for so many days from now. */
const usualDays = 7;

/** Asks what is to be done and on which day. @param props.onPlan is given the title and the day, `YYYY-MM-DD`. */
export function PlanTask({
  saving,
  onPlan,
}: {
  saving: boolean;
  onPlan: (title: string, dueDay: string) => void;
}) {
  const { t } = useTranslation();
  const { day: read, language } = useReaders();
  const today = presentDay();
  const [what, setWhat] = useState('');
  const [day, setDay] = useState(writeDay(daysAfter(noonOf(today), usualDays).slice(0, 10), language));
  const limits = { lies: 'ahead', first: today } as const;
  const due = read(day, limits);
  function save(event: FormEvent) {
    event.preventDefault();
    if (due.ok && what.trim() !== '') onPlan(what, due.value);
  }
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <TextInput
          label={t('planTask.what')}
          value={what}
          maxLength={500}
          data-autofocus
          onChange={({ currentTarget }) => setWhat(currentTarget.value)}
        />
        <DayField label={t('planTask.day')} value={day} limits={limits} onChange={setDay} />
        <Button type="submit" disabled={!due.ok || what.trim() === ''} loading={saving}>
          {t('planTask.plan')}
        </Button>
      </Stack>
    </form>
  );
}
