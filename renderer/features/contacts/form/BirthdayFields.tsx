import { Fieldset, Group, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactFormValues } from './contactForm.ts';

const months = Array.from({ length: 12 }, (_, index) => index);
const anyYear = 2000;

/** Day and month, and the year when it is known. */
export function BirthdayFields({ form }: { form: UseFormReturnType<ContactFormValues> }) {
  const { t, i18n } = useTranslation();
  const options = useMemo(() => {
    const { format } = new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' });
    return months.map((month) => ({ value: String(month + 1), label: format(Date.UTC(anyYear, month, 1)) }));
  }, [i18n.language]);
  return (
    <Fieldset variant="unstyled" legend={t('contacts.fields.birthday')}>
      <Group grow align="flex-start">
        <TextInput
          label={t('contacts.form.day')}
          inputMode="numeric"
          maxLength={2}
          {...form.getInputProps('birthday.day')}
        />
        <Select
          label={t('contacts.form.month')}
          data={options}
          clearable
          clearButtonProps={{ 'aria-label': t('contacts.form.clearMonth') }}
          {...form.getInputProps('birthday.month')}
          value={form.values.birthday.month || null}
          onChange={(month) => form.setFieldValue('birthday.month', month ?? '')}
        />
        <TextInput
          label={t('contacts.form.year')}
          placeholder={t('contacts.form.yearHint')}
          inputMode="numeric"
          maxLength={4}
          {...form.getInputProps('birthday.year')}
        />
      </Group>
    </Fieldset>
  );
}
