import { Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { consents } from '../../../../shared/model/contact.ts';
import { fieldsWith } from '../../../../shared/model/contactFields.ts';
import { ContactPicker } from '../../../people/ContactPicker.tsx';
import { BirthdayField } from '../../../ui/typed/BirthdayField.tsx';
import { AddressFields } from './AddressFields.tsx';
import type { ContactFormValues } from './contactForm.ts';

/** What is asked less often: addresses, birthday, how you met, consent. */
export function MoreFields({ form }: { form: UseFormReturnType<ContactFormValues> }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <AddressFields form={form} />
      {form.values.kind === 'person' && (
        <BirthdayField
          label={t('contacts.fields.birthday')}
          placeholder={t('contacts.form.birthdayHint')}
          {...form.getInputProps('birthday')}
          value={form.values.birthday}
        />
      )}
      <Group grow align="flex-start">
        <TextInput
          label={t('contacts.fields.source')}
          description={t('contacts.form.sourceHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('source')}
        />
        <ContactPicker
          label={t('contacts.fields.referredBy')}
          chosen={form.values.referredBy}
          onChange={(chosen) => form.setFieldValue('referredBy', chosen)}
        />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={t('contacts.fields.consent')}
          data={consents.map((value) => ({ value, label: t(`contacts.consent.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('consent')}
        />
        <TextInput label={t('contacts.fields.consentOrigin')} {...form.getInputProps('consentOrigin')} />
      </Group>
      <SimpleGrid cols={2} spacing="md" verticalSpacing="md">
        {fieldsWith('form', 'listed').map((field) => (
          <TextInput key={field} label={t(`contacts.fields.${field}`)} {...form.getInputProps(field)} />
        ))}
      </SimpleGrid>
      {form.values.custom.map(({ field, name }, index) => (
        <TextInput key={field} label={name} {...form.getInputProps(`custom.${index}.value`)} />
      ))}
    </Stack>
  );
}
