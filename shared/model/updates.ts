import { z } from 'zod';

/** An address that new versions may be looked for at: one that nobody in between can answer for. */
export const feedSchema = z
  .union([
    z.url({ protocol: /^https$/ }),
    // Only this machine answers for these.
    z.url({ protocol: /^http$/, hostname: /^(127\.0\.0\.1|localhost)$/ }),
  ])
  .refine((address) => !address.includes('@') && address.length <= 2000);

/** Whether new versions may be looked for at an address. */
export const isFeed = (address: string): boolean => feedSchema.safeParse(address).success;

/** What is known of newer versions. */
export type UpdateState =
  /** Nobody looks. */
  | { readonly state: 'off' }
  | { readonly state: 'looking' }
  /** This is the newest. */
  | { readonly state: 'newest'; readonly at: string }
  /** There is a newer one, which is to be fetched by hand. */
  | { readonly state: 'available'; readonly version: string }
  /** A newer one is here, and takes the place of this one when the app is quit. */
  | { readonly state: 'ready'; readonly version: string }
  /** It could not be found out. */
  | { readonly state: 'failed'; readonly at: string };

/** How the app looks for newer versions of itself. */
export interface Updates {
  /** The version that runs. */
  readonly version: string;
  /** Where newer ones are announced; null when nobody looks. */
  readonly feed: string | null;
  /** Whether whoever started the app said where, so that it cannot be set. */
  readonly isFixed: boolean;
  readonly now: UpdateState;
}
