import { z } from 'zod';
import type { Call } from '../withCore.ts';

/** What a tool gives out: an object for the assistant, and whose contacts are in it, for the log. */
export interface Given {
  readonly data: Readonly<Record<string, unknown>>;
  /** uids. */
  readonly contacts: readonly string[];
}

/** Something an assistant can ask of a workspace. */
export interface Tool {
  readonly title: string;
  /** What it gives, for the assistant. */
  readonly says: string;
  readonly input: Readonly<Record<string, z.ZodType>>;
  /** @param program that asks, as it presents itself. @throws Problem. */
  ask(call: Call, input: Readonly<Record<string, unknown>>, program: string): Promise<Given>;
}

/** A tool with its input checked by its own schema. */
export function tool<Shape extends Record<string, z.ZodType>>(
  title: string,
  says: string,
  shape: Shape,
  ask: (call: Call, input: z.output<z.ZodObject<Shape>>, program: string) => Promise<Given>,
): Tool {
  const schema = z.object(shape);
  return {
    title,
    says,
    input: shape,
    ask: (call, input, program) => ask(call, schema.parse(input), program),
  };
}
