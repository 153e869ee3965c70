/** Worlds in stores of their own. */
import type { GraphStore } from '../../../src/store/graph-store';
import { asker, type Asker } from '../../harness/asking';
import { graphOf } from './graph';
import type { World } from './world';

export interface OpenStore {
  readonly store: GraphStore;
  readonly close: () => Promise<void>;
}

export class Stores {
  /** What failed inside the service, in whatever store. */
  readonly failures: unknown[] = [];

  /** @param open an empty store */
  constructor(private readonly open: () => Promise<OpenStore>) {}

  async holding<T>(world: World, ask: (asking: Asker) => Promise<T>): Promise<T> {
    const { store, close } = await this.open();
    try {
      await store.apply(graphOf(world));
      const asking = await asker(store);
      const result = await ask(asking);
      this.failures.push(...asking.failures);
      return result;
    } finally {
      await close();
    }
  }
}

/** A world, for a person. */
export const worldTold = ({ things, links }: World): readonly string[] => [
  ...things.map(({ id, known }) => `thing     ${id} ${JSON.stringify(known)}`),
  ...links.map(({ from, name, to, at }) => `link      ${from} ${name} ${to}${at === undefined ? '' : ` at ${String(at)}`}`), // prettier-ignore
];
