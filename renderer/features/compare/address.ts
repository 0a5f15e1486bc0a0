import { z } from 'zod';
import { pastParts } from '../../people/past/pastContext.ts';
import { part, readerOf } from '../../ui/address.ts';

/** Side by side, or one drawing that turns from rings into a funnel and back; and of which day. */
export const readCompare = readerOf({
  view: part(z.enum(['beside', 'rings', 'funnel'])),
  ...pastParts,
});
