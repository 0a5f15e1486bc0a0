import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { core } from '../../../bridge/core.ts';
import { useCircleName } from '../../../people/circles/circleName.ts';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';

/**
 * Commands on waves; each tells what it did and can be undone from there, but for sending, which is final.
 * Refusals are left to the caller.
 */
export function useWaveCommands() {
  const { t } = useTranslation();
  const messages = useMessages();
  const { lastStep } = useHistory();
  const circleName = useCircleName();
  const schedule = useMutation(
    core.insights.schedule.mutationOptions({
      onSuccess: ({ count }) => messages.done(t('waves.planned', { count }), lastStep()),
    }),
  );
  const update = useMutation(
    core.insights.updateWave.mutationOptions({
      onSuccess: ({ circle, moved }) =>
        messages.done(
          moved > 1
            ? t('waves.movedAlong', { circle: circleName(circle), count: moved - 1 })
            : t('waves.changed', { circle: circleName(circle) }),
          lastStep(),
        ),
    }),
  );
  const send = useMutation(
    core.insights.sendWave.mutationOptions({
      onSuccess: ({ circle, recipients }) =>
        messages.done(t('waves.markedSent', { circle: circleName(circle), count: recipients })),
    }),
  );
  const setStatus = useMutation(
    core.insights.setWaveStatus.mutationOptions({
      onSuccess: ({ circle, status }) =>
        messages.done(
          t('waves.statusSet', {
            circle: circleName(circle),
            status: t(`waves.status.${status}` as 'waves.status.draft'),
          }),
          lastStep(),
        ),
      onError: messages.failed,
    }),
  );
  return { schedule, update, send, setStatus };
}
