import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { core } from '../../bridge/core.ts';
import { problemOf } from '../../bridge/problemOf.ts';
import { useProblemText } from '../../people/useProblemText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { InsightDesk } from './InsightDesk.tsx';

/** One insight: its texts and its waves. */
export function InsightScreen() {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { insight: uid } = useParams({ from: '/insights/$insight' });
  const { data, error } = useQuery(core.insights.details.queryOptions({ uid }));
  if (error) return <EmptyState title={t('insights.gone')} text={problemText(problemOf(error))} />;
  return data ? <InsightDesk key={uid} insight={data} /> : null;
}
