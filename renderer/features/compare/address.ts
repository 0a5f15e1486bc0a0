import { z } from 'zod';
import { filterParts } from '../../people/filter/useFilter.ts';
import { pastParts } from '../../people/past/pastContext.ts';
import { part, readerOf } from '../../ui/address.ts';

/** Side by side, or one drawing that turns from rings into a funnel and back; whom, and of which day. */
export const readCompare = readerOf({
  view: part(z.enum(['beside', 'rings', 'funnel'])),
  ...filterParts,
  ...pastParts,
});
