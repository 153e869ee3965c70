/** A world as the nodes and relations of a store. */
import type { GraphNode } from '../../../src/domain/model';
import type { ChangeSet } from '../../../src/store/graph-store';
import { changes, node, relation } from '../../store/graphs';
import type { Link, LinkName, Type, World } from './world';

/** Fields that the schema calls otherwise than the graph does. */
const STORED_AS: Readonly<Partial<Record<Type, Readonly<Record<string, string>>>>> = {
  LeaderPost: { postTitle: 'title' },
  Decision: { decidedAt: 'at', decidedBy: 'by', replacedId: 'replaces' },
  Naming: { namedAt: 'at', namedBy: 'by', replacedId: 'replaces' },
};
const WITH_BASIS: readonly LinkName[] = ['SUBORDINATE_TO', 'BUDGET_UNIT_OF', 'SPONSORED_BY', 'IN_DIVISION', 'CLASSIFIED_AS']; // prettier-ignore
const PER_CENT = 100;

function propertiesOf({ name, at }: Link): Readonly<Record<string, string | number | null>> {
  if (name === 'STATED_IN') return { start: at ?? 0, end: (at ?? 0) + 1, quote: '引' };
  if (name === 'CONCERNS') return { mention: '热线', directness: typeof at === 'number' ? at / PER_CENT : null };
  return WITH_BASIS.includes(name) ? { basis: 'STATED' } : {};
}

export function graphOf(world: World): ChangeSet[] {
  const nodes = new Map<string, GraphNode>();
  for (const { type, id, known } of world.things) {
    const renamed = Object.entries(known).map(([name, value]) => [STORED_AS[type]?.[name] ?? name, value]);
    nodes.set(id, node(type, id.slice(id.indexOf(':') + 1), Object.fromEntries(renamed) as Readonly<Record<string, never>>) as GraphNode); // prettier-ignore
  }
  const relations = world.links.map((link) => {
    const [from, to] = [nodes.get(link.from), nodes.get(link.to)];
    if (!from || !to) throw new Error(`${link.from} ${link.name} ${link.to}: one of them is not there`);
    return relation(link.name, from, to, propertiesOf(link));
  });
  return changes([...nodes.values()], relations);
}
