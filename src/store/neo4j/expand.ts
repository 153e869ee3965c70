/** From many nodes along one relation to their neighbours and on along all branches, in one statement. */
import type { ExpandQuery, Expansion } from '../graph-store';
import { ENTITY } from '../schema/neo4j';
import { Parameters } from './conditions';
import type { Query } from './connection';
import { knownIds } from './nodes';
import { checkStep, matchCypher, neighbourReading, pageCypher, stepOrder } from './reading';

/** The statement of a query, whatever nodes it starts from. */
interface Statement {
  /** Null where the relation leads to none of the kinds asked for. */
  readonly cypher: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly isCounted: boolean;
  readonly read: (start: string, found: readonly unknown[], total: unknown) => Expansion;
}

/** Whoever asks again with the same query has it written once. */
const STATEMENTS = new WeakMap<ExpandQuery, Statement>();

function statementOf(query: ExpandQuery): Statement {
  let statement = STATEMENTS.get(query);
  if (!statement) {
    statement = writeStatement(query);
    STATEMENTS.set(query, statement);
  }
  return statement;
}

function writeStatement(query: ExpandQuery): Statement {
  const step = checkStep(query);
  const parameters = new Parameters();
  const neighbours = neighbourReading(step, 'r', 'n', query, parameters);
  const isCounted = step.count && step.page !== null;
  const match = (): string => matchCypher(step, 's', 'r', 'n', parameters);
  const columns = `[${neighbours.columns.join(', ')}]`;
  const order = stepOrder(step, 'r', 'n');
  // Without pages one order over all is each one's own, and no subquery runs for each of them.
  const list = step.page
    ? `WITH s, COLLECT { ${match()} WITH r, n ORDER BY ${order}${pageCypher(step, parameters)} RETURN ${columns} } AS found`
    : `${match()} WITH s, r, n ORDER BY ${order} WITH s, collect(${columns}) AS found`;
  const total = isCounted ? `COUNT { ${match()} }` : 'null';
  return {
    cypher:
      step.kinds.length === 0
        ? null
        : `UNWIND $ids AS id MATCH (s:${ENTITY} {id: id}) ${list} RETURN s.id, found, ${total}`,
    values: parameters.values,
    isCounted,
    read: (start, found, counted) => {
      const read = found.map((one) => neighbours.read(start, one as readonly unknown[]));
      return { neighbours: read, total: step.count ? (isCounted ? (counted as number) : read.length) : null };
    },
  };
}

export async function expandNodes(
  query: Query,
  asked: readonly string[],
  expand: ExpandQuery,
): Promise<readonly Expansion[]> {
  const statement = statementOf(expand);
  const { ids } = knownIds(asked);
  const found = new Map<unknown, Expansion>();
  if (statement.cypher !== null && ids.length > 0) {
    const rows = await query(statement.cypher, { ...statement.values, ids });
    for (const [id, list, total] of rows) found.set(id, statement.read(id as string, list as unknown[], total));
  }
  const none: Expansion = { neighbours: [], total: expand.count ? 0 : null };
  return asked.map((id) => found.get(id) ?? none);
}
