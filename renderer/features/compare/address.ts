import { z } from 'zod';
import { part, readerOf } from '../../ui/address.ts';

/** Side by side, or one drawing that turns from rings into a funnel and back. */
export const readCompare = readerOf({ view: part(z.enum(['beside', 'rings', 'funnel'])) });
