/** What is known of something, by the names of its fields; parts by their uid: `points.<uid>.value`. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A field that two changed at once; null is nothing. */
export interface Clash {
  readonly field: string;
  readonly theirs: string | number | boolean | null;
  readonly mine: string | number | boolean | null;
}

/**
 * The fields in which a change would overwrite what somebody else wrote meanwhile. Where both wrote the same there is
 * no clash, nor where nobody said what the change began with.
 * @param began what the fields held when the change began. @param mine what it makes of them; fields it leaves alone
 * are not in it. @param theirs what they hold now.
 */
export function clashesOf(began: Facts, mine: Facts, theirs: Facts): Clash[] {
  return Object.entries(mine).flatMap(([field, value = null]) => {
    const [from, to] = [began[field], theirs[field] ?? null];
    return from === undefined || from === to || to === value ? [] : [{ field, theirs: to, mine: value }];
  });
}
