import { z } from 'zod';
import { pastParts } from '../../people/past/pastContext.ts';
import { part, readerOf } from '../../ui/address.ts';

/** What the funnel shows: whether its table is, and of which day. */
export const readFunnel = readerOf({ table: part(z.boolean()), ...pastParts });
