import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { core } from '../../../bridge/core.ts';
import { phrase } from '../../../locales/phrase.ts';
import { useMessages } from '../../../ui/messages.tsx';
import { Section } from '../Section.tsx';
import classes from '../Settings.module.css';
import { type Act, PassphraseDialog } from './PassphraseDialog.tsx';

/** Whether the workspace is encrypted, and the ways to change that. */
export function Passphrase() {
  const { t } = useTranslation();
  const messages = useMessages();
  const queries = useQueryClient();
  const [act, choose] = useState<Act | null>(null);
  const { data: state } = useQuery(core.passphrase.state.queryOptions());
  const settle = useMutation(
    core.passphrase.settleBackups.mutationOptions({
      onError: messages.failed,
      onSuccess: async ({ settled, locked, away }) => {
        await queries.invalidateQueries({ queryKey: core.passphrase.state.queryKey() });
        if (settled > 0) messages.done(phrase('passphrase.settled', { count: settled }));
        if (locked > 0) messages.done(phrase('passphrase.locked', { count: locked }));
        if (away !== null) messages.done(phrase('passphrase.away', { folder: away }));
      },
    }),
  );
  if (!state) return null;
  const { isEncrypted, unlike, canChange, canKeep } = state;
  const acts: readonly Act[] = isEncrypted ? ['change', 'remove'] : ['set'];
  return (
    <Section
      title={t('passphrase.title')}
      hint={t(isEncrypted ? 'passphrase.encrypted' : 'passphrase.plain')}
    >
      {unlike > 0 && (
        <div role="status" className={classes.failure}>
          <p>
            {t(isEncrypted ? 'passphrase.unlike.plain' : 'passphrase.unlike.encrypted', { count: unlike })}
          </p>
          <Group gap="xs">
            {(['recode', 'remove'] as const).map((what) => (
              <Button
                key={what}
                size="xs"
                variant="default"
                loading={settle.isPending && settle.variables.what === what}
                onClick={() => settle.mutate({ what })}
              >
                {t(`passphrase.unlike.${what}`)}
              </Button>
            ))}
          </Group>
        </div>
      )}
      {canChange && (
        <Group>
          {acts.map((one) => (
            <Button key={one} variant="default" onClick={() => choose(one)}>
              {t(`passphrase.${one}`)}
            </Button>
          ))}
        </Group>
      )}
      {act && <PassphraseDialog act={act} canKeep={canKeep} onClose={() => choose(null)} />}
    </Section>
  );
}
