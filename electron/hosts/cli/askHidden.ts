import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks at the terminal for something that is not shown as it is typed. */
export async function askHidden(question: string): Promise<string> {
  process.stderr.write(`${question}: `);
  const nowhere = new Writable({ write: (_text, _encoding, done) => done() });
  const reading = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // Whoever presses Ctrl+C has thought better of it.
  reading.once('SIGINT', () => process.exit(130));
  try {
    return await reading.question('');
  } finally {
    reading.close();
    process.stderr.write('\n');
  }
}
