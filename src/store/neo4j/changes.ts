/** The record of changes that all replicas share: a node a change, which no question about the graph sees. */
import type { ChangeFilter, ChangeLog, ChangeOutcome, RecordedChange } from '../access/change-log';
import type { Page } from '../graph-store';
import { CHANGE_RECORD } from '../schema/neo4j';
import type { Connection, Row } from './connection';
import { integer } from './values';

const COLUMNS =
  'c.id, c.at, c.keyId, c.keyName, c.change, c.documentId, c.source, c.decisionId, c.namingId, c.scenarioId, c.reason, c.outcome';

export const neo4jChanges = (connection: Connection): ChangeLog => ({
  begin: (change) =>
    connection.write(async (query) => {
      // Written again where the answer to a commit was cut off.
      await query(`MERGE (c:${CHANGE_RECORD} {id: $change.id}) SET c += $change`, { change });
    }),
  end: (id, outcome) =>
    connection.write(async (query) => {
      await query(`MATCH (c:${CHANGE_RECORD} {id: $id}) SET c.outcome = $outcome`, { id, outcome });
    }),
  page: async ({ filter, page, count }) => {
    const { where, parameters } = conditionsOf(filter, page);
    const [way, limit] = [page.fromEnd ? 'ASC' : 'DESC', integer(page.limit)];
    const asked = `MATCH (c:${CHANGE_RECORD}) WHERE ${where} RETURN ${COLUMNS} ORDER BY c.at ${way}, c.id ${way} LIMIT $limit`;
    const changes = (await connection.read(asked, { ...parameters, limit })).map(changeOf);
    const all = conditionsOf(filter, { limit: 0 });
    const counted = `MATCH (c:${CHANGE_RECORD}) WHERE ${all.where} RETURN count(*)`;
    const [row] = count ? await connection.read(counted, all.parameters) : [];
    return { changes: page.fromEnd ? changes.reverse() : changes, total: row ? Number(row[0]) : null };
  },
});

/** Values go in as parameters, whatever stands in them. */
function conditionsOf(
  filter: ChangeFilter,
  { after, before }: Page,
): { where: string; parameters: Record<string, unknown> } {
  // prettier-ignore
  const { ends } = filter;
  const conditions: readonly (readonly [condition: string, value: unknown])[] = [
    ['c.change IN $changes', filter.changes],
    ['c.keyId = $keyId', filter.keyId],
    ['c.keyName = $keyName', filter.keyName],
    ['(c.documentId = $about OR c.decisionId = $about OR c.namingId = $about OR c.scenarioId = $about)', filter.about],
    [`(split(c.outcome, ' ')[0] IN $ends${ends?.includes(null) ? ' OR c.outcome IS NULL' : ''})`, ends],
    ['c.at >= $from', filter.from],
    ['c.at < $until', filter.before],
    ['(c.at < $after[0] OR c.at = $after[0] AND c.id < $after[1])', after],
    ['(c.at > $before[0] OR c.at = $before[0] AND c.id > $before[1])', before],
  ];
  const given = conditions.filter(([, value]) => value !== undefined).map(([condition]) => condition);
  const { from, changes, keyId, keyName, about } = filter;
  return {
    where: ['true', ...given].join(' AND '),
    parameters: { changes, keyId, keyName, about, ends: ends?.filter((end) => end !== null), from, until: filter.before, after, before }, // prettier-ignore
  };
}

function changeOf([
  id,
  at,
  keyId,
  keyName,
  change,
  documentId,
  source,
  decisionId,
  namingId,
  scenarioId,
  reason,
  outcome,
]: Row): RecordedChange {
  return {
    id: String(id),
    at: String(at),
    keyId: String(keyId),
    keyName: String(keyName),
    change: change as RecordedChange['change'],
    documentId: textOrNull(documentId),
    source: textOrNull(source),
    ...(typeof decisionId === 'string' && { decisionId }),
    ...(typeof namingId === 'string' && { namingId }),
    ...(typeof scenarioId === 'string' && { scenarioId }),
    ...(typeof reason === 'string' && { reason }),
    outcome: textOrNull(outcome) as ChangeOutcome | null,
  };
}

/** The server keeps no property that is null. */
const textOrNull = (value: Row[number]): string | null => (typeof value === 'string' ? value : null);
