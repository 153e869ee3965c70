/** From many nodes along one relation to their neighbours and on along all branches, in one statement. */
import { checkStep, type Step } from '../check-step';
import type { ExpandQuery, Expansion } from '../graph-store';
import { matchById } from './by-id';
import { Parameters } from './conditions';
import type { Query, Row } from './connection';
import { knownIds } from './nodes';
import { expansionReading, neighbourReading, orderedCypher, resultCypher, type ExpansionReading } from './reading';

/** The statement of a query, whatever nodes it starts from: a row a node, its id first. */
interface Statement {
  /** Null where the relation leads to none of the kinds asked for. */
  readonly cypher: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  readonly read: (start: string, row: Row) => Expansion;
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
  const found = step.page
    ? { clause: '', ...expansionReading('s', query, parameters) }
    : wholeReading(step, query, parameters);
  return {
    cypher:
      step.kinds.length === 0
        ? null
        : `UNWIND $ids AS id ${matchById('s', 'id')} ${found.clause}RETURN ${resultCypher(['s.id', ...found.columns])}`,
    values: parameters.values,
    read: (id, row) => found.read(id, row, 1),
  };
}

/** Without pages one order over all is each one's own, and no subquery runs for each of them. */
function wholeReading(
  step: Step,
  query: ExpandQuery,
  parameters: Parameters,
): ExpansionReading & { readonly clause: string } {
  const neighbours = neighbourReading(step, 'r', 'n', query, parameters);
  return {
    clause: orderedCypher(step, 's', 'r', 'n', parameters, ['s']),
    columns: [`collect([${neighbours.columns.join(', ')}])`],
    read: (start, row, place) => {
      const read = (row[place] as Row[]).map((columns) => neighbours.read(start, columns));
      return { neighbours: read, total: step.count ? read.length : null };
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
    for (const row of rows) found.set(row[0], statement.read(row[0] as string, row));
  }
  const none: Expansion = { neighbours: [], total: expand.count ? 0 : null };
  return asked.map((id) => found.get(id) ?? none);
}
