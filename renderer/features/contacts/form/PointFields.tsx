import { ActionIcon, Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContactPoint } from '../../../../shared/model/contact.ts';
import { type ContactFormValues, emptyPoint } from './contactForm.ts';
import { LabelField } from './LabelField.tsx';

const types = ['email', 'phone', 'link'] as const satisfies readonly ContactPoint['type'][];

const inputs = {
  email: { type: 'email', inputMode: 'email' },
  phone: { type: 'tel', inputMode: 'tel' },
  link: { type: 'url', inputMode: 'url' },
} as const;

/** The ways to reach somebody: any number of each, with a label if wanted. */
export function PointFields({ form }: { form: UseFormReturnType<ContactFormValues> }) {
  const { t } = useTranslation();
  const seen = { email: 0, phone: 0, link: 0 };
  return (
    <Fieldset variant="unstyled" legend={t('contacts.panel.reach')}>
      <Stack gap="xs">
        {form.values.points.map(({ type }, index) => {
          seen[type] += 1;
          const number = seen[type];
          const name = `${t(`contacts.fields.${type}`)}${number > 1 ? ` ${number}` : ''}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the values are controlled, so a line is its place
            <Group key={index} gap="xs" align="flex-start" wrap="nowrap">
              <TextInput
                flex={1}
                aria-label={name}
                placeholder={t(`contacts.fields.${type}`)}
                {...inputs[type]}
                {...form.getInputProps(`points.${index}.value`)}
              />
              <LabelField
                w={140}
                aria-label={t('contacts.form.labelOf', { what: name })}
                placeholder={t('contacts.form.label')}
                {...form.getInputProps(`points.${index}.label`)}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t('contacts.form.remove', { what: name })}
                onClick={() => form.removeListItem('points', index)}
              >
                <IconX size={16} stroke={1.7} />
              </ActionIcon>
            </Group>
          );
        })}
        <Group gap="xs">
          {types.map((type) => (
            <Button
              key={type}
              variant="subtle"
              size="compact-sm"
              onClick={() => form.insertListItem('points', emptyPoint(type))}
            >
              {t(`contacts.form.add.${type}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Fieldset>
  );
}
