/** The hits of a search counted by what they belong to. */
import type { GraphNode, Kind, NodeOf } from '../../domain/model';
import { kindFacet, MOST_NAMED, TO_AGENCIES, TO_DOCUMENTS } from '../facets';
import type { Facets, NodeFacet } from '../graph-store';
import { identifier } from '../schema/sqlite';
import type { Connection } from './connection';
import { KIND_CODES, type Layout } from './layout';
import { readByRef } from './nodes';
import { chunks, type Steps } from './slices';

/** Hits that one statement follows: a few milliseconds. */
const AT_ONCE = 500;

/**
 * @param counts of hits by kind
 * @param refs of all of them, null where they are too many
 */
export function* countFacets(
  connection: Connection,
  layout: Layout,
  counts: ReadonlyMap<Kind, number>,
  refs: readonly number[] | null,
): Steps<Facets> {
  const kinds = kindFacet(counts);
  if (!refs) return { kinds, years: null, agencies: null, documents: null };
  const toDocuments = documentsSql(layout);
  const years = `SELECT d."fiscalYear", count(DISTINCT p."hit") FROM (${toDocuments}) p CROSS JOIN "Document" d ON d."ref" = p."place" WHERE d."fiscalYear" IS NOT NULL GROUP BY 1`;
  const counted = yield* tally(connection, refs, [years, byPlace(toDocuments), byPlace(agenciesSql(layout))]);
  const [byYear, byDocument, byAgency] = counted;
  return {
    kinds,
    years: [...(byYear ?? [])].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year),
    agencies: nodeFacet(connection, layout, 'Agency', byAgency ?? new Map()),
    documents: nodeFacet(connection, layout, 'Document', byDocument ?? new Map()),
  };
}

/** Each statement yields what is counted and its count among the hits of a list; of several lists they add up. */
function* tally(
  connection: Connection,
  refs: readonly number[],
  statements: readonly string[],
): Steps<readonly ReadonlyMap<number, number>[]> {
  const tallies = statements.map(() => new Map<number, number>());
  for (const chunk of chunks(refs, AT_ONCE)) {
    for (const [index, sql] of statements.entries()) {
      const counts = tallies[index] ?? new Map<number, number>();
      for (const [key, count] of connection.all(sql, [JSON.stringify(chunk)]))
        counts.set(Number(key), (counts.get(Number(key)) ?? 0) + Number(count));
    }
    yield;
  }
  return tallies;
}

const byPlace = (pairs: string): string => `SELECT p."place", count(*) FROM (${pairs}) p GROUP BY 1`;

const HITS = 'FROM json_each(?1) j';

/** Pairs of a hit and a document, each once. */
const documentsSql = (layout: Layout): string =>
  [
    itselfSql(layout, 'Document'),
    ...TO_DOCUMENTS.map(
      (relation) =>
        `SELECT j."value", r."target" ${HITS} CROSS JOIN ${identifier(relation)} r ON r."source" = j."value"`,
    ),
  ].join(' UNION ');

/** Pairs of a hit and a body, each once. */
const agenciesSql = (layout: Layout): string =>
  [
    itselfSql(layout, 'Agency'),
    ...TO_AGENCIES.map((relations) => {
      const steps = relations.map((relation, index) => {
        const start = index === 0 ? 'j."value"' : `r${index - 1}."source"`;
        return ` CROSS JOIN ${identifier(relation)} r${index} ON r${index}."target" = ${start}`;
      });
      const end = `r${relations.length - 1}."source"`;
      return `SELECT j."value", ${end} ${HITS}${steps.join('')} WHERE ${end} % ${KIND_CODES} = ${layout.code('Agency')}`;
    }),
  ].join(' UNION ');

const itselfSql = (layout: Layout, kind: Kind): string =>
  `SELECT j."value" AS "hit", j."value" AS "place" ${HITS} WHERE j."value" % ${KIND_CODES} = ${layout.code(kind)}`;

function nodeFacet<K extends 'Agency' | 'Document'>(
  connection: Connection,
  layout: Layout,
  kind: K,
  counts: ReadonlyMap<number, number>,
): NodeFacet<K> {
  const refs = connection.all(
    `SELECT n."ref" FROM json_each(?1) j CROSS JOIN ${identifier(kind)} n ON n."ref" = j."value" ->> 0 ` +
      `ORDER BY j."value" ->> 1 DESC, n."id" LIMIT ${MOST_NAMED}`,
    [JSON.stringify([...counts])],
  );
  const named = refs.map(([ref]) => Number(ref));
  const nodes: ReadonlyMap<number, GraphNode> = readByRef(connection, layout, named);
  return {
    total: counts.size,
    counted: named.map((ref) => ({ node: nodes.get(ref) as unknown as NodeOf<K>, count: counts.get(ref) ?? 0 })),
  };
}
