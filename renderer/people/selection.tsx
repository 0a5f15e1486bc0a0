import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';

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

const SelectionContext = createContext<Selection | null>(null);

/** Keeps the selection while the user walks through the screens. View state: not in history. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string | null>(null);
  const select = useCallback((uids: Iterable<string>) => {
    const next = new Set(uids);
    setSelected(next);
    // The panel follows a selection of one and makes room for a selection of several.
    setOpened((present) => {
      if (present === null) return null;
      const [only] = next;
      return next.size === 1 && only !== undefined ? only : null;
    });
  }, []);
  const open = useCallback((uid: string | null) => {
    setOpened(uid);
    if (uid !== null) setSelected(new Set([uid]));
  }, []);
  const value = useMemo(() => ({ selected, select, opened, open }), [selected, select, opened, open]);
  return <SelectionContext value={value}>{children}</SelectionContext>;
}

/** The shared selection. */
export function useSelection(): Selection {
  const selection = use(SelectionContext);
  if (!selection) throw new Error('useSelection needs a SelectionProvider');
  return selection;
}
