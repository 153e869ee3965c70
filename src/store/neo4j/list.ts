/** The nodes of a kind, filtered, ordered and paged, with what hangs on them, and their number, in one statement. */
import type { Kind, NodeOf } from '../../domain/model';
import { checkKind, checkOrder, searchWords, type CheckedOrder } from '../check-query';
import { lowStart } from '../code-points';
import type { Branched, ListQuery, NodeList, Position } from '../graph-store';
import { checkPage, totalOrder, type CheckedPage } from '../keyset';
import { anchorOf, checkConditions } from '../requirements';
import { hasKey, identifier, keyOf, keyProperty, LIST_KEY } from '../schema/neo4j';
import { orderTerms, pageConditions, Parameters, whereCypher, type Bind } from './conditions';
import type { Query } from './connection';
import { hasOrderIndex } from '../twins';
import { isListed, keyOfPosition } from './list-key';
import { sourceCypher } from './list-source';
import { nodeReading } from './reading';
import { anchoredCypher, requirementsCypher } from './requirements';
import { foundCypher } from './search';
import { parameter } from './values';

export async function listNodes<K extends Kind>(query: Query, asked: K, list: ListQuery): Promise<NodeList<K>> {
  const kind = checkKind(asked);
  const { predicates, requires } = checkConditions([kind], list);
  const terms = totalOrder(checkOrder([kind], list.order));
  const page = checkPage(list.page, terms);
  const { limit, fromEnd } = page;
  const parameters = new Parameters();
  const { values, bind, bindInteger } = parameters;
  const nodes = nodeReading([kind], 'n', list, parameters);
  const words = list.words === undefined ? null : searchWords(list.words);
  // What full text or an id in a requirement leads to is looked through; without either, the nodes of the kind are.
  const anchor = words ? undefined : anchorOf(requires);
  const conditions = (): string =>
    whereCypher('n', predicates, bind) +
    requirementsCypher('n', requires.filter((one) => one !== anchor), parameters); // prettier-ignore
  const label = identifier(kind);
  const start = words
    ? foundCypher('n', kind, words, parameters)
    : anchor
      ? anchoredCypher('n', label, anchor, parameters)
      : sourceCypher(kind, predicates, bind);
  const match = `${start}${words || anchor ? ' WITH n' : ''} WHERE ${conditions()}`;
  // Only where the index is walked is there any use in its order.
  const lead = words || anchor ? null : indexedProperty(kind, terms);
  const order = [
    ...(lead ? [`n.${lead.name}${lead.descending === fromEnd ? '' : ' DESC'}`] : []),
    ...terms.map((term) => orderTerms(term, 'n', fromEnd)),
  ].join(', ');
  const within = [
    ...(lead ? leadConditions(lead, page, bind) : []),
    ...pageConditions(terms, page, () => 'n', parameters),
  ];
  const reading =
    limit === 0
      ? 'RETURN [] AS page'
      : `${match}${within.map((condition) => ` AND ${condition}`).join('')} ` +
        `WITH n ORDER BY ${order} LIMIT ${bindInteger(limit)} ` +
        `RETURN collect([${nodes.columns.join(', ')}]) AS page`;
  const total = list.count ? `CALL () { ${match} RETURN count(n) AS total }` : 'WITH null AS total';
  const [row] = await query(`${total} CALL () { ${reading} } RETURN page, total`, values);
  const [found, count] = row ?? [[], null];
  const read = (found as unknown[][]).map((columns) => nodes.read(columns, 0) as unknown as NodeOf<K> & Branched);
  return { nodes: fromEnd ? read.reverse() : read, total: count as number | null };
}

interface Lead {
  readonly name: string;
  readonly descending: boolean;
  /** What the index has of a place in the list: it comes neither before nor behind that of another place by mistake. */
  readonly valueOf: (position: Position) => unknown;
}

/**
 * The property whose index is in the order asked for, or begins so: named in the statement, it spares the server a look
 * at every node of the kind. Where it may be null the index lacks nodes.
 */
function indexedProperty(kind: Kind, terms: readonly CheckedOrder[]): Lead | null {
  if (isListed(kind, terms))
    return { name: LIST_KEY, descending: false, valueOf: (position) => keyOfPosition(kind, position) };
  const [term] = terms;
  if (!term?.spec.required || !hasOrderIndex(term.spec)) return null;
  const isKey = hasKey(term.spec) && term.property !== 'id';
  const value = ([first = null]: Position): unknown =>
    isKey && typeof first === 'string' ? keyOf(first) : parameter(term.spec, first);
  return {
    name: identifier(isKey ? keyProperty(term.property) : term.property),
    descending: term.descending,
    valueOf: value,
  };
}

/** Where in the index the page lies. Beginnings of texts are in the order of the texts. */
function leadConditions(
  { name, descending, valueOf }: Lead,
  { after, before }: CheckedPage,
  bind: Bind,
): readonly string[] {
  const bound = (position: CheckedPage['after'], comparison: '<=' | '>='): readonly string[] => {
    if (!position) return [];
    const value = valueOf(position);
    if (typeof value !== 'string') return [`n.${name} ${comparison} ${bind(value)}`];
    // Only as far as the server compares text as it orders it: what stands behind a text stands behind its beginning.
    const start = lowStart(value);
    return start !== value && comparison === '<=' ? [] : [`n.${name} ${comparison} ${bind(start)}`];
  };
  return [
    `n.${name} IS NOT NULL`,
    ...bound(after, descending ? '<=' : '>='),
    ...bound(before, descending ? '>=' : '<='),
  ];
}
