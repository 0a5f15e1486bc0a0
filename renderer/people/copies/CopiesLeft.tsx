import { Button, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Trace } from '../../../electron/core/backups/traces.ts';
import { useFormats } from '../../locales/format.ts';
import { folderOf } from '../fileName.ts';
import { useProblemText } from '../useProblemText.ts';
import classes from './CopiesLeft.module.css';
import { useTraces } from './useTraces.ts';

/** What can be made anew: not what is damaged, nor what somebody may work in. */
const canBeRemade = ({ kind, people }: Trace): boolean =>
  (kind === 'backup' || kind === 'saved') && people !== null;

const canBeRemoved = ({ kind }: Trace): boolean => kind !== 'of';

/** The backups and other copies that still hold what was erased, each to be made anew without it, or deleted. */
export function CopiesLeft() {
  const { t } = useTranslation();
  const { moment } = useFormats();
  const problemText = useProblemText();
  const { traces, progress, failures, isBusy, remake, remove } = useTraces();
  if (!traces) {
    return (
      <Group gap="sm" role="status">
        <Loader size="xs" />
        <Text size="sm">{t('exports.copies.looking')}</Text>
      </Group>
    );
  }
  if (traces.length === 0) return <Text size="sm">{t('exports.copies.none')}</Text>;

  const remakable = traces.filter(canBeRemade);
  const removable = traces.filter(canBeRemoved);
  // A backup and its copy in a second place are made at one time.
  const isApart = new Set(traces.map(({ path }) => folderOf(path))).size > 1;
  const held = ({ kind, people }: Trace): string => {
    if (kind === 'of') return t('exports.copies.own');
    if (people === null) return t('exports.copies.unread');
    return people === 0 ? t('exports.copies.undone') : t('exports.copies.people', { count: people });
  };
  return (
    <Stack gap="sm" aria-live="polite">
      <Text size="sm" fw={600}>
        {t('exports.copies.left', { count: traces.length })}
      </Text>
      <Text size="sm">{t('exports.copies.advice')}</Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard. */}
      <ul className={classes.copies} tabIndex={0} aria-label={t('exports.copies.list')}>
        {traces.map((trace) => {
          const failure = failures.get(trace.path);
          const folder = isApart ? folderOf(trace.path) : null;
          const label = [t(`exports.copies.kinds.${trace.kind}`), moment(trace.at), folder]
            .filter(Boolean)
            .join(', ');
          return (
            <li key={trace.path} className={classes.copy} title={trace.path}>
              <span className={classes.what}>
                <span>{moment(trace.at)}</span>
                <span className={classes.held}>
                  {t(`exports.copies.kinds.${trace.kind}`)} · {held(trace)}
                </span>
                {folder && <span className={classes.folder}>{folder}</span>}
                {failure && (
                  <span role="alert" className={classes.failure}>
                    {problemText(failure)}
                  </span>
                )}
              </span>
              <Group gap={4} wrap="nowrap">
                {canBeRemade(trace) && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    disabled={isBusy}
                    aria-label={`${t('exports.copies.remake')}: ${label}`}
                    onClick={() => remake([trace])}
                  >
                    {t('exports.copies.remake')}
                  </Button>
                )}
                {canBeRemoved(trace) && (
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    color="red"
                    disabled={isBusy}
                    aria-label={`${t('exports.copies.remove')}: ${label}`}
                    onClick={() => remove([trace])}
                  >
                    {t('exports.copies.remove')}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
      {progress && (
        <div role="status">
          <Text size="sm" mb={4}>
            {t('exports.copies.progress', progress)}
          </Text>
          <Progress
            value={(100 * progress.done) / progress.total}
            aria-label={t('exports.copies.progress', progress)}
          />
        </div>
      )}
      <Group justify="flex-end">
        {removable.length > 0 && (
          <Button variant="default" disabled={isBusy} onClick={() => remove(removable)}>
            {t('exports.copies.removeAll')}
          </Button>
        )}
        {remakable.length > 0 && (
          <Button loading={isBusy} onClick={() => remake(remakable)}>
            {t('exports.copies.remakeAll')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
