import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CommandSummary } from '../../shared/model/command.ts';
import { core } from '../bridge/core.ts';
import { useMessages } from '../ui/messages.tsx';
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

/** Undo and redo, with what they would do. */
export function useHistory() {
  const { t } = useTranslation();
  const { data: state } = useQuery(core.history.state.queryOptions());
  const messages = useMessages();
  const commandText = useCommandText();
  const undo = useMutation(
    core.history.undo.mutationOptions({
      onSuccess: (summary) => messages.done(t('history.undone', { what: commandText(summary) })),
      onError: messages.failed,
    }),
  );
  const redo = useMutation(
    core.history.redo.mutationOptions({
      onSuccess: (summary) => messages.done(t('history.redone', { what: commandText(summary) })),
      onError: messages.failed,
    }),
  );
  return {
    undo: () => undo.mutate(),
    redo: () => redo.mutate(),
    undoText: state?.undo ? commandText(state.undo) : null,
    redoText: state?.redo ? commandText(state.redo) : null,
  };
}
