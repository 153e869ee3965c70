import type { GraphNode } from '../../domain/model';
import { inferHandlers, type Candidate, type ConcerningFact, type SectionOffice } from '../../planning/handlers';
import { documentInForce } from '../../planning/statements-in-force';
import type { ExpandQuery } from '../../store/graph-store';
import { isKind } from '../core/entity';
import type { GraphReader } from '../core/reader';
import type { Topic } from '../topic/topic.type';
import { bodiesOf, statementsOf } from './statements';

/**
 * Offices that may handle a topic in a year, best first. One store call a level: what concerns the topics and whose that
 * is, and then what these bodies list.
 * @param related ids of related topics, strongest first
 * @param asOf null for what the latest documents state
 */
export async function inferCandidates(
  reader: GraphReader,
  topic: Topic,
  related: readonly string[],
  asOf: number | null,
): Promise<readonly Candidate[]> {
  const [statements, lines] = await Promise.all([
    statementsOf(reader, [topic.id, ...related], asOf),
    linesOf(reader, topic.id, asOf),
  ]);
  const inForce = statements.flatMap(({ isInForce, statement }) => (isInForce ? [statement] : []));
  const stated = inForce.map(({ id, kind, topicId, mention, text, agencyId, sectionId }): ConcerningFact => {
    const holder = { agencyId, sectionId };
    return { id, kind, topicId, mention, text, ...holder, amount: null, fiscalYear: null };
  });
  const facts = [...stated, ...lines];
  return inferHandlers({ topic, related, facts, sections: await sectionsOf(reader, topic.id, facts, asOf) });
}

async function linesOf(reader: GraphReader, topicId: string, asOf: number | null): Promise<readonly ConcerningFact[]> {
  const { neighbours } = await reader.expand(topicId, { ...LINES, ...linesThrough(asOf) });
  return neighbours.flatMap(({ relation, node }): readonly ConcerningFact[] => {
    if (!isKind(node, 'BudgetLine') || relation.type !== 'CONCERNS') return [];
    const { label, printed, unit, fiscalYear } = node.properties;
    const amount = printed === null ? null : [printed, unit].filter(Boolean).join(' ');
    const agencyId = node.branches?.[0]?.neighbours[0]?.node.id ?? null;
    const { mention } = relation.properties;
    return [
      { id: node.id, kind: node.kind, topicId, mention, text: label, agencyId, sectionId: null, amount, fiscalYear },
    ];
  });
}

const LINES: ExpandQuery = {
  relation: 'CONCERNS',
  direction: 'in',
  kinds: ['BudgetLine'],
  properties: ['label', 'printed', 'unit', 'fiscalYear'],
  branches: [{ relation: 'HAS_LINE', direction: 'in', properties: [] }],
};

/** Money of later years was not there yet. */
export const linesThrough = (asOf: number | null): Pick<ExpandQuery, 'filter'> =>
  asOf === null ? {} : { filter: { fiscalYear: { to: asOf } } };

/** Sections that the agencies which state the duty or pay for it list in that year, and every section that holds a fact. */
async function sectionsOf(
  reader: GraphReader,
  topicId: string,
  facts: readonly ConcerningFact[],
  asOf: number | null,
): Promise<readonly SectionOffice[]> {
  const involved = new Set(facts.flatMap((fact) => (fact.topicId === topicId ? (fact.agencyId ?? []) : [])));
  const offices = new Map<string, SectionOffice>();
  for (const [agencyId, { lists, sections }] of await bodiesOf(reader, [...involved])) {
    for (const { id, name, documents } of sections) {
      const isListed =
        documents.length === 0 ? asOf === null : documentInForce(documents, lists?.sections ?? [], asOf) !== null;
      if (isListed) offices.set(id, { id, agencyId, name });
    }
  }
  const holders = await Promise.all(
    facts.flatMap(({ sectionId, agencyId }) =>
      sectionId === null || offices.has(sectionId) ? [] : [reader.node(sectionId).then((node) => ({ node, agencyId }))],
    ),
  );
  for (const { node, agencyId } of holders) if (node) for (const office of officeOf(node, agencyId)) offices.set(office.id, office); // prettier-ignore
  return [...offices.values()];
}

const officeOf = (node: GraphNode, agencyId: string | null): readonly SectionOffice[] =>
  isKind(node, 'Section') ? [{ id: node.id, agencyId, name: node.properties.name }] : [];
