/** What a refusal must look like, asked through the engine as HTTP would. */
import { asker, type Asker, type Reply } from '../../harness/asking';
import { exampleStore } from '../../harness/example-graph';

export interface Asking {
  readonly ask: Asker['ask'];
  readonly askWithKey: Asker['askWithKey'];
  readonly failures: readonly unknown[];
  readonly close: () => Promise<void>;
}

export async function askExample(agencies = 3, ...options: AskerOptions): Promise<Asking> {
  const { store, close } = await exampleStore(agencies);
  const { ask, askWithKey, failures, engine } = await asker(store, ...options);
  return { ask, askWithKey, failures, close: () => engine.stop().then(close) };
}

type AskerOptions = Parameters<typeof asker> extends [unknown, ...infer Rest] ? Rest : never;

/** Status, codes and messages, for one look. */
export const outcome = ({ status, errors }: Reply) => ({
  status,
  codes: [...new Set(errors.map(({ extensions }) => extensions.code))],
});

export const refusedAs = (code: string) => ({ status: 400, codes: [code] });
export const ANSWERED = { status: 200, codes: [] };

/** Parts of a text, made by their number. */
export const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');
