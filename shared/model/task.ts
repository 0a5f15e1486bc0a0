import { z } from 'zod';

/** `HH:MM`. */
export const dayTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const titleSchema = z.string().trim().min(1).max(500);

/** Something to be done, as it is first written down: for a contact, a deal, an insight, or none of them. */
export const newTaskSchema = z
  .object({
    title: titleSchema,
    /** uids. Of a deal the contact is known. */
    contact: z.string().nullable().default(null),
    deal: z.string().nullable().default(null),
    insight: z.string().nullable().default(null),
    /** `YYYY-MM-DD`. */
    dueDay: z.iso.date(),
    dueTime: dayTimeSchema.nullable().default(null),
  })
  .refine(
    ({ contact, deal, insight }) => [contact, deal, insight].filter((uid) => uid !== null).length <= 1,
    {
      path: ['contact'],
    },
  );
export type CheckedNewTask = Readonly<z.output<typeof newTaskSchema>>;

/** The same task for each of several contacts, given by uid. */
export const taskForEachSchema = z.object({
  title: titleSchema,
  contacts: z.array(z.string()).min(1).max(100_000),
  dueDay: z.iso.date(),
  dueTime: dayTimeSchema.nullable().default(null),
});
export type TaskForEach = Readonly<z.output<typeof taskForEachSchema>>;

/** What a task is for, with its name. */
export interface TaskSubject {
  readonly uid: string;
  readonly name: string;
}

/** A task as lists show it. */
export interface Task {
  readonly uid: string;
  readonly title: string;
  /** Of a deal this is the contact of the deal. */
  readonly contact: TaskSubject | null;
  readonly deal: TaskSubject | null;
  readonly insight: TaskSubject | null;
  readonly dueDay: string;
  readonly dueTime: string | null;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  readonly doneAt: string | null;
}
