import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { PathToCopy } from './PathToCopy.tsx';
import { Section } from './Section.tsx';

/** Where the workspace is kept. */
export function WorkspaceFacts() {
  const { t } = useTranslation();
  const { data: workspace } = useQuery(core.workspace.show.queryOptions());
  if (!workspace) return null;
  return (
    <Section title={t('settings.workspace')} hint={t('settings.workspaceHint')}>
      <PathToCopy path={workspace.file} label={t('settings.copyPath')} />
    </Section>
  );
}
