import { Button, Group, Progress, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportProgress } from '../../../shared/model/importRun.ts';
import { useFormats } from '../../locales/format.ts';
import classes from './Imports.module.css';
import { useFocusAtStart } from './useFocusAtStart.ts';

/** How far the import is, and the way to stop it. */
export function ImportRunning({
  progress,
  stopping,
  onCancel,
}: {
  progress: ImportProgress | null;
  stopping: boolean;
  onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const cancel = useFocusAtStart<HTMLButtonElement>();
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <Stack gap="lg" className={classes.running}>
      <p className={classes.big}>{t('imports.running')}</p>
      <Progress
        value={total === 0 ? 0 : (100 * done) / total}
        // All is read: what remains is to store it, of which nobody knows how far it is.
        animated={total > 0 && done === total}
        size="lg"
        aria-label={t('imports.running')}
      />
      <Group justify="space-between">
        <span className={classes.figures}>
          {total > 0 && t('imports.progress', { done: number(done), total: number(total) })}
        </span>
        <Button ref={cancel} variant="default" loading={stopping} onClick={onCancel}>
          {t('actions.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
