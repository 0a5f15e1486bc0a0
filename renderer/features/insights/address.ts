import { z } from 'zod';
import { depths } from '../../../shared/model/circle.ts';
import { part, readerOf } from '../../ui/address.ts';

/** What the desk of an insight shows: its texts, and which of them, or its waves. */
export const readInsight = readerOf({ view: part(z.enum(['text', 'waves'])), depth: part(z.enum(depths)) });
