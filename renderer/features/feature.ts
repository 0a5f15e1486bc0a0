import type { AnyRoute } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Dialogs } from '../people/dialogs.ts';

/** A screen and its address, as the router takes them. */
interface Screen {
  readonly path: string;
  readonly component: AnyRoute['options']['component'];
  /** Reads what it shows from its address, see `ui/address.ts`. */
  readonly validateSearch?: (search: Record<string, unknown>) => object;
}

/** What a feature tells the app of itself in its `feature.ts`; the rest of its folder is its own. */
export interface Feature {
  readonly screens?: Readonly<Record<string, Screen>>;
  /** Its link in the sidebar. */
  readonly navigation?: {
    /** The route without its slash; the text is `navigation.<screen>`. */
    readonly screen: string;
    /** Place in the list, from above. */
    readonly order: number;
    /** Stands by itself at the bottom. */
    readonly apart?: boolean;
    /** How much waits there; nothing is shown for 0. */
    readonly useBadge?: () => number;
  };
  /** The dialogs of this feature that others open. They load when they are first opened. */
  readonly useDialogs?: () => Partial<Dialogs>;
  /** What stands beside every screen while a contact is open. */
  readonly panel?: ComponentType<{ uid: string }>;
  /** What stands in place of all screens while no workspace is open. */
  readonly lobby?: ComponentType;
  /** What tells over any screen that a workspace could not be opened. */
  readonly refusal?: ComponentType;
}
