'use strict';

const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { openPool } = require('./neo4j-pool');

const ROOT = join(__dirname, '..', '..');
/** Folders and files whose tests run the built program. */
const NEEDS_BUILD = /e2e|cli|docs|tls/;

module.exports = async function globalSetup({ testPathPatterns: { patterns } }) {
  await buildFor(patterns);
  if (patterns.length === 0) await fetchForAll();
  const pool = await openPool();
  process.env['NEO4J_POOL_PORT'] = String(pool.port);
  globalThis.closeNeo4jPool = pool.close;
};

/**
 * Builds the program once before tests that run it, where the build is older than its sources, so that `npm ci && npm
 * test` works on a clean checkout. A run of chosen tests that need no build is not held up by one.
 */
async function buildFor(patterns) {
  if (patterns.length > 0 && !patterns.some((pattern) => NEEDS_BUILD.test(pattern))) return;
  const { isBuilt } = await import('../../scripts/built.mjs');
  if (isBuilt()) return;
  process.stderr.write('building what the end-to-end tests run …\n');
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    // As it is shipped: the environment of the tests would make the pages those of developers.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`);
}

/** The jars of Neo4j, before many files ask for them at once: programs of Maven that share what they fetch may disturb each other. */
async function fetchForAll() {
  require('ts-node/register/transpile-only');
  const { fetchJars, missingForNeo4j } = require('../../scripts/neo4j/server');
  if (missingForNeo4j() !== null) return;
  // Without them the tests that need a server fail, each by its name; the others can be run.
  await fetchJars().catch((error) => process.stderr.write(`${error.message}\n`));
}
