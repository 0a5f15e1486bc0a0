import { SegmentedControl } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InsightDetails } from '../../../shared/model/insight.ts';
import { useAddress } from '../../ui/address.ts';
import { Clashes } from '../../ui/Clashes.tsx';
import { readInsight } from './address.ts';
import classes from './Insight.module.css';
import { InsightHeader } from './InsightHeader.tsx';
import { InsightText } from './text/InsightText.tsx';
import { useDraft } from './text/useDraft.ts';
import { UnsavedDialog } from './UnsavedDialog.tsx';
import { Planner } from './waves/Planner.tsx';
import { useScheduleDialog } from './waves/useScheduleDialog.tsx';

/** Where an insight is written and its waves are planned. */
export function InsightDesk({ insight }: { insight: InsightDetails }) {
  const { t } = useTranslation();
  const draft = useDraft(insight);
  // Where it opens does not change under somebody's hands when the first wave is planned.
  const [first] = useState(insight.waves.length > 0 ? 'waves' : 'text');
  const [{ view = first }, show] = useAddress(readInsight);
  const schedule = useScheduleDialog(insight.uid, () => show({ view: 'waves' }, 'place'));
  useHotkeys([['mod+S', () => void draft.save()]], []);
  return (
    <>
      <InsightHeader
        insight={insight}
        draft={draft}
        // Where no wave is planned the planner itself offers to.
        onSchedule={view === 'waves' && insight.waves.length === 0 ? null : schedule}
      />
      {draft.clashes.length > 0 && (
        <div className={classes.clashes}>
          <Clashes clashes={draft.clashes} onKeep={draft.keep} onTake={draft.take} />
        </div>
      )}
      <div className={classes.views}>
        <SegmentedControl
          value={view}
          onChange={(value) => show({ view: value === 'waves' ? 'waves' : 'text' }, 'place')}
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
        <Planner insight={insight} onSchedule={schedule} />
      )}
      <UnsavedDialog draft={draft} />
    </>
  );
}
