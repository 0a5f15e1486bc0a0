import { Alert, Button, Group, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DealStatus, dealStatuses } from '../../../shared/model/deal.ts';
import { writeDay } from '../../../shared/rules/typed/show.ts';
import { momentOf } from '../../../shared/rules/workingMoment.ts';
import { core } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import { phrase } from '../../locales/phrase.ts';
import { ContactPicker } from '../../people/ContactPicker.tsx';
import type { Choice } from '../../people/choices.ts';
import { useCurrency } from '../../people/useCurrency.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { CurrencySelect } from '../../ui/CurrencySelect.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { stateOf, useReason } from '../../ui/needs.ts';
import { SaveButton } from '../../ui/SaveButton.tsx';
import { AmountField } from '../../ui/typed/AmountField.tsx';
import { ownZone, presentDay } from '../../ui/typed/clock.ts';
import { DayField } from '../../ui/typed/DayField.tsx';
import { type DayLimits, useReaders } from '../../ui/typed/useReaders.ts';
import type { FormInDialog } from '../../ui/useFormDialog.tsx';

/** In the smallest unit of any currency; more is a slip. */
const largestAmount = 100_000_000_000_000;

/** What the form holds; texts as they are typed. */
export interface DealValues {
  readonly title: string;
  readonly contact: Choice | null;
  readonly amount: string;
  /** ISO 4217; null is the workspace's own. */
  readonly currency: string | null;
  readonly status: DealStatus;
  /** null is today. */
  readonly closedOn: string | null;
}

/** Before anything is filled in. */
export const emptyDeal: DealValues = {
  title: '',
  contact: null,
  amount: '',
  currency: null,
  status: 'open',
  closedOn: null,
};

/** Writes down a deal: what, with whom, how much, and whether it is won or lost already. */
export function NewDealForm({ start, onDraft, onClose }: FormInDialog<DealValues>) {
  const { t } = useTranslation();
  const messages = useMessages();
  const problemText = useProblemText();
  const { lastStep } = useHistory();
  const read = useReaders();
  const ownCurrency = useCurrency();
  const [values, setValues] = useState(start);
  const { title, contact, amount, status } = values;
  /** Whom the form came with, which is no work of the person who fills it in. */
  const given = start.contact?.uid;
  const currency = values.currency ?? ownCurrency;
  const closedOn = values.closedOn ?? writeDay(presentDay(), read.language);
  function change(changed: Partial<DealValues>): void {
    const next = { ...values, ...changed };
    setValues(next);
    const isEmpty =
      next.title.trim() === '' && next.amount.trim() === '' && (next.contact?.uid ?? given) === given;
    onDraft(isEmpty ? null : next);
  }
  const create = useMutation(
    core.deals.create.mutationOptions({
      onSuccess: (deal) => {
        messages.done(phrase('pipeline.created', { title: deal.title }), lastStep());
        onDraft(null);
        onClose();
      },
    }),
  );
  const amountLimits = { currency, largest: largestAmount };
  const closingLimits: DayLimits = { lies: 'behind', last: presentDay() };
  const typedAmount = read.amount(amount, amountLimits);
  const typedDay = read.day(closedOn, closingLimits);
  const reason = useReason()([
    { name: t('pipeline.title'), state: stateOf(title) },
    { name: t('pipeline.with'), state: contact === null ? 'empty' : 'ready' },
    { name: t('pipeline.amount'), state: stateOf(amount, typedAmount) },
    { name: t('pipeline.closedOn'), state: status === 'open' ? 'ready' : stateOf(closedOn, typedDay) },
  ]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (reason !== null || contact === null || !typedAmount.ok) return;
    const closedAt = status !== 'open' && typedDay.ok ? momentOf(`${typedDay.value}T12:00`, ownZone) : null;
    create.mutate({
      title,
      contact: contact.uid,
      amount: typedAmount.value,
      currency,
      status,
      // A deal that was closed before it was written down began no later than that.
      createdAt: closedAt,
      closedAt,
    });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('pipeline.title')}
          placeholder={t('pipeline.titleHint')}
          value={title}
          maxLength={500}
          data-autofocus
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <ContactPicker
          label={t('pipeline.with')}
          chosen={contact}
          onChange={(chosen) => change({ contact: chosen })}
        />
        <Group grow align="flex-start" wrap="nowrap">
          <AmountField
            label={t('pipeline.amount')}
            value={amount}
            limits={amountLimits}
            onChange={(typed) => change({ amount: typed })}
          />
          <CurrencySelect
            label={t('pipeline.currency')}
            value={currency}
            onChange={(chosen) => change({ currency: chosen })}
          />
        </Group>
        <SegmentedControl
          aria-label={t('pipeline.statusTitle')}
          fullWidth
          value={status}
          data={dealStatuses.map((value) => ({ value, label: t(`pipeline.status.${value}`) }))}
          onChange={(value) => change({ status: value as DealStatus })}
        />
        {status !== 'open' && (
          <DayField
            label={t('pipeline.closedOn')}
            value={closedOn}
            limits={closingLimits}
            onChange={(typed) => change({ closedOn: typed })}
          />
        )}
        {create.error && (
          <Alert role="alert" color="red" title={t('app.failed')}>
            {problemText(problemOf(create.error))}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <SaveButton reason={reason} loading={create.isPending}>
            {t('actions.save')}
          </SaveButton>
        </Group>
      </Stack>
    </form>
  );
}
