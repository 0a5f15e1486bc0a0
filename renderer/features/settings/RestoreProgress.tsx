import { Button, Group, Progress as ProgressBar } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/model/progress.ts';
import { bridge } from '../../bridge/core.ts';

/** How far a restore is, and the way to stop it. */
export function RestoreProgress() {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => {
    const watch = bridge.client.backups.progress.subscribe(undefined, { onData: setProgress });
    return () => watch.unsubscribe();
  }, []);
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <Group wrap="nowrap">
      <ProgressBar
        flex={1}
        value={total === 0 ? 0 : (100 * done) / total}
        aria-label={t('settings.backups.restoring')}
      />
      <Button
        variant="subtle"
        // If the request does not arrive the restore ends by itself, and says so.
        onClick={() => bridge.client.backups.cancel.mutate().catch(() => undefined)}
      >
        {t('settings.backups.stop')}
      </Button>
    </Group>
  );
}
