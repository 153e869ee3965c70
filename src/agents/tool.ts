/** A tool: what an agent may send, what comes back, and the question of the API that it stands for. */
import { z } from 'zod';
import type { Ask } from './asking';
import type { Structured } from './shape';

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /** @param given as `input` has it */
  run(ask: Ask, given: Structured): Promise<Structured>;
}

/** A tool whose input is typed by its schema. */
export function tool<I extends z.ZodRawShape>(
  spec: Omit<Tool, 'input' | 'output' | 'run'> & {
    readonly input: I;
    readonly output: z.ZodRawShape;
    readonly run: (ask: Ask, given: z.output<z.ZodObject<I>>) => Promise<Structured>;
  },
): Tool {
  const { input, output, run, ...told } = spec;
  const inputSchema = z.strictObject(input);
  return {
    ...told,
    input: inputSchema,
    output: z.looseObject(output),
    // The SDK has checked it; parsing once more gives it its type.
    run: (ask, given) => run(ask, inputSchema.parse(given)),
  };
}

/** What is asked for is not there. */
export class NotFound extends Error {}
