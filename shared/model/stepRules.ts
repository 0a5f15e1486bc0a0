import { z } from 'zod';

/** Which suggested steps are taken without anybody. None, until somebody turns a rule on. */
export const stepRulesSchema = z.object({ inward: z.boolean(), outward: z.boolean() });
export type StepRules = Readonly<z.output<typeof stepRulesSchema>>;
