/** Documents that were taken out, for all replicas: a node a document, which no question about the graph sees. */
import type { SharedRetraction, SharedRetractions } from '../access/shared-retractions';
import { RETRACTED_DOCUMENT } from '../schema/neo4j';
import type { Connection, Row } from './connection';

const COLUMNS = 'd.sha256, d.name, d.by, d.at, d.reason, d.restoredAt';

export const neo4jRetractions = (connection: Connection): SharedRetractions => ({
  put: (retraction) =>
    connection.write(async (query) => {
      await query(`MERGE (d:${RETRACTED_DOCUMENT} {sha256: $retraction.sha256}) SET d = $retraction`, { retraction });
    }),
  restore: (hashes, at) =>
    connection.write(async (query) => {
      const taken = `UNWIND $hashes AS hash MATCH (d:${RETRACTED_DOCUMENT} {sha256: hash}) WHERE d.restoredAt IS NULL`;
      await query(`${taken} SET d.restoredAt = $at`, { hashes, at });
    }),
  find: async (sha256) => {
    const found = `MATCH (d:${RETRACTED_DOCUMENT} {sha256: $sha256}) WHERE d.restoredAt IS NULL RETURN ${COLUMNS}`;
    const [row] = await connection.read(found, { sha256 });
    return row ? retractionOf(row) : null;
  },
  list: async () =>
    (await connection.read(`MATCH (d:${RETRACTED_DOCUMENT}) RETURN ${COLUMNS} ORDER BY d.sha256`)).map(retractionOf),
});

function retractionOf([sha256, name, by, at, reason, restoredAt]: Row): SharedRetraction {
  return {
    sha256: String(sha256),
    name: String(name),
    by: String(by),
    at: String(at),
    reason: String(reason),
    // The server keeps no property that is null.
    restoredAt: typeof restoredAt === 'string' ? restoredAt : null,
  };
}
