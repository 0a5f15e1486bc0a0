import { v5 as uuidv5 } from 'uuid';

/** Under which the uids of keys are made; any change would tear apart what two copies made alike. */
const namespace = 'f5b0c5a2-6d0f-4f8e-9a57-3b1c7f0e2d64';

/**
 * The uid of a row that is known by its key: the same in every copy of a workspace. Case does not count, as
 * in SQLite's NOCASE: of the letters a to z only.
 */
export function keyUid(table: string, ...key: readonly string[]): string {
  const name = [table, ...key].join('\n').replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return uuidv5(name, namespace);
}
