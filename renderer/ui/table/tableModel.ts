import type { ReactNode } from 'react';

/** What every list has: an identity and a name to speak of. */
export interface Listed {
  readonly uid: string;
  readonly name: string;
}

/** A column of a list. */
export interface Column<Item> {
  readonly id: string;
  readonly title: string;
  readonly cell: (item: Item) => ReactNode;
  /** What is sorted by; left out it is the order the items came in, null comes last. */
  readonly value?: (item: Item) => string | number | null;
  /** Whether the first click puts the highest on top. */
  readonly highFirst?: boolean;
  /** Width in pixels; left out it takes what is left. */
  readonly width?: number;
  readonly align?: 'end';
  /** Narrowest list in pixels that still has room for this column. */
  readonly from?: number;
}

/** Which rows are selected. */
export interface RowSelection {
  readonly selected: ReadonlySet<string>;
  readonly select: (uids: Iterable<string>) => void;
}

/** How a row was asked to change the selection. */
export interface ToggleKeys {
  /** Extends from the row that was last touched. */
  readonly range: boolean;
}
