import { useMutation, useQuery } from '@tanstack/react-query';
import type { CommandSummary } from '../../shared/model/command.ts';
import { bridge, core } from '../bridge/core.ts';
import { problemOf } from '../bridge/problemOf.ts';
import { phrase, useSay } from '../locales/phrase.ts';
import { type Undo, useMessages } from '../ui/messages.tsx';
import { useCirclePhrase } from './circles/circleName.ts';
import { commandPhrase } from './commandPhrase.ts';

/** Names a command of the past in the interface language, e.g. "Anna to Core". */
export function useCommandText(): (summary: CommandSummary) => string {
  const say = useSay();
  const circleOf = useCirclePhrase();
  return (summary) => say(commandPhrase(summary, circleOf));
}

/** uid of the latest command; null when there is none, or when the connection goes before it is told. */
async function latestStep(): Promise<string | null> {
  const [latest] = await bridge.client.history.list.query({ limit: 1 }).catch(() => []);
  return latest?.uid ?? null;
}

/** Undo and redo, with what they would do. */
export function useHistory() {
  const { data: state } = useQuery(core.history.state.queryOptions());
  const messages = useMessages();
  const commandText = useCommandText();
  const circleOf = useCirclePhrase();
  /** Who stopped it gets what they asked for; anything else went wrong. */
  function ended(error: unknown): void {
    if (problemOf(error).code === 'work-cancelled') messages.done(phrase('problems.work-cancelled'));
    else messages.failed(error);
  }
  const undo = useMutation(
    core.history.undo.mutationOptions({
      onSuccess: (summary) =>
        messages.done(phrase('history.undone', { what: commandPhrase(summary, circleOf) })),
      onError: ended,
    }),
  );
  const redo = useMutation(
    core.history.redo.mutationOptions({
      onSuccess: (summary) =>
        messages.done(phrase('history.redone', { what: commandPhrase(summary, circleOf) })),
      onError: ended,
    }),
  );
  const skip = useMutation(
    core.history.skip.mutationOptions({
      onSuccess: (summary, { step, skipped = true }) => {
        const what = commandPhrase(summary, circleOf);
        if (!skipped) messages.done(phrase('history.takenUp', { what }));
        else
          messages.done(phrase('history.skipped', { what }), {
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
    /** Name of the command that Undo takes back. */
    undoCommand: state?.undo?.command ?? null,
    redoUid: state?.redo?.uid ?? null,
    undoText: state?.undo ? commandText(state.undo) : null,
    redoText: state?.redo ? commandText(state.redo) : null,
  };
}
