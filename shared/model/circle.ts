import { z } from 'zod';

/** How much of an insight a circle is given, deepest first. */
export const depths = ['full', 'summary', 'teaser', 'public'] as const;
export const depthSchema = z.enum(depths);
export type Depth = z.infer<typeof depthSchema>;

/** How a wave reaches its circle. */
export const channels = ['meeting', 'personal-email', 'email', 'newsletter', 'blog', 'social'] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

/** The five circles a new workspace starts with; their names follow the interface language until renamed. */
export const defaultCircleKeys = ['core', 'regulars', 'new-clients', 'leads', 'world'] as const;
export const defaultCircleKeySchema = z.enum(defaultCircleKeys);
export type DefaultCircleKey = z.infer<typeof defaultCircleKeySchema>;

/** Colours a circle can have of its own, each in a light and a dark tone. */
export const circleHues = [
  'red',
  'orange',
  'ochre',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
  'brown',
  'grey',
] as const;
export const circleHueSchema = z.enum(circleHues);
export type CircleHue = z.infer<typeof circleHueSchema>;

/** How many circles there can be. */
export const fewestCircles = 3;
export const mostCircles = 7;

/** A ring of trust. `position` counts from the inside, starting at 1. */
export const circleSchema = z.object({
  uid: z.string(),
  position: z.number().int().min(1),
  /** Which default this circle is; its translated name is used while `name` is null. */
  defaultKey: defaultCircleKeySchema.nullable(),
  name: z.string().nullable(),
  /** Its own colour; null is that of its place. */
  colour: circleHueSchema.nullable(),
  /** People this circle promises attention to; null is no limit. */
  capacity: z.number().int().positive().nullable(),
  /** Days between contacts that keep the promise; null is no cadence. */
  cadenceDays: z.number().int().positive().nullable(),
  /** Longest interval in days before somebody counts as drifting. */
  maximumDays: z.number().int().positive().nullable(),
  /** Trust asked of who is in it, 0 to 100; null is that of its place. */
  threshold: z.number().int().min(0).max(100).nullable(),
  promise: z.string(),
  /** Days after the core that this circle hears an insight. */
  delayDays: z.number().int().min(0),
  depth: depthSchema,
  channel: channelSchema,
  discussion: z.boolean(),
});
export type Circle = Readonly<z.infer<typeof circleSchema>>;

/** Longest delay, cadence or interval a circle can have, in days. */
const longestDays = 3650;

/** What a person can set about a circle. `name` null takes the default's name in the interface language. */
export const circleSettingsSchema = circleSchema
  .omit({ uid: true, position: true, defaultKey: true })
  .extend({
    name: z.string().trim().min(1).max(100).nullable(),
    capacity: z.number().int().min(1).max(1_000_000).nullable(),
    cadenceDays: z.number().int().min(1).max(longestDays).nullable(),
    maximumDays: z.number().int().min(1).max(longestDays).nullable(),
    promise: z.string().trim().max(2000),
    delayDays: z.number().int().min(0).max(longestDays),
  });
export type CircleSettings = Readonly<z.output<typeof circleSettingsSchema>>;

/** What a person changed about a circle; what is left out stays as it is. */
export const circleChangesSchema = circleSettingsSchema.partial();
export type CircleChanges = Readonly<z.output<typeof circleChangesSchema>>;

/** What became of a circle at a moment: what was set, that it was moved, or that it was removed. */
export const circleChangeSchema = circleSchema.omit({ uid: true }).extend({ removed: z.boolean() }).partial();
export type CircleChange = Readonly<z.infer<typeof circleChangeSchema>>;

/** A circle that was removed: what its moves and waves of then call it, and where it was. */
export type FormerCircle = Pick<Circle, 'uid' | 'name' | 'defaultKey' | 'position'>;

/** A new circle on its way, known by a key of whoever makes it until it has a uid. */
export const addedCircleSchema = z.object({
  key: z.string().min(1).max(100),
  name: circleSettingsSchema.shape.name.unwrap(),
  colour: circleHueSchema.nullable(),
});
export type AddedCircle = Readonly<z.output<typeof addedCircleSchema>>;

/** Which circles there are to be, from the inside out. */
export const arrangementSchema = z.object({
  /** Circles that are there by their uid, new ones as what they are called. */
  circles: z.array(z.union([z.string(), addedCircleSchema])).max(100),
  /** Circles that go, by uid, and for each the uid or key of one of `circles` that its members go to. */
  removed: z.record(z.string(), z.string()).default({}),
  /** uids of the circles that it began with, from the inside out. */
  began: z.array(z.string()).optional(),
});
export type Arrangement = Readonly<z.output<typeof arrangementSchema>>;
