import { z } from 'zod';
import { contactInputSchema, newContactSchema } from '../../../shared/model/contact.ts';
import { mutation, query, router } from '../trpc.ts';
import { listArchived } from './archived.ts';
import { createContact, setArchived, updateContact } from './commands.ts';
import { contactDetails } from './details.ts';
import { listOrganisations } from './organisations.ts';
import { listPeople } from './people.ts';
import { searchContacts } from './search.ts';

const uidSchema = z.string();

export const contactsRouter = router({
  people: query(z.void(), (db, _input, { workspace }) => listPeople(db, workspace.clock().toISOString())),
  organisations: query(z.void(), (db, _input, { workspace }) =>
    listOrganisations(db, workspace.clock().toISOString()),
  ),
  archived: query(z.void(), (db) => listArchived(db)),
  details: query(z.object({ uid: uidSchema }), (db, { uid }, { workspace }) =>
    contactDetails(db, uid, workspace.clock().toISOString()),
  ),
  search: query(
    z.object({ text: z.string().max(500), limit: z.number().int().min(1).max(100_000).default(50) }),
    (db, { text, limit }) => searchContacts(db, text, limit),
  ),
  create: mutation(newContactSchema, createContact),
  update: mutation(z.object({ uid: uidSchema, contact: contactInputSchema }), updateContact),
  setArchived: mutation(
    z.object({ contacts: z.array(uidSchema).min(1).max(100_000), archived: z.boolean() }),
    setArchived,
  ),
});
