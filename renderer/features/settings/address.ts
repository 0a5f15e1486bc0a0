import { z } from 'zod';
import { part, readerOf } from '../../ui/address.ts';
import { partNames } from './parts.ts';

/** Which part of the settings is shown. */
export const readSettings = readerOf({ part: part(z.enum(partNames)) });
