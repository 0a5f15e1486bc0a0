import { Alert, Button, Checkbox, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassphraseChange } from '../../../../shared/model/workspaces.ts';
import { leastLength, strengthOf } from '../../../../shared/rules/passphrase.ts';
import { core } from '../../../bridge/core.ts';
import { problemOf } from '../../../bridge/problemOf.ts';
import { useProblemText } from '../../../people/useProblemText.ts';
import { PassphraseField } from '../../../ui/PassphraseField.tsx';

/** What is done with the passphrase of a workspace. */
export type Act = 'set' | 'change' | 'remove';

const ways = ['recode', 'remove', 'leave'] as const satisfies readonly PassphraseChange['backups'][];

interface Props {
  readonly act: Act;
  /** Whether this machine has a place for secrets. */
  readonly canKeep: boolean;
  readonly onClose: () => void;
}

/** What has to be known to do it, and what follows from it. The page is loaded anew after it: its workspace was closed. */
export function PassphraseDialog({ act, canKeep, onClose }: Props) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [isUnderstood, understand] = useState(false);
  const [keep, setKeep] = useState(false);
  const [backups, setBackups] = useState<PassphraseChange['backups']>('recode');
  const change = useMutation(core.workspaces.changePassphrase.mutationOptions());
  const problem = change.error && problemOf(change.error);
  const isWrong = problem?.code === 'passphrase-wrong';
  const wantsNext = act !== 'remove';
  const strength = strengthOf(next);
  const isReady =
    (act === 'set' || current !== '') &&
    (!wantsNext || (strength !== 'short' && again === next && isUnderstood));
  const reload = (): void => location.reload();
  const close = change.isSuccess || (problem && !isWrong) ? reload : onClose;

  return (
    <Modal
      opened
      size={540}
      title={t(`passphrase.dialogs.${act}`)}
      closeOnClickOutside={false}
      onClose={change.isPending ? () => {} : close}
      closeButtonProps={{ 'aria-label': t('actions.close') }}
    >
      {change.isSuccess ? (
        <Stack role="status">
          <Text>{t(`passphrase.done.${act}`)}</Text>
          {change.data.settled > 0 && <Text>{t('passphrase.settled', { count: change.data.settled })}</Text>}
          {change.data.locked > 0 && <Text>{t('passphrase.locked', { count: change.data.locked })}</Text>}
          {change.data.away !== null && <Text>{t('passphrase.away', { folder: change.data.away })}</Text>}
          <Group justify="flex-end">
            <Button data-autofocus onClick={reload}>
              {t('actions.close')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!isReady) return;
            change.mutate({
              current: act === 'set' ? null : current,
              next: wantsNext ? next : null,
              keep,
              backups,
            });
          }}
        >
          <Stack>
            {act === 'remove' && <Text size="sm">{t('passphrase.removing')}</Text>}
            {act !== 'set' && (
              <PassphraseField
                data-autofocus
                label={t('passphrase.current')}
                value={current}
                error={isWrong && t('passphrase.wrong')}
                onChange={(event) => setCurrent(event.currentTarget.value)}
              />
            )}
            {wantsNext && (
              <>
                <PassphraseField
                  data-autofocus={act === 'set' || undefined}
                  label={t('passphrase.next')}
                  description={t('passphrase.advice')}
                  value={next}
                  onChange={(event) => setNext(event.currentTarget.value)}
                />
                <Text size="sm" c="dimmed" mt={-8} aria-live="polite">
                  {next === '' ? '\u00a0' : t(`passphrase.strength.${strength}`, { count: leastLength })}
                </Text>
                <PassphraseField
                  label={t('passphrase.again')}
                  value={again}
                  error={again !== '' && !next.startsWith(again) && t('passphrase.differs')}
                  onChange={(event) => setAgain(event.currentTarget.value)}
                />
                <Alert color="yellow" title={t('passphrase.lostTitle')}>
                  {t('passphrase.lost')}
                  <Checkbox
                    mt="sm"
                    label={t('passphrase.understood')}
                    checked={isUnderstood}
                    onChange={(event) => understand(event.currentTarget.checked)}
                  />
                </Alert>
                {canKeep && (
                  <Checkbox
                    label={t('passphrase.keep')}
                    checked={keep}
                    onChange={(event) => setKeep(event.currentTarget.checked)}
                  />
                )}
              </>
            )}
            <Radio.Group
              label={t('passphrase.backups')}
              description={t('passphrase.elsewhere')}
              value={backups}
              onChange={(way) => setBackups(way as PassphraseChange['backups'])}
            >
              <Stack gap={6} mt="xs">
                {ways.map((way) => (
                  <Radio
                    key={way}
                    value={way}
                    label={t(`passphrase.backupsOf.${way === 'recode' && !wantsNext ? 'decode' : way}`)}
                  />
                ))}
              </Stack>
            </Radio.Group>
            {problem && !isWrong && (
              <Alert color="red" role="alert">
                {problemText(problem)}
              </Alert>
            )}
            {change.isPending && <Text size="sm">{t('passphrase.takesLong')}</Text>}
            <Group justify="flex-end">
              <Button variant="default" disabled={change.isPending} onClick={close}>
                {t('actions.cancel')}
              </Button>
              <Button type="submit" disabled={!isReady} loading={change.isPending}>
                {t(`passphrase.runs.${act}`)}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
