import type { GraphReader } from '../core/reader';
import type { TopicDirectory } from '../topic/topic-directory';
import type { InferredHandler } from './handlers.type';

export async function inferred(_reader: GraphReader, _topics: TopicDirectory, _topic: string): Promise<readonly InferredHandler[]> {
  return [];
}
