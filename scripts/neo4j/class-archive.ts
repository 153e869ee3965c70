/**
 * An archive of the classes that a Neo4j needs to start and to answer, read as they lie in memory: half the processor
 * time of a start. It is made once a checkout and Java, by a server that is used as tests use theirs.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';

/** One of each kind that tests send: a statement brings in the part of the planner and the runtime that it needs. */
const STATEMENTS = [
  'CREATE CONSTRAINT made IF NOT EXISTS FOR (n:Made) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX named IF NOT EXISTS FOR (n:Made) ON (n.name)',
  'CREATE FULLTEXT INDEX found IF NOT EXISTS FOR (n:Made) ON EACH [n.name]',
  'CALL db.awaitIndexes()',
  `UNWIND [{id: 'a', name: 'a b'}, {id: 'b', name: 'b'}] AS row MERGE (n:Made {id: row.id}) ON CREATE SET n += row RETURN count(n)`,
  `MATCH (a:Made {id: 'a'}), (b:Made {id: 'b'}) MERGE (a)-[r:PART_OF]->(b) SET r.year = 2024 RETURN r`,
  `UNWIND ['a', 'b'] AS id OPTIONAL MATCH (n:Made {id: id}) CALL (n) { OPTIONAL MATCH (n)-[r:PART_OF]->(m) WHERE m.name > '' RETURN collect({relation: properties(r), node: properties(m)})[..9] AS out } RETURN id, labels(n), out`,
  `MATCH (n:Made) WHERE n.name STARTS WITH 'a' OR n.name IN ['b'] RETURN n.id AS id, count { (n)-[:PART_OF*1..3]->() } AS many ORDER BY n.name DESC, id SKIP 0 LIMIT 9`,
  `CALL db.index.fulltext.queryNodes('found', 'a') YIELD node, score RETURN node.id, score ORDER BY score DESC`,
  'MATCH (n:Made) WITH n.name AS name, sum(size(n.id)) AS total RETURN name, total, coalesce(null, total) ORDER BY total',
  'SHOW TRANSACTIONS YIELD transactionId RETURN count(*)',
  'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
] as const;

export interface Places {
  /** Folder of the jars. */
  readonly jars: string;
  /** Folder that keeps the archive. */
  readonly folder: string;
}

/** A server that writes the archive. */
export interface Trainee {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Ends it in order: the archive is written at its end. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

/**
 * @param start starts a server with these options of Java besides its own
 * @returns the options that make a server use the archive; it is made when it is not there
 */
export async function archiveOptions(
  { jars, folder }: Places,
  start: (javaOptions: readonly string[]) => Promise<Trainee>,
): Promise<readonly string[]> {
  const { stderr: java } = await promisify(execFile)('java', ['-version']);
  // Java passes over an archive of another version or of jars elsewhere in silence.
  const key = createHash('sha256')
    .update(`${java}\n${jars}\n${STATEMENTS.join('\n')}`)
    .digest('hex')
    .slice(0, 16);
  const archive = path.join(folder, `classes-${key}.jsa`);
  if (!existsSync(archive)) {
    const own = `${archive}-${process.pid}`;
    const trainee = await start([`-XX:ArchiveClassesAtExit=${own}`]);
    await train(trainee);
    await trainee.stop();
    await trainee.remove();
    // Two that make one at once make the same one.
    await rename(own, archive).catch(() => rm(own, { force: true }));
  }
  return [`-XX:SharedArchiveFile=${archive}`];
}

async function train({ uri, user, password }: Trainee): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const session = driver.session({ database: 'neo4j' });
  try {
    for (const statement of STATEMENTS) await session.run(statement);
  } finally {
    await session.close();
    await driver.close();
  }
}
