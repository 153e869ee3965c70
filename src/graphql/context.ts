import type { GraphStore } from '../store/graph-store';
import { GraphReader } from './core/reader';
import type { TopicDirectory } from './topic/topic-directory';

/** What the resolvers of one request share. */
export interface GraphContext {
  readonly reader: GraphReader;
  readonly topics: TopicDirectory;
}

export function createContext(store: GraphStore, topics: TopicDirectory): GraphContext {
  return { reader: new GraphReader(store), topics };
}
