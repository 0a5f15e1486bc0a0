import { z } from 'zod';
import { part, readerOf } from '../../ui/address.ts';

export const contactViews = ['people', 'organisations', 'archived'] as const;
export type ContactView = (typeof contactViews)[number];

/** A column, with a minus before it from high to low. */
const sorting = part(z.string().regex(/^-?\w+$/));

/** Which list of contacts is shown, what it is narrowed to, and how each list is sorted. */
export const readContacts = readerOf({
  list: part(z.enum(contactViews)),
  text: part(z.string().max(200)),
  /** uid. */
  circle: part(z.string()),
  tag: part(z.string()),
  sortPeople: sorting,
  sortOrganisations: sorting,
  sortArchived: sorting,
});
