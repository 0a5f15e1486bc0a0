/** Whether Undo takes a command back, or it is final: what went out to the world cannot be called back. */
export type Undoing = 'step' | 'never';

/** The same of a command of the past, which may also have been `skipped`: Undo and Redo pass over it since. */
export type PastUndoing = Undoing | 'skipped';

/**
 * Every command that changes people's data, and whether it is a step to undo. The page names the last one
 * beside Undo through the key `commands.<name>`, filled with the details the command gave.
 */
export const undoing = {
  'workspace.create': 'never',
  'workspace.merge': 'never',
  'workspace.fill': 'never',
  'workspace.restore': 'step',
  'sample.create': 'step',
  'contacts.create': 'step',
  'contacts.update': 'step',
  'contacts.tag': 'step',
  'contacts.archive': 'step',
  'contacts.restore': 'step',
  'contacts.import': 'step',
  'contacts.consent': 'step',
  'contacts.erase': 'never',
  'history.forget': 'never',
  'circles.move': 'step',
  'circles.place': 'step',
  'circles.update': 'step',
  'circles.arrange': 'step',
  'circles.answerSteps': 'step',
  'circles.moveByRule': 'step',
  'circles.setStepRules': 'step',
  'funnel.setStage': 'step',
  'interactions.log': 'step',
  'interactions.resolve': 'step',
  'deals.create': 'step',
  'deals.setStatus': 'step',
  'deals.refund': 'step',
  'trust.setWeights': 'step',
  'thanks.answer': 'step',
  'promises.treat': 'step',
  'tasks.add': 'step',
  'tasks.addForEach': 'step',
  'tasks.complete': 'step',
  'tasks.reopen': 'step',
  'today.answer': 'step',
  'insights.create': 'step',
  'insights.update': 'step',
  'insights.archive': 'step',
  'insights.schedule': 'step',
  'insights.updateWave': 'step',
  'insights.sendWave': 'never',
  'insights.setWaveStatus': 'step',
  'suggestions.make': 'never',
  'suggestions.dismiss': 'step',
} as const satisfies Readonly<Record<string, Undoing>>;

export type CommandName = keyof typeof undoing;

export const commandNames = Object.keys(undoing) as readonly CommandName[];

/** Who or what gives a command. Only those of a person or of a rule they set can be steps to undo. */
export type Origin = 'person' | 'rule' | 'job' | 'remote';

/** Which way a command is replayed. */
export type Direction = 'undo' | 'redo';

/** What a message about a command can mention, e.g. `{ count: 3, name: 'Anna' }`. */
export type CommandDetails = Readonly<Record<string, string | number>>;

/** A command in history, as the page shows it. */
export interface CommandSummary {
  readonly uid: string;
  readonly command: CommandName;
  readonly details: CommandDetails;
  /** ISO 8601 UTC. */
  readonly at: string;
}
