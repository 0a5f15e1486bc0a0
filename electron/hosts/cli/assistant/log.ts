import { appendFile, readFile } from 'node:fs/promises';

/** What an assistant asked once. No words of people: those of somebody erased would stay here. */
export interface Asked {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The name by which its program presents itself; empty when it does not. */
  readonly program: string;
  readonly tool: string;
  /** uids of the contacts it was told of. */
  readonly contacts: readonly string[];
  /** The code of the problem it was refused with, if it was. */
  readonly problem: string | null;
}

/** The log beside a workspace file, one JSON object a line. */
export function logFile(file: string): string {
  return `${file}-asked.jsonl`;
}

/** Writes down what was asked, for the owner of the file only. */
export async function writeDown(file: string, asked: Asked): Promise<void> {
  await appendFile(logFile(file), `${JSON.stringify(asked)}\n`, { mode: 0o600 });
}

/** What assistants asked of a workspace, the newest first; lines that are not whole are left out. */
export async function readLog(file: string): Promise<Asked[]> {
  const text = await readFile(logFile(file), 'utf8').catch(() => '');
  return text
    .split('\n')
    .flatMap((line): Asked[] => {
      try {
        return [JSON.parse(line) as Asked];
      } catch {
        return [];
      }
    })
    .toReversed();
}
