import { z } from 'zod';
import { filterParts } from '../../people/filter/useFilter.ts';
import { pastParts } from '../../people/past/pastContext.ts';
import { part, readerOf } from '../../ui/address.ts';

/** What the funnel shows: whether its table is, whom, and of which day. */
export const readFunnel = readerOf({ table: part(z.boolean()), ...filterParts, ...pastParts });
