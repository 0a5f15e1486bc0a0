import { z } from 'zod';

/** An instant as it is stored: ISO 8601 UTC with milliseconds, so that the order of texts is that of time. */
export const momentSchema = z.iso.datetime().transform((at) => new Date(at).toISOString());
