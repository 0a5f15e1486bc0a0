import type { NewRow } from '../database/tables/index.ts';

/** The circles a new workspace starts with (DOMAIN: circles). The longest interval is twice the cadence. */
export const defaultCircles: readonly NewRow<'circle'>[] = [
  {
    position: 1,
    default_key: 'core',
    capacity: 15,
    cadence_days: 14,
    maximum_days: 28,
    delay_days: 0,
    depth: 'full',
    channel: 'personal-email',
    discussion: 1,
  },
  {
    position: 2,
    default_key: 'regulars',
    capacity: 50,
    cadence_days: 30,
    maximum_days: 60,
    delay_days: 7,
    depth: 'full',
    channel: 'email',
    discussion: 1,
  },
  {
    position: 3,
    default_key: 'new-clients',
    capacity: 150,
    cadence_days: 60,
    maximum_days: 120,
    delay_days: 14,
    depth: 'summary',
    channel: 'email',
    discussion: 0,
  },
  {
    position: 4,
    default_key: 'leads',
    cadence_days: 90,
    maximum_days: 180,
    delay_days: 21,
    depth: 'teaser',
    channel: 'newsletter',
    discussion: 0,
  },
  { position: 5, default_key: 'world', delay_days: 30, depth: 'public', channel: 'blog', discussion: 0 },
];
