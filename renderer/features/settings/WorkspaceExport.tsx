import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDialogs } from '../../people/dialogs.ts';
import { Section } from './Section.tsx';

/** The way out with everything. */
export function WorkspaceExport() {
  const { t } = useTranslation();
  const { exportContacts } = useDialogs();
  return (
    <Section title={t('exports.workspace')} hint={t('exports.workspaceHint')}>
      <Group>
        <Button variant="default" onClick={() => exportContacts({ format: 'json' })}>
          {t('exports.workspaceRun')}
        </Button>
      </Group>
    </Section>
  );
}
