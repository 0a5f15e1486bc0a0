import { Group, Input, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { getHotkeyHandler } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directions } from '../../../../shared/model/interaction.ts';
import { interactionKinds } from '../../../../shared/rules/twoWay.ts';
import { momentOf } from '../../../../shared/rules/workingMoment.ts';
import { core } from '../../../bridge/core.ts';
import { useFormats } from '../../../locales/format.ts';
import { phrase } from '../../../locales/phrase.ts';
import { ContactsPicker } from '../../../people/ContactPicker.tsx';
import type { Choice } from '../../../people/choices.ts';
import { useKindName } from '../../../people/kindName.ts';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';
import { ownZone, presentMoment } from '../../../ui/typed/clock.ts';
import { MomentField } from '../../../ui/typed/MomentField.tsx';
import { NumberField } from '../../../ui/typed/NumberField.tsx';
import { type MomentLimits, useReaders } from '../../../ui/typed/useReaders.ts';
import type { FormInDialog } from '../../../ui/useFormDialog.tsx';
import { FormFooter } from '../form/FormFooter.tsx';

/** More contacts than this are told by their number. */
const mostNamed = 50;

/** What the form holds. */
export interface LogValues {
  contacts: readonly Choice[];
  kind: string;
  direction: (typeof directions)[number];
  /** As it is typed; nothing is now. */
  at: string;
  summary: string;
  /** As it is typed; nothing is no answer. */
  nps: string;
}

/** A meeting that was just had with these people. */
export const newLogValues = (contacts: readonly Choice[]): LogValues => ({
  contacts,
  kind: 'meeting',
  direction: 'both',
  at: '',
  summary: '',
  nps: '',
});

/** Answers to the question whether somebody would recommend you. */
const npsLimits = { smallest: 0, largest: 10 };
/** What took place lies behind; a day that is written down without a time was in the middle of it. */
const atLimits = (): MomentLimits => ({ lies: 'behind', last: presentMoment(), time: '12:00' });

/** Writes down a contact that took place: with whom, how, when and what was said. */
export function LogForm({ start, onDraft, onClose }: FormInDialog<LogValues>) {
  const { t } = useTranslation();
  const messages = useMessages();
  const { number } = useFormats();
  const kindName = useKindName();
  const { lastStep } = useHistory();
  const read = useReaders();
  const form = useForm<LogValues>({
    initialValues: start,
    // The words are what takes work; the rest is chosen again in a moment.
    onValuesChange: (values) => onDraft(values.summary.trim() === '' ? null : values),
    validate: {
      contacts: (chosen) => (chosen.length === 0 ? t('interactions.nobody') : null),
      kind: (kind) => (kind === '' ? t('interactions.noKind') : null),
      at: (at) => (at.trim() === '' ? null : read.refusal(read.moment(at, atLimits()))),
      nps: (nps) => (nps.trim() === '' ? null : read.refusal(read.number(nps, npsLimits))),
    },
  });
  const log = useMutation(
    core.interactions.log.mutationOptions({
      onSuccess: ({ count, name }) => {
        messages.done(phrase('interactions.logged', { count, name }), lastStep());
        onDraft(null);
        onClose();
      },
    }),
  );
  const submit = form.onSubmit((values) => {
    const at = read.moment(values.at, atLimits());
    const nps = read.number(values.nps, npsLimits);
    log.mutate({
      contacts: values.contacts.map(({ uid }) => uid),
      kind: values.kind,
      direction: values.direction,
      at: at.ok ? momentOf(at.value, ownZone) : null,
      summary: values.summary,
      nps: nps.ok ? nps.value : null,
    });
  });

  return (
    <form onSubmit={submit} onKeyDown={getHotkeyHandler([['mod+Enter', () => submit()]])} noValidate>
      <Stack gap="md">
        {start.contacts.length > mostNamed ? (
          <Input.Wrapper label={t('interactions.with')}>
            <Text size="sm">{t('interactions.withMany', { figure: number(start.contacts.length) })}</Text>
          </Input.Wrapper>
        ) : (
          <ContactsPicker
            label={t('interactions.with')}
            chosen={form.values.contacts}
            onChange={(chosen) => form.setFieldValue('contacts', chosen)}
            error={form.errors.contacts}
          />
        )}
        <Group align="flex-start" wrap="nowrap">
          <Select
            w={220}
            flex="none"
            label={t('interactions.kind')}
            data={interactionKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
            allowDeselect={false}
            {...form.getInputProps('kind')}
          />
          <MomentField
            // Room for the longest sentence on one line, so that nothing moves while somebody types.
            w="100%"
            label={t('interactions.at')}
            placeholder={t('interactions.now')}
            limits={atLimits()}
            {...form.getInputProps('at')}
            value={form.values.at}
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
        <NumberField
          label={t('interactions.nps')}
          description={t('interactions.npsHint')}
          limits={npsLimits}
          w={300}
          {...form.getInputProps('nps')}
          value={form.values.nps}
        />
        <FormFooter error={log.error} saving={log.isPending} onClose={onClose} />
      </Stack>
    </form>
  );
}
