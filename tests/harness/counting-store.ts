import type { GraphStore } from '../../src/store/graph-store';

/** A store that notes every call by name and shape, so that a test can say what a request costs. */
export function countingStore(store: GraphStore): { readonly store: GraphStore; readonly calls: string[] } {
  const calls: string[] = [];
  const counted: GraphStore = new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      // What is asked under a signal is asked all the same.
      if (name === 'cancellable') return () => counted;
      return (...args: unknown[]): unknown => {
        // Reading the version costs no look into the graph.
        if (name !== 'version') calls.push([String(name), JSON.stringify(args.at(-1))].join(' '));
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { store: counted, calls };
}
