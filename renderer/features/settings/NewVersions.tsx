import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFeed, type Updates } from '../../../shared/model/updates.ts';
import { bridge } from '../../bridge/core.ts';
import { useUpdates } from '../../bridge/updates.ts';
import { useFormats } from '../../locales/format.ts';
import { useMessages } from '../../ui/messages.tsx';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';

/** What was found, in a sentence. */
function useWords(): (updates: Updates) => string {
  const { t } = useTranslation();
  const { recent } = useFormats();
  return ({ version, now }) =>
    t(`updates.now.${now.state}`, {
      present: version,
      version: 'version' in now ? now.version : '',
      at: 'at' in now ? recent(now.at) : '',
    });
}

/** Where the desktop app looks for newer versions of itself, and what it found. A browser has none. */
export function NewVersions() {
  const { t } = useTranslation();
  const messages = useMessages();
  const wordsOf = useWords();
  const updates = useUpdates();
  const [typed, setTyped] = useState<string | null>(null);
  if (updates === null) return null;
  const feed = (typed ?? updates.feed ?? '').trim();
  const isWrong = feed !== '' && !isFeed(feed);
  const keep = () => {
    if (typed === null || isWrong) return;
    void bridge.desktop?.setUpdateFeed(feed || null).then(() => setTyped(null), messages.failed);
  };
  return (
    <Section title={t('updates.title')} hint={t('updates.hint')}>
      <TextInput
        label={t('updates.feed')}
        type="url"
        disabled={updates.isFixed}
        value={typed ?? updates.feed ?? ''}
        error={isWrong && t('updates.notSafe')}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
        }}
      />
      <Group mt="xs" justify="space-between">
        <p role="status" className={classes.hint}>
          {wordsOf(updates)}
        </p>
        {updates.feed !== null && (
          <Button
            variant="subtle"
            loading={updates.now.state === 'looking'}
            onClick={() => void bridge.desktop?.lookForUpdates()}
          >
            {t('updates.look')}
          </Button>
        )}
      </Group>
    </Section>
  );
}
