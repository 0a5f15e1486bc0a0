import type { MoveCause } from '../../../shared/model/contact.ts';
import type { Variants } from '../../../shared/model/insight.ts';
import type { Stage } from '../../../shared/model/lifecycle.ts';
import type { Character } from './characters.ts';
import type { Purchase } from './purchases.ts';
import type { Level } from './roles.ts';

/** Something that happens in the story at a moment (ISO 8601 UTC). */
export type Scene = { readonly at: string } & (
  | {
      readonly kind: 'arrival';
      readonly who: Character;
      readonly level: Level;
      readonly stage: Stage;
      readonly referrer: Character | null;
    }
  | {
      readonly kind: 'move';
      readonly who: Character;
      readonly to: Level;
      readonly cause: MoveCause;
      readonly reason: string | null;
    }
  | {
      readonly kind: 'stage';
      readonly who: Character;
      readonly to: Stage;
      readonly cause: MoveCause;
      readonly reason: string | null;
    }
  | {
      readonly kind: 'interaction';
      readonly who: readonly Character[];
      readonly of: string;
      readonly direction: 'in' | 'out' | 'both';
      readonly summary: string;
      readonly nps: number | null;
      /** When a complaint was set right; null for all else, and while it is not. */
      readonly resolvedAt: string | null;
    }
  | {
      readonly kind: 'deal';
      readonly who: Character;
      readonly purchase: Purchase;
      readonly openedAt: string;
      readonly closedAt: string | null;
    }
  | {
      readonly kind: 'insight';
      readonly key: string;
      readonly title: string;
      readonly variants: Variants;
      /** Moment of the innermost wave; null leaves the insight without waves. */
      readonly start: string | null;
      readonly draft: boolean;
    }
  /** Sends the waves of an insight whose moment has come. */
  | { readonly kind: 'send'; readonly key: string }
);
