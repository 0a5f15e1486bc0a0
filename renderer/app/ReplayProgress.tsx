import { Button, Group, Progress as ProgressBar } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../shared/model/progress.ts';
import { bridge } from '../bridge/core.ts';

/** What is over sooner shows nothing, in milliseconds. */
const patience = 400;

/** How far a long undo or redo is, or a step with thousands of people, and the way to stop it. */
export function ReplayProgress() {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isLong] = useDebouncedValue(progress !== null, patience);
  useEffect(() => {
    const watch = bridge.client.history.progress.subscribe(undefined, { onData: setProgress });
    return () => watch.unsubscribe();
  }, []);
  if (progress === null || !isLong) return null;
  return (
    <Group gap="xs" wrap="nowrap">
      <ProgressBar
        w={96}
        value={progress.total === 0 ? 0 : (100 * progress.done) / progress.total}
        aria-label={t('history.replaying')}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        // If the request does not arrive the replay ends by itself, and says so.
        onClick={() => bridge.client.history.cancel.mutate().catch(() => undefined)}
      >
        {t('actions.cancel')}
      </Button>
    </Group>
  );
}
