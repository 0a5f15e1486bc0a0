import { Button, Group, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { conflictChoices, type ImportSummary } from '../../../shared/model/importRun.ts';
import { useFormats } from '../../locales/format.ts';
import { useCircleName } from '../../people/circles/circleName.ts';
import { useHistory } from '../../people/useHistory.ts';
import { useUnsorted } from '../../people/useUnsorted.ts';
import classes from './Imports.module.css';
import { ProblemList } from './ProblemList.tsx';
import { SummaryFiles } from './SummaryFiles.tsx';
import { useFocusAtStart } from './useFocusAtStart.ts';

/** What the import did, with the reasons for what it left out, and the way back. */
export function ImportSummaryView({ summary, onClose }: { summary: ImportSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { undo } = useHistory();
  const close = useFocusAtStart<HTMLButtonElement>();
  const circleName = useCircleName();
  const unsorted = useUnsorted();
  const { added, updated, skipped, known, deals, files, problems, problemCount, conflicts } = summary;
  const starts = Object.entries(summary.starts);
  const [only] = starts;
  const told = [
    ...(starts.length === 1 && only ? [t('imports.summaryNew', { circle: circleName(only[0]) })] : []),
    ...(starts.length > 1
      ? [
          t('imports.summaryStarts', {
            circles: starts.map(([uid, count]) => `${circleName(uid)} ${number(count)}`).join(', '),
          }),
        ]
      : []),
    ...(deals > 0 ? [t('imports.summaryDeals', { count: deals, figure: number(deals) })] : []),
    ...(known > 0 ? [t('imports.summaryKnown', { count: known, figure: number(known) })] : []),
    ...conflictChoices.flatMap((choice) =>
      conflicts[choice] > 0
        ? [
            t(`imports.summaryConflicts.${choice}`, {
              count: conflicts[choice],
              figure: number(conflicts[choice]),
            }),
          ]
        : [],
    ),
  ];
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
        {told.map((line) => (
          <p key={line} className={classes.under}>
            {line}
          </p>
        ))}
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
        <Button ref={close} variant={unsorted.length > 0 ? 'default' : 'filled'} onClick={onClose}>
          {t('actions.close')}
        </Button>
        {unsorted.length > 0 && (
          <Button component={Link} to="/circles/placement" onClick={onClose}>
            {t('placement.offer', { count: unsorted.length })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
