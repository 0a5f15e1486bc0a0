import { z } from 'zod';
import { contactChangesSchema, contactPointSchema, newContactSchema } from './contact.ts';
import { insightInputSchema, zoneSchema } from './insight.ts';
import { interactionInputSchema } from './interaction.ts';
import { momentSchema } from './moment.ts';
import { newTaskSchema } from './task.ts';

/** At most so many suggestions wait at once. */
export const mostSuggestions = 200;

/** What may be suggested about a contact that is there: values, and parts that are added. */
const suggestedChangesSchema = contactChangesSchema
  .omit({ kind: true, referredBy: true, consent: true, consentOrigin: true, custom: true, addresses: true })
  .extend({
    points: z.object({ added: z.array(contactPointSchema).max(20) }).optional(),
  });

/**
 * What can be suggested: a command of the workspace with its input. Each is about one contact at most, so that it goes when they
 * are erased.
 */
export const proposalSchema = z.discriminatedUnion('command', [
  z.object({
    command: z.literal('interactions.log'),
    input: interactionInputSchema.extend({ contacts: z.array(z.string()).length(1) }),
  }),
  z.object({
    command: z.literal('tasks.add'),
    input: z.object(newTaskSchema.shape).omit({ deal: true, insight: true }),
  }),
  z.object({ command: z.literal('contacts.create'), input: newContactSchema }),
  z.object({
    command: z.literal('contacts.update'),
    input: z.object({ uid: z.string(), changes: suggestedChangesSchema }),
  }),
  z.object({
    command: z.literal('circles.move'),
    input: z.object({
      contact: z.string(),
      circle: z.string(),
      reason: z.string().trim().max(2000).nullable().default(null),
    }),
  }),
  z.object({ command: z.literal('insights.create'), input: insightInputSchema }),
  z.object({
    command: z.literal('insights.schedule'),
    input: z.object({ uid: z.string(), start: momentSchema, zone: zoneSchema }),
  }),
]);
export type Proposal = z.output<typeof proposalSchema>;
export type NewProposal = z.input<typeof proposalSchema>;

/** What a field of a contact holds and would hold; null is nothing. */
export interface SuggestedChange {
  /** A field of a contact, or `email`, `phone`, `link`, `tag`. */
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A suggestion that waits for a person. */
export interface Suggestion {
  readonly uid: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The name of the program that suggests it; empty when it gave none. */
  readonly program: string;
  readonly proposal: Proposal;
  /** The contact or insight it is about; null for something new. */
  readonly about: { readonly uid: string; readonly name: string } | null;
  /** uid of the circle the contact is in. */
  readonly circle: string | null;
  /** Of a change to a contact. */
  readonly changes: readonly SuggestedChange[];
  /** What it began with is no longer so. */
  readonly isStale: boolean;
}

/** What an assistant asked once. No words of people: those of somebody erased would stay here. */
export interface Asked {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** The name by which its program presents itself; empty when it does not. */
  readonly program: string;
  readonly tool: string;
  /** uids of the contacts it was told of, or suggests something about. */
  readonly contacts: readonly string[];
  /** The code of the problem it was refused with, if it was. */
  readonly problem: string | null;
}
