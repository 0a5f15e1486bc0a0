import { Button, Popover, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysAfter, noonOf } from '../../../../shared/lib/dates.ts';
import { writeDay } from '../../../../shared/rules/typed/show.ts';
import { core } from '../../../bridge/core.ts';
import { phrase } from '../../../locales/phrase.ts';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';
import { presentDay } from '../../../ui/typed/clock.ts';
import { DayField } from '../../../ui/typed/DayField.tsx';
import { useReaders } from '../../../ui/typed/useReaders.ts';
import classes from './Row.module.css';

/** A next step is offered for so many days from now. */
const usualDays = 7;

/** Plans the next step of a deal, which is a task. */
export function NextStep({ deal, title }: { deal: string; title: string }) {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure();
  return (
    <Popover
      opened={isOpen}
      onDismiss={close}
      position="bottom-end"
      shadow="md"
      width={300}
      returnFocus
      trapFocus
    >
      <Popover.Target>
        <Button variant="default" aria-label={t('today.nextStepOf', { title })} onClick={toggle}>
          {t('today.nextStep')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('today.nextStepOf', { title })}>
        <NextStepForm deal={deal} onDone={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function NextStepForm({ deal, onDone }: { deal: string; onDone: () => void }) {
  const { t } = useTranslation();
  const { day: read, language } = useReaders();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const today = presentDay();
  const [what, setWhat] = useState('');
  const [day, setDay] = useState(writeDay(daysAfter(noonOf(today), usualDays).slice(0, 10), language));
  const limits = { lies: 'ahead', first: today } as const;
  const due = read(day, limits);
  const add = useMutation(
    core.tasks.add.mutationOptions({
      onSuccess: ({ title }) => {
        messages.done(phrase('today.nextStepPlanned', { title }), lastStep());
        onDone();
      },
      onError: messages.failed,
    }),
  );
  function save(event: FormEvent) {
    event.preventDefault();
    if (due.ok && what.trim() !== '') add.mutate({ title: what, deal, dueDay: due.value });
  }
  return (
    <form className={classes.nextStep} onSubmit={save}>
      <TextInput
        label={t('today.nextStepWhat')}
        value={what}
        maxLength={500}
        data-autofocus
        onChange={({ currentTarget }) => setWhat(currentTarget.value)}
      />
      <DayField label={t('today.nextStepDay')} value={day} limits={limits} onChange={setDay} />
      <Button type="submit" disabled={!due.ok || what.trim() === ''} loading={add.isPending}>
        {t('today.nextStepPlan')}
      </Button>
    </form>
  );
}
