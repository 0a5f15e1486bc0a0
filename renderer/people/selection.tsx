import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { z } from 'zod';
import { part, readerOf, useAddress } from '../ui/address.ts';

/** Who is selected and whose panel is open: one selection for every screen, so that drawings share it. */
export interface Selection {
  /** uids of the selected people. */
  readonly selected: ReadonlySet<string>;
  select(uids: Iterable<string>): void;
  /** uid of the contact whose panel is open, or null. */
  readonly opened: string | null;
  /** Opens the panel of a contact and selects that contact alone; null closes the panel. */
  open(uid: string | null): void;
}

/** An address holds so many of the selected; who selects more finds them until the page is left. */
const mostInAddress = 20;
const uid = z.string().min(1).max(64);

/** Reads from any address whose panel is open and who is selected beside. */
export const readSelection = readerOf({
  contact: part(uid),
  selected: part(z.array(uid).max(mostInAddress)),
});

const SelectionContext = createContext<Selection | null>(null);

/** Keeps the selection while the user walks through the screens. View state: not in history. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [{ contact, selected: few }, change] = useAddress(readSelection);
  const [many, setMany] = useState<ReadonlySet<string> | null>(null);
  const opened = contact ?? null;
  const selected = useMemo(() => {
    if (many !== null && few === undefined && opened === null) return many;
    return new Set(few ?? (opened === null ? [] : [opened]));
  }, [many, few, opened]);

  const select = useCallback(
    (uids: Iterable<string>) => {
      const next = new Set(uids);
      const [only] = next;
      // The panel follows a selection of one and makes room for a selection of several.
      const follows = opened !== null && next.size === 1 ? only : undefined;
      const inAddress = next.size > 0 && next.size <= mostInAddress && follows === undefined;
      setMany(next.size > mostInAddress ? next : null);
      change({ contact: follows, selected: inAddress ? [...next] : undefined }, 'step');
    },
    [opened, change],
  );
  const open = useCallback(
    (next: string | null) => {
      if (next !== null) {
        setMany(null);
        change({ contact: next, selected: undefined }, 'place');
      } else if (opened !== null) {
        // Who was open stays selected.
        change({ contact: undefined, selected: [opened] }, 'place');
      }
    },
    [opened, change],
  );
  const value = useMemo(() => ({ selected, select, opened, open }), [selected, select, opened, open]);
  return <SelectionContext value={value}>{children}</SelectionContext>;
}

/** The shared selection. */
export function useSelection(): Selection {
  const selection = use(SelectionContext);
  if (!selection) throw new Error('useSelection needs a SelectionProvider');
  return selection;
}

/** uid of whoever is selected alone, or null. */
export function theOne(selected: ReadonlySet<string>): string | null {
  const [one] = selected;
  return selected.size === 1 ? (one ?? null) : null;
}
