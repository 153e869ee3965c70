/** The nodes of a kind, filtered, ordered and paged, with what hangs on them, and their number, in one statement. */
import type { Kind, NodeOf } from '../../domain/model';
import { checkFilter, checkKind, checkOrder, checkPage, type CheckedOrder } from '../check-query';
import type { Branched, ListQuery, NodeList } from '../graph-store';
import { hasKey, identifier, keyProperty } from '../schema/neo4j';
import { orderTerms, Parameters, whereCypher } from './conditions';
import type { Query } from './connection';
import { hasOrderIndex } from '../twins';
import { sourceCypher } from './list-source';
import { nodeReading } from './reading';

export async function listNodes<K extends Kind>(query: Query, asked: K, list: ListQuery): Promise<NodeList<K>> {
  const kind = checkKind(asked);
  const predicates = checkFilter([kind], list.filter);
  const order = checkOrder([kind], list.order);
  const { limit, offset } = checkPage(list.page);
  const parameters = new Parameters();
  const { values, bind, bindInteger } = parameters;
  const nodes = nodeReading([kind], 'n', list, parameters);
  const match = `${sourceCypher(kind, predicates, bind)} WHERE ${whereCypher('n', predicates, bind)}`;
  const lead = indexedProperty(order);
  const terms = [
    ...(lead ? [`n.${lead.name}${lead.descending ? ' DESC' : ''}`] : []),
    ...order.map((term) => orderTerms(term, 'n')),
    'n.id',
  ].join(', ');
  const page =
    limit === 0
      ? 'RETURN [] AS page'
      : `${match}${lead ? ` AND n.${lead.name} IS NOT NULL` : ''} ` +
        `WITH n ORDER BY ${terms} SKIP ${bindInteger(offset)} LIMIT ${bindInteger(limit)} ` +
        `RETURN collect([${nodes.columns.join(', ')}]) AS page`;
  const total = list.count ? `CALL () { ${match} RETURN count(n) AS total }` : 'WITH null AS total';
  const [row] = await query(`${total} CALL () { ${page} } RETURN page, total`, values);
  const [found, count] = row ?? [[], null];
  return {
    nodes: (found as unknown[][]).map((columns) => nodes.read(columns, 0) as unknown as NodeOf<K> & Branched),
    total: count as number | null,
  };
}

interface Lead {
  readonly name: string;
  readonly descending: boolean;
}

/**
 * The property whose index is in the order asked for, or begins so: named in the statement, it spares the server a look
 * at every node of the kind. Where it may be null the index lacks nodes.
 */
function indexedProperty([first]: readonly CheckedOrder[]): Lead | null {
  if (!first) return { name: 'id', descending: false };
  const { property, spec, descending } = first;
  if (!spec.required || !hasOrderIndex(spec)) return null;
  return { name: identifier(hasKey(spec) && property !== 'id' ? keyProperty(property) : property), descending };
}
