import { z } from 'zod';

/** The version of the format below. A copy that meets a newer one keeps what it got until it can read it. */
export const changesFormat = 2;

const momentSchema = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z-[0-9A-F]{4}-[0-9A-Za-z]{16}$/);

/** Per replica a moment of its hybrid logical clock. */
export const knowledgeSchema = z.record(z.string(), momentSchema);

/** A stored value; a reference is the uid of the row it points to. */
const valueSchema = z.union([z.string(), z.number(), z.null(), z.object({ base64: z.base64() })]);

/**
 * What is new of one row. A row that came to be (`born`) travels whole, any other with the columns that
 * changed. `clocks` says when each column or group of columns was written, by its name; without a clock it
 * was written when the row came to be.
 */
export const rowDeltaSchema = z.object({
  table: z.string(),
  uid: z.string(),
  born: momentSchema.nullable(),
  values: z.record(z.string(), valueSchema),
  clocks: z.record(z.string(), momentSchema),
});

/** A row that was removed. */
export const goneSchema = z.object({ table: z.string(), uid: z.string(), hlc: momentSchema });

/** The command that wrote at this moment. */
export const remoteSetSchema = z.object({
  hlc: momentSchema,
  uid: z.string(),
  command: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  /** ISO 8601 UTC, by the clock of the one who did it. */
  at: z.string(),
  member: z.string().nullable(),
  /** Which way an earlier command was replayed; null when it is a new one. Copies of long ago do not tell. */
  replayed: z.enum(['undo', 'redo']).nullable().default(null),
  device: z.string(),
});

/** Everything that a copy of a workspace has seen after `since`, up to `until`. */
export const remoteChangesSchema = z.object({
  format: z.literal(changesFormat),
  /** uid that all copies of a workspace share. */
  workspace: z.string(),
  since: knowledgeSchema,
  until: knowledgeSchema,
  sets: z.array(remoteSetSchema),
  rows: z.array(rowDeltaSchema),
  gone: z.array(goneSchema),
});

export type RemoteValue = z.infer<typeof valueSchema>;
export type RowDelta = Readonly<z.infer<typeof rowDeltaSchema>>;
export type Gone = Readonly<z.infer<typeof goneSchema>>;
export type RemoteSet = Readonly<z.infer<typeof remoteSetSchema>>;
export type RemoteChanges = Readonly<z.infer<typeof remoteChangesSchema>>;
