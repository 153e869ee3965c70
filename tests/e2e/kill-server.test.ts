/** The cycles of `npm run bench kill` on a Neo4j server of its own: killed under writes, stopped under questions. */
import { randomFrom } from '../../bench/kills/cycles';
import { disturbServer } from '../../bench/kills/neo4j';
import { temporaryFolder } from '../cli/govorg';
import { missingForNeo4j } from '../harness/neo4j';
import { proofLength } from '../harness/proof-length';
import { leftOut } from '../harness/shared';

jest.setTimeout(10 * 60_000);

const kills = proofLength({ test: 1, ci: 1 });
const stops = proofLength({ test: 1, ci: 2 });
const SEED = Number(process.env['KILL_SEED'] ?? Math.trunc(Math.random() * 1_000_000));
const folder = temporaryFolder();

const missing = missingForNeo4j();
if (missing !== null) leftOut(`kills and stops of a Neo4j server: ${missing}`);
else {
  test(`${kills.count} kills and ${stops.count} stops of a server lose nothing, and a client gets data or a refusal${kills.note}`, async () => {
    process.stderr.write(`  kills and stops of a server: KILL_SEED=${SEED}\n`);
    const lengths = { kills: kills.count, stops: stops.count };
    const found = await disturbServer(folder, lengths, randomFrom(SEED));
    expect([...found.kills.faults, ...found.stops.faults]).toEqual([]);
  });
}
