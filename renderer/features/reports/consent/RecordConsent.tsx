import { Button, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Consent, consents } from '../../../../shared/model/contact.ts';
import { core } from '../../../bridge/core.ts';
import { phrase } from '../../../locales/phrase.ts';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';
import { presentDay } from '../../../ui/typed/clock.ts';
import { DayField } from '../../../ui/typed/DayField.tsx';
import { useReaders } from '../../../ui/typed/useReaders.ts';
import type { FormInDialog } from '../../../ui/useFormDialog.tsx';

/** What is filled in: the day as it is typed. */
export interface Said {
  readonly consent: Consent | null;
  readonly day: string;
  readonly origin: string;
}

/** Asks what the contacts said, on which day, and how. */
export function RecordConsent({
  contacts,
  start,
  onDraft,
  onClose,
}: FormInDialog<Said> & { contacts: readonly string[] }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const { day } = useReaders();
  const [said, setSaid] = useState(start);
  const limits = { lies: 'behind', last: presentDay() } as const;
  const reading = day(said.day, limits);
  const isKnown = said.consent !== null && said.consent !== 'unknown';
  const change = (changes: Partial<Said>) => {
    const next = { ...said, ...changes };
    setSaid(next);
    onDraft(next);
  };
  const record = useMutation(
    core.contacts.recordConsent.mutationOptions({
      onSuccess: ({ count }) => {
        messages.done(phrase('reports.consent.recorded', { count }), lastStep());
        onDraft(null);
        onClose();
      },
      onError: messages.failed,
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (said.consent === null || (isKnown && !reading.ok)) return;
        record.mutate({
          contacts: [...contacts],
          consent: said.consent,
          day: isKnown && reading.ok ? reading.value : null,
          origin: said.origin.trim() || null,
        });
      }}
    >
      <Stack gap="md">
        <Radio.Group
          label={t('reports.consent.said')}
          value={said.consent ?? ''}
          onChange={(value) => change({ consent: value as Consent })}
        >
          <Stack gap={8} mt={8}>
            {consents.map((consent) => (
              <Radio key={consent} value={consent} label={t(`contacts.consent.${consent}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {isKnown && (
          <>
            <DayField
              label={t('reports.consent.day')}
              limits={limits}
              value={said.day}
              onChange={(text) => change({ day: text })}
            />
            <TextInput
              label={t('reports.consent.origin')}
              description={t('reports.consent.originHint')}
              value={said.origin}
              maxLength={500}
              onChange={(event) => change({ origin: event.currentTarget.value })}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('actions.cancel')}
          </Button>
          <Button
            type="submit"
            disabled={said.consent === null || (isKnown && !reading.ok)}
            loading={record.isPending}
          >
            {t('reports.consent.record')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
