import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { isSettled } from '../../bridge/isSettled.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { InsightRow } from './InsightRow.tsx';
import classes from './Insights.module.css';
import { useNewInsightDialog } from './useNewInsightDialog.tsx';

/** Every insight with its waves. */
export function InsightsScreen() {
  const { t } = useTranslation();
  const list = useQuery(core.insights.list.queryOptions());
  const insights = list.data;
  const openNew = useNewInsightDialog();
  const newInsight = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={openNew}>
      {t('actions.newInsight')}
    </Button>
  );
  return (
    <>
      <ScreenHeader title={t('navigation.insights')}>{insights?.length ? newInsight : null}</ScreenHeader>
      {insights?.length === 0 && isSettled(list) && (
        <EmptyState title={t('insights.emptyTitle')} text={t('insights.lesson')}>
          {newInsight}
        </EmptyState>
      )}
      {insights && insights.length > 0 && (
        <ul className={classes.list}>
          {insights.map((insight) => (
            <InsightRow key={insight.uid} insight={insight} />
          ))}
        </ul>
      )}
    </>
  );
}
