/**
 * Fills the workspace named on the command line with so many people, if any, says `filled`, undoes the last step, saying
 * `undoing` with each piece of progress, says `undone`, and waits to be killed.
 */
import { writeSync } from 'node:fs';
import { createCore } from '../../../electron/core/core.ts';
import { populate } from '../../perf/populate.ts';

const [file = '', people = '0'] = process.argv.slice(2);
const core = await createCore({ file });
if (Number(people) > 0) await populate(core, Number(people), 0);
writeSync(1, 'filled\n');
const { workspace } = core.createContext();
workspace.running.listen(() => {
  if (workspace.running.progressOf('undo')?.done) writeSync(1, 'undoing\n');
});
await core.caller.history.undo();
writeSync(1, 'undone\n');
setInterval(() => {}, 1000);
