import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core, queryClient } from '../../bridge/core.ts';
import { useMessages } from '../../ui/messages.tsx';
import { Section } from './Section.tsx';

/** What history calls whoever works here; kept when the field is left, or at Enter. */
export function MemberName() {
  const { t } = useTranslation();
  const messages = useMessages();
  const { data: name } = useQuery(core.member.name.queryOptions());
  const [typed, setTyped] = useState<string | null>(null);
  const rename = useMutation(
    core.member.rename.mutationOptions({
      onSuccess: (kept) => {
        queryClient.setQueryData(core.member.name.queryKey(), kept);
        setTyped(null);
      },
      onError: messages.failed,
    }),
  );
  if (name === undefined) return null;
  const keep = () => {
    if (typed !== null) rename.mutate({ name: typed });
  };
  return (
    <Section title={t('settings.yourName')} hint={t('settings.yourNameHint')}>
      <TextInput
        aria-label={t('settings.yourName')}
        maxLength={100}
        value={typed ?? name ?? ''}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
        }}
      />
    </Section>
  );
}
