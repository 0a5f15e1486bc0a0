import type { CommandSummary } from '../../shared/model/command.ts';
import { type Phrase, phrase } from '../locales/phrase.ts';

/** Names a command of the past, e.g. "Anna to Core". @param circleOf names a circle by its uid. */
export function commandPhrase(
  { command, details }: CommandSummary,
  circleOf: (uid: string) => Phrase | string,
): Phrase {
  // Before imports told how many they added, all that is known is of how many contacts they were.
  if (command === 'contacts.import' && 'added' in details) {
    const { added = 0, updated = 0, skipped = 0 } = details;
    return phrase('commands.contacts.importOf', {
      what: phrase('imports.summary', { added, updated, skipped }),
    });
  }
  const { circle, status, stage, name, title, at } = details;
  // Words of somebody who was erased.
  const erased = phrase('commands.erased');
  return phrase(`commands.${command}` as 'commands.contacts.create', {
    ...details,
    ...(name === '' && { name: erased }),
    ...(title === '' && { title: erased }),
    at: typeof at === 'string' ? new Date(at) : '',
    circle: typeof circle === 'string' ? circleOf(circle) : '',
    status: typeof status === 'string' ? phrase(`pipeline.status.${status}` as 'pipeline.status.open') : '',
    stage: typeof stage === 'string' ? phrase(`stages.${stage}` as 'stages.lead') : '',
  });
}
