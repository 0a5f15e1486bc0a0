import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CommandSummary } from '../../shared/model/command.ts';
import { bridge, core } from '../bridge/core.ts';
import { problemOf } from '../bridge/problemOf.ts';
import { type Undo, useMessages } from '../ui/messages.tsx';
import { useCircleName } from './circles/circleName.ts';

/** Names a command of the past in the interface language, e.g. "Anna to Core". */
export function useCommandText(): (summary: CommandSummary) => string {
  const { t } = useTranslation();
  const circleName = useCircleName();
  return ({ command, details }) =>
    t(`commands.${command}` as 'commands.contacts.create', {
      ...details,
      circle: typeof details.circle === 'string' ? circleName(details.circle) : '',
      status:
        typeof details.status === 'string'
          ? t(`pipeline.status.${details.status}` as 'pipeline.status.open')
          : '',
      stage: typeof details.stage === 'string' ? t(`stages.${details.stage}` as 'stages.lead') : '',
    });
}

/** uid of the latest command; null when there is none, or when the connection goes before it is told. */
async function latestStep(): Promise<string | null> {
  const [latest] = await bridge.client.history.list.query({ limit: 1 }).catch(() => []);
  return latest?.uid ?? null;
}

/** Undo and redo, with what they would do. */
export function useHistory() {
  const { t } = useTranslation();
  const { data: state } = useQuery(core.history.state.queryOptions());
  const messages = useMessages();
  const commandText = useCommandText();
  /** Who stopped it gets what they asked for; anything else went wrong. */
  function ended(error: unknown): void {
    if (problemOf(error).code === 'work-cancelled') messages.done(t('problems.work-cancelled'));
    else messages.failed(error);
  }
  const undo = useMutation(
    core.history.undo.mutationOptions({
      onSuccess: (summary) => messages.done(t('history.undone', { what: commandText(summary) })),
      onError: ended,
    }),
  );
  const redo = useMutation(
    core.history.redo.mutationOptions({
      onSuccess: (summary) => messages.done(t('history.redone', { what: commandText(summary) })),
      onError: ended,
    }),
  );
  const skip = useMutation(
    core.history.skip.mutationOptions({
      onSuccess: (summary, { step, skipped = true }) => {
        const what = commandText(summary);
        if (!skipped) messages.done(t('history.takenUp', { what }));
        else
          messages.done(t('history.skipped', { what }), {
            run: () => skip.mutate({ step, skipped: false }),
          });
      },
      onError: messages.failed,
    }),
  );
  const run = () => undo.mutate();
  return {
    /** The way back from the command that has just been done. */
    lastStep: (): Undo => ({ run, step: latestStep() }),
    undo: run,
    redo: () => redo.mutate(),
    /** Makes Undo and Redo pass over the step that is next. */
    skip: (step: string) => skip.mutate({ step }),
    undoUid: state?.undo?.uid ?? null,
    redoUid: state?.redo?.uid ?? null,
    undoText: state?.undo ? commandText(state.undo) : null,
    redoText: state?.redo ? commandText(state.redo) : null,
  };
}
