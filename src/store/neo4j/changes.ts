/** The record of changes that all replicas share: a node a change, which no question about the graph sees. */
import type { ChangeLog, ChangeOutcome, RecordedChange } from '../access/change-log';
import { CHANGE_RECORD } from '../schema/neo4j';
import type { Connection, Row } from './connection';
import { integer } from './values';

const COLUMNS = 'c.id, c.at, c.keyId, c.keyName, c.change, c.documentId, c.source, c.decisionId, c.outcome';

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
  latest: async (limit) => {
    const latest = `MATCH (c:${CHANGE_RECORD}) RETURN ${COLUMNS} ORDER BY c.at DESC, c.id DESC LIMIT $limit`;
    return (await connection.read(latest, { limit: integer(limit) })).map(changeOf).reverse();
  },
});

function changeOf([id, at, keyId, keyName, change, documentId, source, decisionId, outcome]: Row): RecordedChange {
  return {
    id: String(id),
    at: String(at),
    keyId: String(keyId),
    keyName: String(keyName),
    change: change as RecordedChange['change'],
    documentId: textOrNull(documentId),
    source: textOrNull(source),
    ...(typeof decisionId === 'string' && { decisionId }),
    outcome: textOrNull(outcome) as ChangeOutcome | null,
  };
}

/** The server keeps no property that is null. */
const textOrNull = (value: Row[number]): string | null => (typeof value === 'string' ? value : null);
