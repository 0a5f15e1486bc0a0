import {
  Autocomplete,
  Button,
  Collapse,
  Group,
  SegmentedControl,
  Select,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { getHotkeyHandler, useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../shared/model/language.ts';
import { stages } from '../../../../shared/model/lifecycle.ts';
import { core } from '../../../bridge/core.ts';
import { useCircles, useNameOfCircle } from '../../../people/circles/circleName.ts';
import { usePeople } from '../../../people/usePeople.ts';
import { Clashes } from '../../../ui/Clashes.tsx';
import { useReaders } from '../../../ui/typed/useReaders.ts';
import type { FormInDialog } from '../../../ui/useFormDialog.tsx';
import { contactClashes, type FormField, standingBy, withField } from './contactClashes.ts';
import { type ContactFormValues, formValuesOf } from './contactForm.ts';
import { beganOf, contactChangesOf, newContactOf } from './contactInput.ts';
import classes from './Form.module.css';
import { FormFooter } from './FormFooter.tsx';
import { MoreFields } from './MoreFields.tsx';
import { PointFields } from './PointFields.tsx';
import { useClashWords } from './useClashWords.ts';
import { useSaved } from './useSaved.ts';
import { validateContact } from './validateContact.ts';

const wordsShown = 50;

/** The form for a new contact (`uid` null) or an existing one; stays open with everything in it when saving fails. */
export function ContactForm({
  uid,
  before,
  writtenIn,
  start,
  onDraft,
  onClose,
}: FormInDialog<ContactFormValues> & {
  uid: string | null;
  /** The contact as it is; what `start` differs in counts as typed. */
  before: ContactFormValues;
  /** The language that its days are written in; that of the page may become another one while the form is open. */
  writtenIn: Language;
}) {
  const { t } = useTranslation();
  const circles = useCircles();
  const nameOf = useNameOfCircle();
  const { people } = usePeople();
  const { data: organisations = [] } = useQuery(core.contacts.organisations.queryOptions());
  const tags = useMemo(() => [...new Set(people.flatMap((person) => person.tags))].sort(), [people]);
  const isNew = uid === null;
  const [more, { toggle: toggleMore }] = useDisclosure(!isNew);

  const read = useReaders();
  const readDay = (text: string) => {
    const reading = read.birthday(text);
    return reading.ok ? reading.value : null;
  };
  const form = useForm<ContactFormValues>({
    initialValues: start,
    validate: (values) => ({
      birthday:
        values.kind === 'organisation' || values.birthday.trim() === ''
          ? null
          : read.refusal(read.birthday(values.birthday)),
      ...Object.fromEntries(
        Object.entries(validateContact(values, isNew)).map(([path, code]) => [
          path,
          t(`contacts.errors.${code}`),
        ]),
      ),
    }),
    onValuesChange: (values) => onDraft(JSON.stringify(values) === JSON.stringify(before) ? null : values),
  });
  const { data: present } = useQuery({
    ...core.contacts.details.queryOptions({ uid: uid ?? '' }),
    enabled: !isNew,
  });
  const [began, setBegan] = useState(before);
  const fresh = present ? formValuesOf(present, writtenIn) : began;
  const clashWords = useClashWords(form.values, fresh);
  function settle(field: FormField, values: ContactFormValues): void {
    form.setValues(values);
    setBegan((earlier) => withField(earlier, field, fresh));
  }
  const saved = useSaved(() => {
    onDraft(null);
    onClose();
  });
  const create = useMutation(core.contacts.create.mutationOptions({ onSuccess: saved.created }));
  const update = useMutation(core.contacts.update.mutationOptions({ onSuccess: saved.updated }));
  const submit = form.onSubmit(
    (values) => {
      if (isNew) create.mutate(newContactOf(values, readDay));
      else {
        const changes = contactChangesOf(values, before, readDay);
        update.mutate({ uid, changes, began: beganOf(changes, values, began, readDay) });
      }
    },
    (errors) => {
      const [path] = Object.keys(errors);
      if (path) form.getInputNode(path)?.focus();
    },
  );
  const isPerson = form.values.kind === 'person';

  return (
    <form
      className={classes.form}
      onSubmit={submit}
      onKeyDown={getHotkeyHandler([['mod+Enter', () => submit()]])}
      noValidate
    >
      <Stack gap="md">
        {isNew && (
          <SegmentedControl
            aria-label={t('contacts.fields.kind')}
            data={[
              { value: 'person', label: t('contacts.fields.person') },
              { value: 'organisation', label: t('contacts.fields.organisation') },
            ]}
            {...form.getInputProps('kind')}
          />
        )}
        {isPerson ? (
          <>
            <Group grow align="flex-start">
              <TextInput
                label={t('contacts.fields.givenName')}
                data-autofocus
                {...form.getInputProps('givenName')}
              />
              <TextInput label={t('contacts.fields.familyName')} {...form.getInputProps('familyName')} />
            </Group>
            <Group grow align="flex-start">
              <Autocomplete
                label={t('contacts.fields.organisation')}
                data={[...new Set(organisations.map(({ name }) => name))]}
                limit={wordsShown}
                {...form.getInputProps('organisation')}
              />
              <TextInput label={t('contacts.fields.jobTitle')} {...form.getInputProps('jobTitle')} />
            </Group>
          </>
        ) : (
          <TextInput
            label={t('contacts.fields.name')}
            data-autofocus
            {...form.getInputProps('displayName')}
          />
        )}
        {isNew && (
          <Group grow align="flex-start">
            <Select
              label={t('contacts.columns.circle')}
              placeholder={t('contacts.panel.inNoCircle')}
              data={circles.map((circle) => ({ value: circle.uid, label: nameOf(circle) }))}
              allowDeselect={!isPerson}
              {...form.getInputProps('circle')}
              onChange={(circle) => form.setFieldValue('circle', circle ?? '')}
            />
            <Select
              label={t('contacts.columns.stage')}
              data={stages.map((stage) => ({ value: stage, label: t(`stages.${stage}`) }))}
              allowDeselect={false}
              {...form.getInputProps('stage')}
            />
          </Group>
        )}
        <PointFields form={form} />
        <TagsInput
          label={t('contacts.fields.tags')}
          description={t('contacts.form.tagsHint')}
          data={tags}
          limit={wordsShown}
          {...form.getInputProps('tags')}
        />
        <Textarea
          label={t('contacts.fields.notes')}
          autosize
          minRows={2}
          maxRows={12}
          {...form.getInputProps('notes')}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={more}
          onClick={toggleMore}
          style={{ alignSelf: 'flex-start' }}
        >
          {t(more ? 'contacts.form.fewer' : 'contacts.form.more')}
        </Button>
        <Collapse expanded={more}>
          <MoreFields form={form} />
        </Collapse>
        <Clashes
          clashes={contactClashes(form.values, { before, began, fresh }).map(clashWords)}
          onKeep={(field) => settle(field, standingBy(form.values, field, fresh))}
          onTake={(field) => settle(field, withField(form.values, field, fresh))}
        />
        <FormFooter
          error={create.error ?? update.error}
          saving={create.isPending || update.isPending}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
}
