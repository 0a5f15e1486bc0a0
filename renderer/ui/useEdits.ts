import { useState } from 'react';
import { type Clash, clashesOf, type Facts } from '../../shared/rules/clashes.ts';

/** What is filled in over what is stored. */
export interface Edits<Values extends Facts> {
  /** As they are shown: filled in, else as they are stored now. */
  readonly values: Values;
  /** What is filled in and differs from what is stored. */
  readonly changed: Partial<Values>;
  /** What was stored when each field that is filled in was first touched. */
  readonly began: Partial<Values>;
  /** What was filled in here while it was changed elsewhere. */
  readonly clashes: readonly Clash[];
  change(changes: Partial<Values>): void;
  /** Stands by what is filled in, whatever is stored now. */
  keep(field: keyof Values): void;
  /** Takes what is stored instead. */
  take(field: keyof Values): void;
  /** Lets go of what was saved; what was filled in since stays. */
  saved(values: Partial<Values>): void;
}

function without<Values extends Facts>(values: Partial<Values>, fields: readonly (keyof Values)[]) {
  return Object.fromEntries(
    Object.entries(values).filter(([field]) => !fields.includes(field)),
  ) as Partial<Values>;
}

/**
 * Keeps what is filled in until it is saved, whatever happens to what is stored. Where nothing is filled in the stored
 * shows, so that what changes elsewhere shows too.
 */
export function useEdits<Values extends Facts>(stored: Values): Edits<Values> {
  const [{ mine, began }, set] = useState<{ mine: Partial<Values>; began: Partial<Values> }>({
    mine: {},
    began: {},
  });
  const fields = Object.keys(mine) as (keyof Values)[];
  const letGo = (gone: readonly (keyof Values)[]) =>
    set((present) => ({ mine: without(present.mine, gone), began: without(present.began, gone) }));
  return {
    values: { ...stored, ...mine },
    changed: without(
      mine,
      fields.filter((field) => mine[field] === stored[field]),
    ),
    began,
    clashes: clashesOf(began, mine, stored),
    change: (changes) =>
      set((present) => {
        const begins = { ...stored, ...present.began };
        const next = { mine: { ...present.mine, ...changes }, began: { ...present.began } };
        for (const field of Object.keys(changes) as (keyof Values)[]) next.began[field] = begins[field];
        const back = Object.keys(changes).filter((field) => next.mine[field] === next.began[field]);
        return { mine: without(next.mine, back), began: without(next.began, back) };
      }),
    keep: (field) => set((present) => ({ ...present, began: { ...present.began, [field]: stored[field] } })),
    take: (field) => letGo([field]),
    saved: (values) => letGo(fields.filter((field) => mine[field] === values[field])),
  };
}
