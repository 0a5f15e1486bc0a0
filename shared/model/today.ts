import { z } from 'zod';

/** Something that asks for attention on Today. Each kind adds what its row tells. */
export interface Ask {
  /** What it is about, and which time of it, as `birthday:<uid>:2026`: put off or dropped, it is known by this. */
  readonly occasion: string;
  readonly kind: string;
  /** uid of the contact it is about; null when it is about a circle, or nobody. */
  readonly contact: string | null;
  /** Name of that contact, else what the ask itself is called; empty where only its row can say. */
  readonly name: string;
  /** uid of the circle it belongs to; null for what is in none. */
  readonly circle: string | null;
  /** Among those of its kind in a circle the higher comes first. */
  readonly urgency: number;
}

/** What can be said to an ask that is not done now: until when it is away. `dropped` is for good. */
export const askAnswers = ['tomorrow', 'week', 'dropped'] as const;
export type AskAnswer = (typeof askAnswers)[number];

/** Asks to be put off or dropped, each with the contact it is about. */
export const answeredAsksSchema = z.object({
  asks: z
    .array(z.object({ occasion: z.string().min(1).max(500), contact: z.string().nullable() }))
    .min(1)
    .max(10_000),
  answer: z.enum(askAnswers),
});
