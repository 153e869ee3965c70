import type { GraphStore } from '../store/graph-store';
import { GraphReader } from './core/reader';
import type { CandidateCache } from './handlers/candidate-cache';
import type { TopicDirectory } from './topic/topic-directory';

/** What is read once per version of the graph and shared by all requests. */
export interface Shared {
  readonly topics: TopicDirectory;
  readonly candidates: CandidateCache;
}

/** What the resolvers of one request share. */
export interface GraphContext extends Shared {
  readonly reader: GraphReader;
  /** Of the graph as the request found it. */
  readonly version: number;
}

export function createContext(store: GraphStore, version: number, { topics, candidates }: Shared): GraphContext {
  return { reader: new GraphReader(store), version, topics, candidates };
}
