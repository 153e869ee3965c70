/** Keys that all replicas share: a node a key, which no question about the graph sees. */
import type { AccessKey, Scope } from '../../domain/access-key';
import type { KeyRing } from '../access/key-ring';
import { ACCESS_KEY } from '../schema/neo4j';
import type { Connection, Row } from './connection';

const COLUMNS = 'k.id, k.name, k.scopes, k.secretHash, k.createdAt, k.expiresAt, k.revokedAt';

export const neo4jKeys = (connection: Connection): KeyRing => ({
  add: (key) =>
    connection.write(async (query) => {
      // Written again where the answer to a commit was cut off.
      await query(`MERGE (k:${ACCESS_KEY} {id: $key.id}) SET k = $key`, { key });
    }),
  find: async (id) => {
    const [row] = await connection.read(`MATCH (k:${ACCESS_KEY} {id: $id}) RETURN ${COLUMNS}`, { id });
    return row ? keyOf(row) : null;
  },
  list: async () => {
    const rows = await connection.read(`MATCH (k:${ACCESS_KEY}) RETURN ${COLUMNS} ORDER BY k.createdAt, k.id`);
    return rows.map(keyOf);
  },
  revoke: (id, at) =>
    connection.write(async (query) => {
      const taken = `MATCH (k:${ACCESS_KEY} {id: $id}) SET k.revokedAt = coalesce(k.revokedAt, $at) RETURN ${COLUMNS}`;
      const [row] = await query(taken, { id, at });
      return row ? keyOf(row) : null;
    }),
});

function keyOf([id, name, scopes, secretHash, createdAt, expiresAt, revokedAt]: Row): AccessKey {
  return {
    id: String(id),
    name: String(name),
    scopes: scopes as readonly Scope[],
    secretHash: String(secretHash),
    createdAt: String(createdAt),
    expiresAt: String(expiresAt),
    // The server keeps no property that is null.
    revokedAt: typeof revokedAt === 'string' ? revokedAt : null,
  };
}
