import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { isSettled } from '../../bridge/isSettled.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { DealColumnView } from './DealColumnView.tsx';
import classes from './Pipeline.module.css';
import { useNewDealDialog } from './useNewDealDialog.tsx';

/** The deals by how they stand. */
export function PipelineScreen() {
  const { t } = useTranslation();
  const list = useQuery(core.deals.list.queryOptions());
  const columns = list.data;
  const openNew = useNewDealDialog();
  const empty = columns?.every(({ count }) => count === 0);
  if (!columns || (empty && !isSettled(list))) return null;
  const newDeal = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => openNew()}>
      {t('actions.newDeal')}
    </Button>
  );
  return (
    <>
      <ScreenHeader title={t('navigation.pipeline')}>{empty ? null : newDeal}</ScreenHeader>
      {empty ? (
        <EmptyState title={t('pipeline.emptyTitle')} text={t('pipeline.lesson')}>
          {newDeal}
        </EmptyState>
      ) : (
        <div className={classes.columns}>
          {columns.map((column) => (
            <DealColumnView key={column.status} column={column} />
          ))}
        </div>
      )}
    </>
  );
}
