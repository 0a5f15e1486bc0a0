/**
 * Every command that changes people's data. The page names the last one beside Undo through the key
 * `commands.<name>`, filled with the details the command gave.
 */
export const commandNames = [
  'workspace.create',
  'workspace.merge',
  'sample.create',
  'contacts.create',
  'contacts.update',
  'contacts.archive',
  'contacts.restore',
  'contacts.import',
  'circles.move',
  'circles.update',
  'funnel.setStage',
  'interactions.log',
  'deals.create',
  'deals.setStatus',
  'insights.create',
  'insights.update',
  'insights.archive',
  'insights.schedule',
  'insights.updateWave',
  'insights.sendWave',
  'insights.setWaveStatus',
] as const;

export type CommandName = (typeof commandNames)[number];

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
