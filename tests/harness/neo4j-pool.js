'use strict';

const { createServer } = require('node:net');

/** @typedef {import('../../scripts/neo4j/server').Neo4jServer} Neo4jServer */

/**
 * Neo4j servers that the test files of one run borrow: two files at the same time have two, and who comes later gets one
 * that runs already. It lives in the process that starts the run. A loan is a connection: whoever has it open has the
 * server, so that a file that dies gives it back like any other.
 *
 * @returns {Promise<{ port: number, close: () => Promise<void> }>} where to borrow; ends every server
 */
module.exports.openPool = async function openPool() {
  /** @type {Neo4jServer[]} */
  const started = [];
  /** @type {Neo4jServer[]} */
  const free = [];
  let many = 0;

  const start = async () => {
    // Loaded by the first who borrows: most runs of chosen tests need none of it.
    require('ts-node/register/transpile-only');
    const server = await require('../../scripts/neo4j/server').startNeo4j({
      quick: true,
      // Each its own: a password that reached the other server would not open it.
      password: `geheim-${(many += 1)}-von-vielen`,
    });
    started.push(server);
    return server;
  };

  const lend = async (borrower) => {
    const server = free.pop() ?? (await start());
    if (borrower.destroyed) return free.push(server);
    borrower.once('close', () => free.push(server));
    const { uri, user, password, port } = server;
    return borrower.write(`${JSON.stringify({ uri, user, password, port })}\n`);
  };

  const listener = createServer((borrower) => {
    borrower.on('error', () => undefined).resume();
    lend(borrower).catch((error) => borrower.end(`${JSON.stringify({ problem: String(error) })}\n`));
  });
  await new Promise((resolve, reject) => {
    listener.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    port: listener.address().port,
    close: async () => {
      listener.close();
      await Promise.all(started.map((server) => server.remove()));
    },
  };
};
