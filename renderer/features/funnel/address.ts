import { z } from 'zod';
import { part, readerOf } from '../../ui/address.ts';

/** What the funnel shows: whether its table is. */
export const readFunnel = readerOf({ table: part(z.boolean()) });
