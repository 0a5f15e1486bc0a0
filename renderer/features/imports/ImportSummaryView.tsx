import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportCounts, ImportSummary } from '../../../shared/model/importRun.ts';
import { useFormats } from '../../locales/format.ts';
import { useHistory } from '../history/useHistory.ts';
import classes from './Imports.module.css';
import { ProblemList } from './ProblemList.tsx';

/** What the import did, with the reasons for what it left out, and the way back. */
export function ImportSummaryView({ summary, onClose }: { summary: ImportSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { undo } = useHistory();
  const countsText = ({ added, updated, skipped }: ImportCounts) =>
    t('imports.summary', { added: number(added), updated: number(updated), skipped: number(skipped) });
  const changed = summary.added + summary.updated > 0;
  return (
    <Stack gap="lg">
      <p className={classes.big} role="status">
        {countsText(summary)}
      </p>
      {summary.files.length > 1 && (
        <ul className={classes.files}>
          {summary.files.map((counts, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may share a name, and the list is final
            <li key={index} className={classes.file}>
              <span className={classes.fileName}>{counts.file}</span>{' '}
              <span className={classes.muted}>{countsText(counts)}</span>
            </li>
          ))}
        </ul>
      )}
      {summary.problemCount > 0 && <ProblemList problems={summary.problems} count={summary.problemCount} />}
      <Group justify="flex-end">
        {changed && (
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
        <Button data-autofocus onClick={onClose}>
          {t('actions.close')}
        </Button>
      </Group>
    </Stack>
  );
}
