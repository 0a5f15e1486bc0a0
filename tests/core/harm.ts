import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Flips a bit of some bytes of a closed file as a disk does that fails: it tells no clock. */
export function rot(file: string, position: number): void {
  const { mtime, atime } = statSync(file);
  const content = readFileSync(file);
  for (let index = position; index < position + 16; index += 1) content[index] = (content[index] ?? 0) ^ 1;
  writeFileSync(file, content);
  utimesSync(file, atime, mtime);
}

/** Changes a closed file as another program does. */
export function alter(file: string, statement: string): void {
  const database = new Database(file);
  database.pragma('journal_mode = DELETE');
  database.exec(statement);
  database.pragma('journal_mode = WAL');
  database.close();
}
