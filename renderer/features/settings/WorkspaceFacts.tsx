import { Button, Code, CopyButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { useFormats } from '../../locales/format.ts';
import { Section } from './Section.tsx';
import classes from './Settings.module.css';

/** Where the workspace is kept and how to keep it safe. */
export function WorkspaceFacts() {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const { data: workspace } = useQuery(core.workspace.show.queryOptions());
  const { data: backups } = useQuery(core.workspace.backups.queryOptions());
  if (!workspace) return null;
  const copies = backups?.copies ?? [];
  const [latest] = copies;
  return (
    <Section title={t('settings.workspace')} hint={t('settings.workspaceHint')}>
      <div className={classes.path}>
        <Code className={classes.file}>{workspace.file}</Code>
        <CopyButton value={workspace.file}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('waves.copied') : t('settings.copyPath')}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className={classes.hint}>
        {latest
          ? t('settings.backups', { count: copies.length, at: moment(latest.at) })
          : t('settings.noBackup')}
      </p>
    </Section>
  );
}
