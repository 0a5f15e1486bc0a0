import { z } from 'zod';
import { type Channel, channelSchema, type Depth, depthSchema } from './circle.ts';
import { momentSchema } from './moment.ts';

/** A time zone name the machine knows, e.g. `Europe/Amsterdam`. */
export const zoneSchema = z.string().refine(
  (zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return true;
    } catch {
      return false;
    }
  },
  { message: 'unknown time zone' },
);

/** Status as stored; a scheduled wave whose moment has come is shown as due. */
export const waveStatuses = ['draft', 'scheduled', 'sent', 'skipped'] as const;
export type StoredWaveStatus = (typeof waveStatuses)[number];
export type WaveStatus = StoredWaveStatus | 'due';

/** The texts of an insight, by depth. A depth that is not written yet is left out. */
export const variantsSchema = z.partialRecord(depthSchema, z.string().max(1_000_000));
export type Variants = Readonly<Partial<Record<Depth, string>>>;

export const insightInputSchema = z.object({
  title: z.string().trim().min(1).max(500),
  variants: variantsSchema,
});

/** What a person changed about an insight; a depth that is left out stays, an empty text is taken away. */
export const insightChangesSchema = insightInputSchema.partial();
export type InsightChanges = Readonly<z.output<typeof insightChangesSchema>>;

/** What a person can change about a planned wave. */
export const waveChangesSchema = z.object({
  /** ISO 8601 UTC. */
  at: momentSchema.optional(),
  zone: zoneSchema.optional(),
  depth: depthSchema.optional(),
  channel: channelSchema.optional(),
  discussion: z.boolean().optional(),
  invitation: z.string().max(100_000).optional(),
});
export type WaveChanges = Readonly<z.output<typeof waveChangesSchema>>;

/** One variant of an insight on its way to one circle. */
export interface Wave {
  readonly uid: string;
  /** uid and position of the circle it is for. */
  readonly circle: string;
  readonly position: number;
  /** ISO 8601 UTC, with the zone it was planned in. */
  readonly at: string;
  readonly zone: string;
  readonly depth: Depth;
  readonly channel: Channel;
  readonly discussion: boolean;
  readonly invitation: string;
  readonly status: WaveStatus;
  readonly sentAt: string | null;
  /** Who received it, or, before it is sent, who would now. */
  readonly recipients: number;
}

export interface InsightSummary {
  readonly uid: string;
  readonly title: string;
  readonly createdAt: string;
  /** From the inside out. */
  readonly waves: readonly Wave[];
}

export interface InsightDetails extends InsightSummary {
  readonly variants: Variants;
}

/** A person in a wave. */
export interface Recipient {
  readonly uid: string;
  readonly name: string;
}

/** A member of the circle whom a wave passes over: consent is refused, or they had the insight before. */
export interface LeftOut extends Recipient {
  readonly reason: 'refused' | 'received';
}

/** A wave that is due, as Today and the planner list it. */
export interface WaveDue extends Wave {
  readonly insight: string;
  readonly title: string;
}
