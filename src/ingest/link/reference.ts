/** The lists that linking knows beforehand: topics, divisions, function classes. They are data; seed-lists.ts reads them. */
import { nodeId } from '../../domain/identifier';
import type { GraphNode, GraphRelation } from '../../domain/model';
import type { ChangeSet } from '../../store/graph-store';
import type { Reference, SeedDivision, SeedFunctionClass, SeedTopic } from './reference.types';

export type { Reference, SeedDivision, SeedFunctionClass, SeedTopic, TopicKind } from './reference.types';
export { NO_REFERENCE } from './reference.types';

export const topicId = (key: string): string => nodeId('Topic', key);
export const divisionId = (code: string): string => nodeId('Division', code);
export const functionClassId = (code: string): string => nodeId('FunctionClass', code);

export const topicNode = (topic: SeedTopic): GraphNode => ({
  kind: 'Topic',
  id: topicId(topic.key),
  properties: { name: topic.name, aliases: sortedNames(topic.aliases), topicKind: topic.kind },
});

export const divisionNode = ({ code, name, level }: SeedDivision): GraphNode => ({
  kind: 'Division',
  id: divisionId(code),
  properties: { code, name, level },
});

export const functionClassNode = ({ code, name }: SeedFunctionClass): GraphNode => ({
  kind: 'FunctionClass',
  id: functionClassId(code),
  properties: { code, name },
});

export const partOf = (from: string, to: string): GraphRelation => ({ type: 'PART_OF', from, to, properties: {} });

/** Each once, in the order of code points that the merge rule `union` keeps. */
export const sortedNames = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

/** The nodes that stand in the store before any document: the lists themselves and their trees. */
export function referenceChanges(reference: Reference): ChangeSet {
  const above = (id: (code: string) => string, list: readonly { code: string; parent: string | null }[]) =>
    list.flatMap(({ code, parent }) => (parent === null ? [] : [partOf(id(code), id(parent))]));
  return {
    nodes: [
      ...reference.topics.map(topicNode),
      ...reference.divisions.map(divisionNode),
      ...reference.functionClasses.map(functionClassNode),
    ],
    relations: [...above(divisionId, reference.divisions), ...above(functionClassId, reference.functionClasses)],
  };
}
