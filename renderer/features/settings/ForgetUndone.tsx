import { Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { phrase } from '../../locales/phrase.ts';
import { useMessages } from '../../ui/messages.tsx';
import { Section } from './Section.tsx';

/** Forgets for good what was undone, once that was asked twice. */
export function ForgetUndone({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const messages = useMessages();
  const [isAsked, ask] = useState(false);
  const forget = useMutation(
    core.erasing.forgetUndone.mutationOptions({
      onSuccess: ({ isCleared }) => {
        messages.done(phrase(isCleared ? 'settings.forget.done' : 'settings.forget.doneLater'));
        ask(false);
        onDone();
      },
      onError: messages.failed,
    }),
  );
  return (
    <Section title={t('settings.forget.title')} hint={t('settings.forget.hint')}>
      {isAsked ? (
        <Group>
          <Text size="sm">{t('settings.forget.sure')}</Text>
          <Button variant="default" disabled={forget.isPending} onClick={() => ask(false)}>
            {t('actions.cancel')}
          </Button>
          <Button color="red" data-autofocus loading={forget.isPending} onClick={() => forget.mutate()}>
            {t('settings.forget.run')}
          </Button>
        </Group>
      ) : (
        <Button variant="default" onClick={() => ask(true)}>
          {t('settings.forget.ask')}
        </Button>
      )}
    </Section>
  );
}
