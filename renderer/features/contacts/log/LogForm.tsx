import { Group, NumberInput, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { getHotkeyHandler } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { directions } from '../../../../shared/model/interaction.ts';
import { interactionKinds } from '../../../../shared/rules/twoWay.ts';
import { core } from '../../../bridge/core.ts';
import { type Choice, ContactsPicker } from '../../../people/ContactPicker.tsx';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';
import type { FormInDialog } from '../../../ui/useFormDialog.tsx';
import { FormFooter } from '../form/FormFooter.tsx';
import { useKindName } from './kindName.ts';

/** What the form holds. */
export interface LogValues {
  contacts: readonly Choice[];
  kind: string;
  direction: (typeof directions)[number];
  /** Local time as the date picker writes it, `YYYY-MM-DD HH:mm:ss`; null is now. */
  at: string | null;
  summary: string;
  nps: number | '';
}

/** A meeting that was just had with these people. */
export const newLogValues = (contacts: readonly Choice[]): LogValues => ({
  contacts,
  kind: 'meeting',
  direction: 'both',
  at: null,
  summary: '',
  nps: '',
});

/** Writes down a contact that took place: with whom, how, when and what was said. */
export function LogForm({ start, onDraft, onClose }: FormInDialog<LogValues>) {
  const { t } = useTranslation();
  const messages = useMessages();
  const kindName = useKindName();
  const { undo } = useHistory();
  const form = useForm<LogValues>({
    initialValues: start,
    // The words are what takes work; the rest is chosen again in a moment.
    onValuesChange: (values) => onDraft(values.summary.trim() === '' ? null : values),
    validate: {
      contacts: (chosen) => (chosen.length === 0 ? t('interactions.nobody') : null),
      kind: (kind) => (kind === '' ? t('interactions.noKind') : null),
    },
  });
  const log = useMutation(
    core.interactions.log.mutationOptions({
      onSuccess: ({ count, name }) => {
        messages.done(t('interactions.logged', { count, name }), undo);
        onDraft(null);
        onClose();
      },
    }),
  );
  const submit = form.onSubmit((values) =>
    log.mutate({
      contacts: values.contacts.map(({ uid }) => uid),
      kind: values.kind,
      direction: values.direction,
      at: values.at === null ? null : dayjs(values.at).toISOString(),
      summary: values.summary,
      nps: values.nps === '' ? null : values.nps,
    }),
  );

  return (
    <form onSubmit={submit} onKeyDown={getHotkeyHandler([['mod+Enter', () => submit()]])} noValidate>
      <Stack gap="md">
        <ContactsPicker
          label={t('interactions.with')}
          chosen={form.values.contacts}
          onChange={(chosen) => form.setFieldValue('contacts', chosen)}
          error={form.errors.contacts}
        />
        <Group grow align="flex-start">
          <Select
            label={t('interactions.kind')}
            data={interactionKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
            allowDeselect={false}
            {...form.getInputProps('kind')}
          />
          <DateTimePicker
            label={t('interactions.at')}
            valueFormat="D MMM YYYY HH:mm"
            maxDate={dayjs().format('YYYY-MM-DD')}
            placeholder={t('interactions.now')}
            clearable
            clearButtonProps={{ 'aria-label': t('interactions.now') }}
            {...form.getInputProps('at')}
          />
        </Group>
        <SegmentedControl
          aria-label={t('interactions.direction')}
          fullWidth
          data={directions.map((value) => ({ value, label: t(`interactions.directions.${value}`) }))}
          {...form.getInputProps('direction')}
        />
        <Textarea
          label={t('interactions.summary')}
          placeholder={t('interactions.summaryHint')}
          autosize
          minRows={3}
          maxRows={10}
          data-autofocus
          {...form.getInputProps('summary')}
        />
        <NumberInput
          label={t('interactions.nps')}
          description={t('interactions.npsHint')}
          min={0}
          max={10}
          allowDecimal={false}
          clampBehavior="strict"
          w={220}
          {...form.getInputProps('nps')}
        />
        <FormFooter error={log.error} saving={log.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}
