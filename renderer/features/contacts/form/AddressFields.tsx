import { Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type ContactFormValues, emptyAddress } from './contactForm.ts';

/** Any number of addresses. */
export function AddressFields({ form }: { form: UseFormReturnType<ContactFormValues> }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" align="flex-start">
      {form.values.addresses.map((_address, index) => (
        <Fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: the values are controlled, so a block is its place
          key={index}
          variant="unstyled"
          w="100%"
          legend={t('contacts.form.address', { count: index + 1 })}
        >
          <Stack gap="xs">
            <Group grow>
              <TextInput
                label={t('contacts.fields.street')}
                {...form.getInputProps(`addresses.${index}.street`)}
              />
              <TextInput
                label={t('contacts.form.label')}
                {...form.getInputProps(`addresses.${index}.label`)}
              />
            </Group>
            <Group grow>
              <TextInput
                label={t('contacts.fields.postalCode')}
                {...form.getInputProps(`addresses.${index}.postalCode`)}
              />
              <TextInput
                label={t('contacts.fields.city')}
                {...form.getInputProps(`addresses.${index}.city`)}
              />
            </Group>
            <Group grow>
              <TextInput
                label={t('contacts.fields.region')}
                {...form.getInputProps(`addresses.${index}.region`)}
              />
              <TextInput
                label={t('contacts.fields.country')}
                {...form.getInputProps(`addresses.${index}.country`)}
              />
            </Group>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              style={{ alignSelf: 'flex-end' }}
              onClick={() => form.removeListItem('addresses', index)}
            >
              {t('contacts.form.removeAddress')}
            </Button>
          </Stack>
        </Fieldset>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        onClick={() => form.insertListItem('addresses', emptyAddress())}
      >
        {t('contacts.form.add.address')}
      </Button>
    </Stack>
  );
}
