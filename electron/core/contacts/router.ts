import { z } from 'zod';
import {
  consentRecordSchema,
  contactChangesSchema,
  newContactSchema,
  tagsOfSeveralSchema,
} from '../../../shared/model/contact.ts';
import { mostPhotos } from '../../../shared/model/photo.ts';
import { mutation, query, router } from '../trpc.ts';
import { listArchived } from './archived.ts';
import { createContact, setArchived, tagContacts, updateContact } from './commands.ts';
import { consentReads, listConsent, recordConsent } from './consent.ts';
import { contactDetails, detailsReads } from './details.ts';
import { listOrganisations, organisationsReads } from './organisations.ts';
import { listedAmong, listPeople, peopleReads, sketchPeople, sketchReads } from './people.ts';
import { photosOf } from './photos.ts';
import { searchContacts } from './search.ts';

const uidSchema = z.string();

export const contactsRouter = router({
  people: query(z.void(), peopleReads, (db, _input, { workspace }) =>
    listPeople(db, workspace.clock().toISOString()),
  ),
  sketch: query(z.void(), sketchReads, (db, _input, { workspace }) =>
    sketchPeople(db, workspace.clock().toISOString()),
  ),
  listed: query(
    z.object({ uids: z.array(uidSchema).max(1000) }),
    peopleReads,
    (db, { uids }, { workspace }) => listedAmong(db, uids, workspace.clock().toISOString()),
  ),
  organisations: query(z.void(), organisationsReads, (db, _input, { workspace }) =>
    listOrganisations(db, workspace.clock().toISOString()),
  ),
  archived: query(z.void(), ['contact', 'circle'], (db) => listArchived(db)),
  consent: query(z.void(), consentReads, (db) => listConsent(db)),
  details: query(z.object({ uid: uidSchema }), detailsReads, (db, { uid }, { workspace }) =>
    contactDetails(db, uid, workspace.clock().toISOString()),
  ),
  photos: query(z.object({ uids: z.array(uidSchema).max(mostPhotos) }), ['contact_photo'], (db, { uids }) =>
    photosOf(db, uids),
  ),
  search: query(
    z.object({ text: z.string().max(500), limit: z.number().int().min(1).max(100_000).default(50) }),
    ['contact', 'contact_point', 'contact_tag', 'tag', 'language'],
    (db, { text, limit }) => searchContacts(db, text, limit),
  ),
  create: mutation(newContactSchema, createContact),
  update: mutation(
    z.object({ uid: uidSchema, changes: contactChangesSchema, began: contactChangesSchema.optional() }),
    updateContact,
  ),
  /** Records what several contacts said of sharing. @throws Problem `not-found`. */
  recordConsent: mutation(consentRecordSchema, recordConsent),
  /** Tags of several contacts at once. @throws Problem `not-found`. */
  tag: mutation(tagsOfSeveralSchema, tagContacts),
  setArchived: mutation(
    z.object({ contacts: z.array(uidSchema).min(1).max(100_000), archived: z.boolean() }),
    setArchived,
  ),
});
