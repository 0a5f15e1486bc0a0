import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportSummary } from '../../../shared/model/importRun.ts';
import { useFormats } from '../../locales/format.ts';
import { useHistory } from '../../people/useHistory.ts';
import classes from './Imports.module.css';
import { ProblemList } from './ProblemList.tsx';
import { SummaryFiles } from './SummaryFiles.tsx';
import { useFocusAtStart } from './useFocusAtStart.ts';

/** What the import did, with the reasons for what it left out, and the way back. */
export function ImportSummaryView({
  summary,
  circle,
  onClose,
}: {
  summary: ImportSummary;
  /** Name of the circle that new people are in. */
  circle: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { undo } = useHistory();
  const close = useFocusAtStart<HTMLButtonElement>();
  const { added, updated, skipped, files, problems, problemCount } = summary;
  return (
    <Stack gap="lg">
      <div>
        <p className={classes.big} role="status">
          {t('imports.summary', {
            added: number(added),
            updated: number(updated),
            skipped: number(skipped),
          })}
        </p>
        {added > 0 && <p className={classes.under}>{t('imports.summaryNew', { circle })}</p>}
      </div>
      {files.length > 1 && <SummaryFiles files={files} />}
      {problemCount > 0 && <ProblemList problems={problems} count={problemCount} defaultOpen={skipped > 0} />}
      <Group justify="flex-end" className={classes.footer}>
        {added + updated > 0 && (
          <Button
            variant="default"
            onClick={() => {
              undo();
              onClose();
            }}
          >
            {t('actions.undo')}
          </Button>
        )}
        <Button ref={close} onClick={onClose}>
          {t('actions.close')}
        </Button>
      </Group>
    </Stack>
  );
}
