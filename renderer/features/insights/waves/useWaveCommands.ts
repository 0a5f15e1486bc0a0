import { useMutation } from '@tanstack/react-query';
import { core } from '../../../bridge/core.ts';
import { phrase } from '../../../locales/phrase.ts';
import { useCirclePhrase } from '../../../people/circles/circleName.ts';
import { useHistory } from '../../../people/useHistory.ts';
import { useMessages } from '../../../ui/messages.tsx';

/**
 * Commands on waves; each tells what it did and can be undone from there, but for sending, which is final.
 * Refusals are left to the caller.
 */
export function useWaveCommands() {
  const messages = useMessages();
  const { lastStep } = useHistory();
  const circleOf = useCirclePhrase();
  const schedule = useMutation(
    core.insights.schedule.mutationOptions({
      onSuccess: ({ count }) => messages.done(phrase('waves.planned', { count }), lastStep()),
    }),
  );
  const update = useMutation(
    core.insights.updateWave.mutationOptions({
      onSuccess: ({ circle, moved }) =>
        messages.done(
          moved > 1
            ? phrase('waves.movedAlong', { circle: circleOf(circle), count: moved - 1 })
            : phrase('waves.changed', { circle: circleOf(circle) }),
          lastStep(),
        ),
    }),
  );
  const send = useMutation(
    core.insights.sendWave.mutationOptions({
      onSuccess: ({ circle, recipients }) =>
        messages.done(phrase('waves.markedSent', { circle: circleOf(circle), count: recipients })),
    }),
  );
  const setStatus = useMutation(
    core.insights.setWaveStatus.mutationOptions({
      onSuccess: ({ circle, status }) =>
        messages.done(
          phrase('waves.statusSet', {
            circle: circleOf(circle),
            status: phrase(`waves.status.${status}` as 'waves.status.draft'),
          }),
          lastStep(),
        ),
      onError: messages.failed,
    }),
  );
  return { schedule, update, send, setStatus };
}
