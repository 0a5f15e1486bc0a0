/**
 * Works on a closed workspace without the window: the core, asked from a command line.
 *
 *   npm run circles -s -- FILE COMMAND [--json]
 *
 * What it is asked for goes to standard output, everything else to standard error.
 */
import { askHidden } from './cli/askHidden.ts';
import { runCommandLine } from './cli/run.ts';
import { terminalLanguage } from './problemText.ts';

// npm runs its commands in the folder of the project; whoever types paths sees them from their own.
const { npm_lifecycle_event: command, INIT_CWD: typedIn } = process.env;

// Whoever reads may have enough: `… list | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  folder: command === 'circles' && typedIn ? typedIn : process.cwd(),
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  language: terminalLanguage(process.env),
  ask: process.stdin.isTTY ? askHidden : undefined,
});
