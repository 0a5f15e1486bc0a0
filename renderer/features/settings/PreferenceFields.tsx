import { SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../../electron/core/settings/preferences.ts';
import { core, queryClient } from '../../bridge/core.ts';
import { CurrencySelect } from '../../ui/CurrencySelect.tsx';
import { useMessages } from '../../ui/messages.tsx';
import { Section } from './Section.tsx';

const system = 'system';
const preferencesKey = core.preferences.get.queryKey();

/** Language, colours and currency; each changes at once. */
export function PreferenceFields() {
  const { t } = useTranslation();
  const messages = useMessages();
  const { data: preferences } = useQuery(core.preferences.get.queryOptions());
  const set = useMutation(
    core.preferences.set.mutationOptions({
      // Shown before it is stored: who switches a language should not wait for the disk.
      onMutate: (changes) =>
        queryClient.setQueryData(preferencesKey, (present) => present && { ...present, ...changes }),
      onError: (error) => {
        messages.failed(error);
        void queryClient.invalidateQueries({ queryKey: preferencesKey });
      },
    }),
  );
  if (!preferences) return null;
  return (
    <>
      <Section title={t('settings.language')}>
        <SegmentedControl
          fullWidth
          aria-label={t('settings.language')}
          value={preferences.language ?? system}
          data={[
            { value: system, label: t('settings.followSystem') },
            { value: 'en', label: t('settings.english') },
            { value: 'nl', label: t('settings.dutch') },
          ]}
          onChange={(value) =>
            set.mutate({ language: value === system ? null : (value as Preferences['language']) })
          }
        />
      </Section>
      <Section title={t('settings.colours')}>
        <SegmentedControl
          fullWidth
          aria-label={t('settings.colours')}
          value={preferences.colours}
          data={[
            { value: 'auto', label: t('settings.followSystem') },
            { value: 'light', label: t('settings.light') },
            { value: 'dark', label: t('settings.dark') },
          ]}
          onChange={(value) => set.mutate({ colours: value as Preferences['colours'] })}
        />
      </Section>
      <Section title={t('settings.currency')} hint={t('settings.currencyHint')}>
        <CurrencySelect
          aria-label={t('settings.currency')}
          value={preferences.currency}
          onChange={(currency) => set.mutate({ currency })}
        />
      </Section>
    </>
  );
}
