/** Opens the workspace named on the command line, says so, and holds it until it is killed. */
import { writeSync } from 'node:fs';
import { createCore } from '../../../electron/core/core.ts';

const [file = ''] = process.argv.slice(2);
await createCore({ file });
writeSync(1, 'open\n');
setInterval(() => {}, 1000);
