import { SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InsightDetails } from '../../../shared/model/insight.ts';
import classes from './Insight.module.css';
import { InsightHeader } from './InsightHeader.tsx';
import { InsightText } from './text/InsightText.tsx';
import { useDraft } from './text/useDraft.ts';
import { UnsavedDialog } from './UnsavedDialog.tsx';
import { Planner } from './waves/Planner.tsx';
import { ScheduleDialog } from './waves/ScheduleDialog.tsx';

type View = 'text' | 'waves';

/** Where an insight is written and its waves are planned. */
export function InsightDesk({ insight }: { insight: InsightDetails }) {
  const { t } = useTranslation();
  const draft = useDraft(insight);
  const [view, setView] = useState<View>(insight.waves.length > 0 ? 'waves' : 'text');
  const [scheduling, setScheduling] = useState(false);
  useHotkeys([['mod+S', () => void draft.save()]], []);
  return (
    <>
      <InsightHeader
        insight={insight}
        draft={draft}
        // Where no wave is planned the planner itself offers to.
        onSchedule={view === 'waves' && insight.waves.length === 0 ? null : () => setScheduling(true)}
      />
      <div className={classes.views}>
        <SegmentedControl
          value={view}
          onChange={(value) => setView(value === 'waves' ? 'waves' : 'text')}
          data={[
            { value: 'text', label: t('insights.views.text') },
            { value: 'waves', label: t('insights.views.waves') },
          ]}
          aria-label={t('insights.views.label')}
        />
      </div>
      {view === 'text' ? (
        <InsightText draft={draft} waves={insight.waves} />
      ) : (
        <Planner insight={insight} onSchedule={() => setScheduling(true)} />
      )}
      <ScheduleDialog
        insight={insight}
        opened={scheduling}
        onClose={() => setScheduling(false)}
        onScheduled={() => setView('waves')}
      />
      <UnsavedDialog draft={draft} />
    </>
  );
}
