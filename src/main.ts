#!/usr/bin/env node
import { runCli } from './cli';

/** The composition root: the command line, and the service behind `serve`, which neither knows of the other. */
async function main(): Promise<void> {
  process.exitCode = await runCli(process.argv.slice(2), {
    // Loaded when asked for: `govorg extract` needs no server.
    serve: async (env) => (await import('./main/serve.js')).serve(env),
    mcp: async (env) => (await import('./main/agent.js')).serveAgent(env),
  });
}

void main();
