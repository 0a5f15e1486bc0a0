import { Alert, Button, Group, NumberInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DealStatus, dealStatuses } from '../../../shared/model/deal.ts';
import { momentOf, wallClock } from '../../../shared/rules/workingMoment.ts';
import { core } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import { useFormats } from '../../locales/format.ts';
import { type Choice, ContactPicker } from '../../people/ContactPicker.tsx';
import { useCurrency } from '../../people/useCurrency.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { CurrencySelect } from '../../ui/CurrencySelect.tsx';
import { useMessages } from '../../ui/messages.tsx';

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const today = () => wallClock(new Date().toISOString(), ownZone).slice(0, 10);

/** Writes down a deal: what, with whom, how much, and whether it is won or lost already. */
export function NewDealForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const problemText = useProblemText();
  const { undo } = useHistory();
  const { number } = useFormats();
  const decimal = number(0.5).charAt(1);
  const ownCurrency = useCurrency();
  const [title, setTitle] = useState('');
  const [contact, setContact] = useState<Choice | null>(null);
  const [amount, setAmount] = useState<number | string>('');
  const [currency, setCurrency] = useState(ownCurrency);
  const [status, setStatus] = useState<DealStatus>('open');
  const [closedOn, setClosedOn] = useState(today);
  const create = useMutation(
    core.deals.create.mutationOptions({
      onSuccess: (deal) => {
        messages.done(t('pipeline.created', { title: deal.title }), undo);
        onClose();
      },
    }),
  );
  // The field gives a text where a number would lose what is typed, as in 12.40.
  const minorUnits = amount === '' ? Number.NaN : Math.round(Number(amount) * 100);
  const complete = title.trim() !== '' && contact !== null && Number.isFinite(minorUnits);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!complete) return;
    const closedAt = status === 'open' ? null : momentOf(`${closedOn}T12:00`, ownZone);
    create.mutate({
      title,
      contact: contact.uid,
      amount: minorUnits,
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
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <ContactPicker label={t('pipeline.with')} chosen={contact} onChange={setContact} />
        <Group grow align="flex-start" wrap="nowrap">
          <NumberInput
            label={t('pipeline.amount')}
            value={amount}
            min={0}
            max={1_000_000_000_000}
            decimalScale={2}
            thousandSeparator={number(1000).charAt(1)}
            decimalSeparator={decimal}
            // A point that somebody types between thousands must not make them cents.
            allowedDecimalSeparators={[decimal]}
            hideControls
            onChange={setAmount}
          />
          <CurrencySelect label={t('pipeline.currency')} value={currency} onChange={setCurrency} />
        </Group>
        <SegmentedControl
          aria-label={t('pipeline.statusTitle')}
          fullWidth
          value={status}
          data={dealStatuses.map((value) => ({ value, label: t(`pipeline.status.${value}`) }))}
          onChange={(value) => setStatus(value as DealStatus)}
        />
        {status !== 'open' && (
          <DateInput
            label={t('pipeline.closedOn')}
            value={closedOn}
            valueFormat="D MMM YYYY"
            maxDate={today()}
            onChange={(date) => setClosedOn(date ?? today())}
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
          <Button type="submit" disabled={!complete} loading={create.isPending}>
            {t('actions.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
