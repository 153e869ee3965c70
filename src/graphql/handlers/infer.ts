import type { GraphNode } from '../../domain/model';
import { inferHandlers, type Candidate, type ConcerningFact, type SectionOffice } from '../../planning/handlers';
import { isKind } from '../core/entity';
import type { GraphReader } from '../core/reader';
import type { Topic } from '../topic/topic.type';

/** What names a topic, a related one included, and whose it is. */
interface Concerning {
  readonly node: GraphNode;
  readonly topicId: string;
  readonly mention: string;
}

/**
 * Offices that may handle a topic, best first. One store call a level: what concerns the topics, who holds that,
 * whose sections those are, and which other sections their agencies have.
 * @param related ids of related topics, strongest first
 */
export async function inferCandidates(
  reader: GraphReader,
  topic: Topic,
  related: readonly string[],
): Promise<readonly Candidate[]> {
  const concerning = await concerningOf(reader, [topic.id, ...related]);
  const facts = (await Promise.all(concerning.map((fact) => heldFact(reader, fact)))).flat();
  return inferHandlers({ topic, related, facts, sections: await sectionsOf(reader, topic.id, facts, concerning) });
}

async function concerningOf(reader: GraphReader, topics: readonly string[]): Promise<readonly Concerning[]> {
  const expansions = await reader.expandAll(topics, { relation: 'CONCERNS', direction: 'in' });
  return expansions.flatMap(({ neighbours }, index) =>
    neighbours.flatMap(({ relation, node }) =>
      relation.type === 'CONCERNS'
        ? [{ node, topicId: topics[index] ?? '', mention: relation.properties.mention }]
        : [],
    ),
  );
}

async function heldFact(
  reader: GraphReader,
  { node, topicId, mention }: Concerning,
): Promise<readonly ConcerningFact[]> {
  const common = { id: node.id, topicId, mention, amount: null, fiscalYear: null };
  if (isKind(node, 'Responsibility')) {
    const holder = await holderIds(reader, node.id, 'RESPONSIBLE_FOR');
    return [{ ...common, kind: node.kind, text: node.properties.text, ...holder }];
  }
  if (isKind(node, 'Section')) {
    return [{ ...common, kind: node.kind, text: node.properties.name, ...(await idsOf(reader, node)) }];
  }
  if (isKind(node, 'BudgetLine')) {
    const { label, printed, unit, fiscalYear } = node.properties;
    const amount = printed === null ? null : [printed, unit].filter(Boolean).join(' ');
    const holder = await holderIds(reader, node.id, 'HAS_LINE');
    return [{ ...common, kind: node.kind, text: label, amount, fiscalYear, ...holder }];
  }
  return [];
}

type HolderIds = Pick<ConcerningFact, 'agencyId' | 'sectionId'>;
const NOBODY: HolderIds = { agencyId: null, sectionId: null };

async function holderIds(
  reader: GraphReader,
  factId: string,
  relation: 'RESPONSIBLE_FOR' | 'HAS_LINE',
): Promise<HolderIds> {
  const { neighbours } = await reader.expand(factId, { relation, direction: 'in' });
  return neighbours[0] ? idsOf(reader, neighbours[0].node) : NOBODY;
}

async function idsOf(reader: GraphReader, holder: GraphNode): Promise<HolderIds> {
  if (isKind(holder, 'Agency')) return { agencyId: holder.id, sectionId: null };
  if (!isKind(holder, 'Section')) return NOBODY;
  const { neighbours } = await reader.expand(holder.id, { relation: 'HAS_SECTION', direction: 'in' });
  return { agencyId: neighbours[0]?.node.id ?? null, sectionId: holder.id };
}

/** Sections of the agencies that state the duty or pay for it, and every section that holds a fact. */
async function sectionsOf(
  reader: GraphReader,
  topicId: string,
  facts: readonly ConcerningFact[],
  concerning: readonly Concerning[],
): Promise<readonly SectionOffice[]> {
  const involved = new Set(facts.flatMap((fact) => (fact.topicId === topicId ? (fact.agencyId ?? []) : [])));
  const agencies = [...involved];
  const expansions = await reader.expandAll(agencies, { relation: 'HAS_SECTION', direction: 'out' });
  const offices = new Map<string, SectionOffice>();
  const add = (node: GraphNode, agencyId: string | null): void => {
    if (isKind(node, 'Section')) offices.set(node.id, { id: node.id, agencyId, name: node.properties.name });
  };
  expansions.forEach(({ neighbours }, index) => neighbours.forEach(({ node }) => add(node, agencies[index] ?? null)));
  for (const { node } of concerning) add(node, facts.find(({ id }) => id === node.id)?.agencyId ?? null);
  const holders = await Promise.all(
    facts.flatMap(({ sectionId, agencyId }) =>
      sectionId === null || offices.has(sectionId) ? [] : [reader.node(sectionId).then((node) => ({ node, agencyId }))],
    ),
  );
  for (const { node, agencyId } of holders) if (node) add(node, agencyId);
  return [...offices.values()];
}
