/** The report of a scenario, with the words that state its facts. */
import type { LeaderPostRule } from '../../domain/leader-post-rule';
import { reportOf } from '../../planning/report/build';
import type { StatedFact } from '../../planning/report/notes';
import type { Report } from '../../planning/report/report';
import { Plan } from '../../planning/scenario/plan';
import type { ExpandQuery } from '../../store/graph-store';
import { isKind } from '../core/entity';
import type { GraphReader } from '../core/reader';
import { readBase } from './read-base';
import type { ScenarioRecord } from './scenario-record';

/** Places of one fact that are looked at: a body is named in many. */
const MOST_PLACES = 50;

const PLACES: ExpandQuery = {
  relation: 'STATED_IN',
  direction: 'out',
  properties: ['title', 'source', 'fiscalYear'],
  order: [{ by: 'id' }, { by: 'relation.start' }],
  page: { limit: MOST_PLACES },
};

export async function scenarioReport(
  reader: GraphReader,
  record: ScenarioRecord,
  rules: readonly LeaderPostRule[],
): Promise<Report> {
  const base = await readBase(reader, record.state.scope, rules);
  const plan = Plan.of(base, record.state.steps.map(({ step }) => step)); // prettier-ignore
  const things = [...base.things.values()];
  const origins = [...new Set(things.flatMap(({ origin }) => origin ?? []))];
  const topics = [...new Set(things.flatMap((thing) => ('topics' in thing ? thing.topics : [])))];
  const [stated, topicNames] = await Promise.all([statedFacts(reader, origins, base.asOf), namesOf(reader, topics)]);
  const [first, last] = [record.log[0], record.log.at(-1)];
  return reportOf({
    plan,
    state: record.state,
    scenario: {
      id: record.id,
      title: record.title,
      version: record.version,
      createdBy: first?.by ?? '',
      createdAt: first?.at ?? '',
      changedAt: last?.at ?? '',
      comments: record.log.flatMap(({ entry, by, at }) =>
        entry.op === 'COMMENT' ? [{ text: entry.text, saidBy: by, saidAt: at }] : [],
      ),
    },
    stated,
    topicNames,
  });
}

/** Of each fact the first place of the latest document up to the year; of those that name no year, where there is no other. */
async function statedFacts(
  reader: GraphReader,
  ids: readonly string[],
  asOf: number,
): Promise<ReadonlyMap<string, StatedFact>> {
  const found = await reader.expandAll(ids, PLACES);
  return new Map(
    ids.flatMap((id, index) => {
      const places = (found[index]?.neighbours ?? []).flatMap(({ node, relation }): readonly StatedFact[] => {
        if (!isKind(node, 'Document') || relation.type !== 'STATED_IN') return [];
        const { title, source, fiscalYear } = node.properties;
        return [
          { place: relation.properties, document: node.id, documentTitle: title ?? source ?? node.id, fiscalYear },
        ];
      });
      const rank = ({ fiscalYear }: StatedFact): number =>
        fiscalYear === null ? -1 : fiscalYear <= asOf ? fiscalYear : -fiscalYear;
      const [best] = places.sort((a, b) => rank(b) - rank(a));
      return best ? [[id, best] as const] : [];
    }),
  );
}

async function namesOf(reader: GraphReader, topics: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const nodes = await Promise.all(topics.map((id) => reader.nodeOf('Topic', id, NAME)));
  return new Map(nodes.flatMap((node) => (node ? [[node.id, node.properties.name] as const] : [])));
}

const NAME = { properties: ['name'] } as const;
