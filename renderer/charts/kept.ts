/** ids of the dots that stay as they are while all others are dimmed; null is all of them. */
export type Kept = ReadonlySet<string> | null;

/** Whether somebody stays as they are. */
export function isKept(kept: Kept, id: string): boolean {
  return kept === null || kept.has(id);
}
