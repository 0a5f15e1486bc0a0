import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { nextWorkingMorning } from '../../../../shared/rules/workingMoment.ts';
import { core } from '../../../bridge/core.ts';
import { ownZone } from '../../../ui/typed/clock.ts';
import { useReaders } from '../../../ui/typed/useReaders.ts';
import { useFormDialog } from '../../../ui/useFormDialog.tsx';
import { writtenMoment } from './MomentFields.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';

/** Opens the dialog that proposes waves for the circles that have none yet. @param insight uid. */
export function useScheduleDialog(insight: string, onScheduled: () => void): () => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { language } = useReaders();
  const openForm = useFormDialog();
  return async () => {
    const { now } = await client.ensureQueryData(core.workspace.show.queryOptions());
    openForm({
      title: t('waves.schedule'),
      size: 660,
      start: writtenMoment(nextWorkingMorning(now, ownZone), ownZone, language),
      form: (given) => <ScheduleForm {...given} insight={insight} onScheduled={onScheduled} />,
    });
  };
}
