import { Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InsightDetails, LeftOut, Recipient, Wave } from '../../../../shared/model/insight.ts';
import type { ProblemData } from '../../../../shared/model/problem.ts';
import { core } from '../../../bridge/core.ts';
import { problemOf } from '../../../bridge/problemOf.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import type { WaveToSend } from '../../../people/dialogs.ts';
import { useProblemText } from '../../../people/useProblemText.ts';
import { useWaveWords } from '../../../people/useWaveWords.ts';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { isOpen } from './plan.ts';
import { Refusal } from './Refusal.tsx';
import { useWaveCommands } from './useWaveCommands.ts';
import classes from './Waves.module.css';

function Recipients({ title, recipients }: { title: string; recipients: readonly Recipient[] }) {
  return (
    <section>
      <h3 className={classes.listTitle}>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard. */}
      <ul className={classes.names} aria-label={title} tabIndex={0}>
        {recipients.map(({ uid, name }) => (
          <li key={uid}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

function PassedOver({ people }: { people: readonly LeftOut[] }) {
  const { t } = useTranslation();
  if (people.length === 0) return null;
  const title = t('waves.leftOut', { count: people.length });
  return (
    <section>
      <h3 className={classes.listTitle}>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard. */}
      <ul className={classes.names} aria-label={title} tabIndex={0}>
        {people.map(({ uid, name, reason }) => (
          <li key={uid}>
            {name} <span className={classes.reason}>{t(`waves.leftOutBecause.${reason}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SendForm({ insight, wave, onClose }: { insight: InsightDetails; wave: Wave; onClose: () => void }) {
  const { t } = useTranslation();
  const words = useWaveWords();
  const problemText = useProblemText();
  const { send } = useWaveCommands();
  const { data: recipients } = useQuery(core.insights.recipients.queryOptions({ wave: wave.uid }));
  const { data: leftOut } = useQuery(core.insights.leftOut.queryOptions({ wave: wave.uid }));
  if (!recipients || !leftOut) return null;
  const text = insight.variants[wave.depth];
  const missing: ProblemData | null =
    text === undefined ? { code: 'variant-missing', details: { depth: wave.depth } } : null;
  const what = (
    <div>
      <Text fw={600}>{insight.title}</Text>
      <Text c="dimmed" size="sm">
        {words(wave)}
      </Text>
    </div>
  );
  if (!isOpen(wave)) {
    return (
      <Stack>
        {what}
        <Recipients title={t('waves.got', { count: recipients.length })} recipients={recipients} />
      </Stack>
    );
  }
  return (
    <Stack>
      {what}
      <Text size="sm">{t('waves.sendHint')}</Text>
      <Recipients title={t('waves.gets', { count: recipients.length })} recipients={recipients} />
      <PassedOver people={leftOut} />
      {missing && <Refusal problem={missing} />}
      {send.error && <Refusal problem={problemOf(send.error)} />}
      <Group justify="flex-end">
        {text !== undefined && (
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="default" mr="auto" onClick={copy}>
                {copied ? t('waves.copied') : t('waves.copyText')}
              </Button>
            )}
          </CopyButton>
        )}
        <Button variant="default" onClick={onClose}>
          {t('actions.cancel')}
        </Button>
        <SaveButton
          reason={missing && problemText(missing)}
          loading={send.isPending}
          onClick={() => send.mutate({ wave: wave.uid }, { onSuccess: onClose })}
        >
          {t('waves.markSent')}
        </SaveButton>
      </Group>
    </Stack>
  );
}

/** A wave and the insight it belongs to, once they are here. */
function useWave({ insight: uid, wave }: WaveToSend) {
  const { data: insight } = useQuery(core.insights.details.queryOptions({ uid }));
  return { insight, wave: insight?.waves.find((candidate) => candidate.uid === wave) };
}

/** Says which circle the wave is for. */
export function SendTitle({ sending }: { sending: WaveToSend }) {
  const { t } = useTranslation();
  const circleName = useCircleName();
  const { wave } = useWave(sending);
  return wave ? t('waves.sendTo', { circle: circleName(wave.circle) }) : null;
}

/** Shows who gets a wave and who is passed over, before it is marked as sent; afterwards, who got it. */
export function SendDialog({ sending, onClose }: { sending: WaveToSend; onClose: () => void }) {
  const { insight, wave } = useWave(sending);
  return insight && wave ? <SendForm {...{ insight, wave, onClose }} /> : null;
}
