/** The hits of a search counted by what they belong to, in the statement that finds them. */
import type { Kind, NodeOf } from '../../domain/model';
import { kindFacet, MOST_FACETED, MOST_NAMED, TO_AGENCIES, TO_DOCUMENTS } from '../facets';
import type { Facets, NodeFacet } from '../graph-store';
import { ENTITY, identifier } from '../schema/neo4j';
import { nodeColumns, readNode } from './values';

/** @param hits that yields them as `n`. @returns a statement that returns `facets` */
export function facetsCypher(hits: string): string {
  const documents = `UNWIND hits AS n CALL (n) { ${itself('Document')} UNION MATCH (n)-[:${TO_DOCUMENTS.map(identifier).join('|')}]->(p:Document) RETURN p }`;
  const ways = TO_AGENCIES.map((relations) => {
    const steps = relations.map((relation, index) => `<-[:${identifier(relation)}]-(${index === relations.length - 1 ? 'p:Agency' : ''})`);
    return `MATCH (n)${steps.join('')} RETURN p`;
  }); // prettier-ignore
  const agencies = `UNWIND hits AS n CALL (n) { ${[itself('Agency'), ...ways].join(' UNION ')} }`;
  return (
    `CALL () { ${hits} WITH ${kindCypher('n')} AS kind, count(n) AS hitCount RETURN collect([kind, hitCount]) AS kinds } ` +
    `CALL () { ${hits} WITH n LIMIT ${MOST_FACETED + 1} RETURN collect(n) AS some } ` +
    `WITH kinds, size(some) <= ${MOST_FACETED} AS complete, CASE WHEN size(some) <= ${MOST_FACETED} THEN some ELSE [] END AS hits ` +
    `CALL (hits) { ${documents} WITH DISTINCT n, p.fiscalYear AS year WHERE year IS NOT NULL WITH year, count(n) AS hitCount ` +
    'ORDER BY year DESC RETURN collect([year, hitCount]) AS years } ' +
    `CALL (hits) { ${documents} ${counted('Document')} AS documents } ` +
    `CALL (hits) { ${agencies} ${counted('Agency')} AS agencies } ` +
    'RETURN [kinds, complete, years, agencies, documents] AS facets'
  );
}

/** The kind of a node. */
export const kindCypher = (variable: string): string => `[label IN labels(${variable}) WHERE label <> '${ENTITY}'][0]`;

const itself = (kind: Kind): string => `WITH n WHERE n:${kind} RETURN n AS p`;

const counted = (kind: Kind): string =>
  `WITH p, count(n) AS hitCount ORDER BY hitCount DESC, p.id WITH collect([hitCount, p]) AS places ` +
  `RETURN [size(places), [place IN places[..${MOST_NAMED}] | [place[0], ${nodeColumns(kind, '(place[1])')}]]]`;

type Counted = readonly [number, readonly (readonly [number, unknown])[]];

export function readFacets(columns: unknown): Facets {
  const [kinds, isComplete, years, agencies, documents] = columns as [
    readonly (readonly [Kind, number])[],
    boolean,
    readonly (readonly [number, number])[],
    Counted,
    Counted,
  ];
  const whole = kindFacet(new Map(kinds));
  if (!isComplete) return { kinds: whole, years: null, agencies: null, documents: null };
  return {
    kinds: whole,
    years: years.map(([year, count]) => ({ year, count })),
    agencies: nodeFacet<'Agency'>(agencies),
    documents: nodeFacet<'Document'>(documents),
  };
}

const nodeFacet = <K extends Kind>([total, counted]: Counted): NodeFacet<K> => ({
  total,
  counted: counted.map(([count, columns]) => ({ node: readNode(columns) as NodeOf<Kind> as NodeOf<K>, count })),
});
