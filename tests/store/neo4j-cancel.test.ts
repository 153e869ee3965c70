/** A caller that loses interest: the statement ends on the server, too. */
import { Connection } from '../../src/store/neo4j/connection';
import { borrowNeo4j, missingForNeo4j, optionsOf, runOn, type BorrowedNeo4j } from '../harness/neo4j';
import { leftOut } from '../harness/shared';

jest.setTimeout(120_000);

/** Goes on for minutes on any server. */
const SLOW = 'UNWIND range(1, 2000000000) AS i WITH i WHERE i % 7 = 8 RETURN count(i) AS slow';
/** Milliseconds that a cancelled statement may go on. */
const LONGEST = 1_000;

const missing = missingForNeo4j();
if (missing !== null) leftOut(`cancelled statements on Neo4j: ${missing}`);
else describeCancellation();

function describeCancellation(): void {
  let server: BorrowedNeo4j;
  let connection: Connection;
  beforeAll(async () => {
    server = await borrowNeo4j();
    connection = new Connection(optionsOf(server));
  });
  afterAll(async () => {
    await connection.close();
    await server.giveBack();
  });

  const running = async (): Promise<number> => {
    const rows = await runOn(server, 'SHOW TRANSACTIONS YIELD currentQuery, status RETURN currentQuery, status');
    return rows.filter(([query, status]) => String(query).includes('AS slow') && status === 'Running').length;
  };
  /** Asks the server until it is so, for as long as it may take. */
  const untilRunning = async (number: number, milliseconds = Infinity): Promise<void> => {
    for (const end = performance.now() + milliseconds; (await running()) !== number;) {
      if (performance.now() > end) throw new Error(`there are still other than ${number} slow statements`);
    }
  };

  it('ends a slow statement on the server, and the connection is good for the next', async () => {
    const abandon = new AbortController();
    const read = connection.reading(abandon.signal);
    const slow = read(SLOW).catch((error: unknown) => error);
    await untilRunning(1);
    abandon.abort();
    expect(await slow).toMatchObject({ code: 'CANCELLED' });
    await untilRunning(0, LONGEST);
    expect(await connection.read('RETURN 1')).toEqual([[1]]);
  });

  it('ends one of several that are under way', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const asked = [first, second].map(({ signal }) =>
      connection
        .reading(signal)(SLOW)
        .catch((error: unknown) => error),
    );
    await untilRunning(2);
    first.abort();
    expect(await asked[0]).toMatchObject({ code: 'CANCELLED' });
    await untilRunning(1, LONGEST);
    second.abort();
    expect(await asked[1]).toMatchObject({ code: 'CANCELLED' });
  });
}
