import { z } from 'zod';
import { consents } from '../../../../shared/model/contact.ts';
import { part, readerOf } from '../../../ui/address.ts';

/** What the report is narrowed to, and how its list is sorted. */
export const readConsent = readerOf({
  consent: part(z.enum(consents)),
  /** uid. */
  circle: part(z.string()),
  sort: part(z.string().regex(/^-?\w+$/)),
});
