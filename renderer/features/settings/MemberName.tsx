import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { useMessages } from '../../ui/messages.tsx';
import { Section } from './Section.tsx';

/** What history calls whoever works here; kept when the field is left, or at Enter. */
export function MemberName() {
  const { t } = useTranslation();
  const messages = useMessages();
  const { data: name } = useQuery(core.member.name.queryOptions());
  const rename = useMutation(core.member.rename.mutationOptions({ onError: messages.failed }));
  if (name === undefined) return null;
  const keep = (field: HTMLInputElement) => {
    if (field.value.trim() !== (name ?? '')) rename.mutate({ name: field.value });
  };
  return (
    <Section title={t('settings.yourName')} hint={t('settings.yourNameHint')}>
      <TextInput
        key={name}
        aria-label={t('settings.yourName')}
        maxLength={100}
        defaultValue={name ?? ''}
        onBlur={({ currentTarget }) => keep(currentTarget)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') keep(currentTarget);
        }}
      />
    </Section>
  );
}
