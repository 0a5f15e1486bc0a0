/**
 * Sends one large file to a core of its own and looks at it, as the dialog does before an import. Prints as JSON how
 * long the core answered nobody, in milliseconds, how much memory the process took at most, in MB, and what was found.
 * Usage: node tests/perf/largeFile.ts WORKSPACE KIND MEGABYTES
 */
import { setImmediate } from 'node:timers/promises';
import { createCore } from '../../electron/core/core.ts';
import { uploadChunkSize } from '../../shared/model/importRun.ts';
import { longestSilence } from './silence.ts';

/** What the lines of a file look like, by kind. */
const kinds: Readonly<Record<string, { head: string; line: (index: number) => string }>> = {
  /** Rows of hardly anything. */
  short: { head: 'Name,Tags\n', line: (index) => `${index % 9}a,b\n` },
  /** Rows of as little as tells people apart. */
  names: { head: 'Name,Email\n', line: (index) => `A${index},a${index}@b.nl\n` },
  /** A card of lines that never end. */
  lines: { head: 'BEGIN:VCARD\nN:a\n', line: (index) => `X:${index % 9}\n` },
  /** Rows of much text. */
  notes: {
    head: 'Name,Email,Notes\n',
    line: (index) => `Anna ${index},anna${index}@example.com,${'Met at the fair. '.repeat(100)}\n`,
  },
};

/** Pieces of a file of so many bytes, made as they are sent. */
function* piecesOf(kind: string, size: number): Generator<Buffer> {
  const { head, line } = kinds[kind]!;
  let text = head;
  let sent = 0;
  for (let index = 0; sent + text.length < size; index += 1) {
    text += line(index);
    if (text.length < uploadChunkSize) continue;
    yield Buffer.from(text.slice(0, uploadChunkSize));
    sent += uploadChunkSize;
    text = text.slice(uploadChunkSize);
  }
  yield Buffer.from(text);
}

const [file, kind, megabytes] = process.argv.slice(2);
const { caller, close } = await createCore({ file: file! });
const { upload } = await caller.imports.begin({ file: 'large' });
let silence = await longestSilence(async () => {
  for (const piece of piecesOf(kind!, Number(megabytes) * 1024 * 1024)) {
    await caller.imports.append({ upload, chunk: piece.toString('base64') });
    // As they come: each is a message of its own.
    await setImmediate();
  }
});
let found: unknown;
silence = Math.max(
  silence,
  await longestSilence(async () => {
    const [answer] = await caller.imports.preview({ files: [{ upload }] });
    if (answer?.status === 'read') {
      const { count, skipped } = answer.preview;
      found = { count, skipped };
    }
  }),
);
await close();
console.log(JSON.stringify({ silence, memory: process.resourceUsage().maxRSS / 1024, found }));
process.exit();
