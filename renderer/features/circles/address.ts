import { z } from 'zod';
import { filterParts, mostOutlines } from '../../people/filter/useFilter.ts';
import { pastParts } from '../../people/past/pastContext.ts';
import { part, readerOf } from '../../ui/address.ts';

export const sectors = ['none', 'tag', 'owner', 'organisation', 'source'] as const;
export const sizes = ['revenue', 'equal'] as const;

/** What the rings show: how they are divided and sized, whether referrals and the table are shown, whom, and of which day. */
export const readCircles = readerOf({
  sector: part(z.enum(sectors)),
  size: part(z.enum(sizes)),
  referrals: part(z.boolean()),
  table: part(z.boolean()),
  /** Tags whose people have an outline around them. */
  outline: part(z.array(z.string()).max(mostOutlines)),
  /** uid of somebody whose ties are shown and everybody else dimmed. */
  ties: part(z.string()),
  ...filterParts,
  ...pastParts,
});
