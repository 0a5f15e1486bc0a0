/** A contact that was chosen, or can be. */
export interface Choice {
  readonly uid: string;
  readonly name: string;
}

/** Why a list of choices offers nobody new: nothing was typed, nobody goes by it, or who does is chosen already. */
export type NoChoice = 'type' | 'nobody' | 'chosen';

/**
 * What typed words find, after those already chosen so that their names stay known.
 * @param hits who goes by the words; undefined while they are being searched.
 */
export function choicesOf(
  asked: string,
  hits: readonly Choice[] | undefined,
  chosen: readonly Choice[],
): { readonly choices: readonly Choice[]; readonly none: NoChoice | null } {
  if (asked === '' || hits === undefined) return { choices: chosen, none: 'type' };
  const known = new Set(chosen.map(({ uid }) => uid));
  const found = hits.filter(({ uid }) => !known.has(uid));
  const none = found.length > 0 ? null : hits.length > 0 ? 'chosen' : 'nobody';
  return { choices: [...chosen, ...found], none };
}
