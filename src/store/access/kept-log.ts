import type { Kept, KeptNode } from '../../domain/kept';

/**
 * What people say, beside the graph, for no document states it: what is lost with a store is read again from here, as facts
 * are from the archive. It is in the graph too, so that replicas share it and a copy of the graph takes it along; each
 * start puts into either place what it lacks.
 */
export interface KeptLog<N extends KeptNode> {
  /** On the disk when it resolves. What was said is never changed or removed. */
  add(said: readonly Kept<N>[]): Promise<void>;

  /** Everything once, in the order in which it was added. */
  read(): Promise<ReadLog<N>>;
}

export interface ReadLog<N extends KeptNode> {
  readonly kept: readonly Kept<N>[];
  /** Lines that hold nothing: damaged, or cut short before anybody was told of it. */
  readonly unreadable: number;
}
