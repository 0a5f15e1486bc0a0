import { Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type ContactFormValues, emptyAddress } from './contactForm.ts';
import { LabelField } from './LabelField.tsx';

/** The parts of an address as they stand beside and below each other. */
const lines = [
  ['street', 'label'],
  ['postalCode', 'city'],
  ['region', 'country'],
] as const;

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
            {lines.map((parts) => (
              <Group key={parts[0]} grow>
                {parts.map((part) =>
                  part === 'label' ? (
                    <LabelField
                      key={part}
                      label={t('contacts.form.label')}
                      {...form.getInputProps(`addresses.${index}.label`)}
                    />
                  ) : (
                    <TextInput
                      key={part}
                      label={t(`contacts.fields.${part}`)}
                      {...form.getInputProps(`addresses.${index}.${part}`)}
                    />
                  ),
                )}
              </Group>
            ))}
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
