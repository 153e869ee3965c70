/** The tools for agents by standard input and output, for a client that starts this program itself. */
import { agentServer } from '../agents/agent-server';
import { askingOf } from '../agents/asking';
import { stdio } from '../agents/sdk';
import { loadConfig } from '../config';
import { createEngine } from '../graphql/engine';
import { openLibrary } from '../ingest/library';
import { loadLeaderPostRules } from '../ingest/link/seed-rules';
import { stopSignal } from './stop-signal';

/**
 * Answers one client until it closes its end. Nothing but messages of the protocol goes to standard output.
 * @returns the exit code
 * @throws GovorgError when the store cannot be opened
 */
export async function serveAgent(env: NodeJS.ProcessEnv): Promise<number> {
  const config = loadConfig(env);
  const say = (message: string): void => void process.stderr.write(`${message}\n`);
  const library = await openLibrary(config, say);
  try {
    const engine = await createEngine({
      store: library.store,
      listedTopics: library.reference.topics,
      leaderPostRules: loadLeaderPostRules(config.seedDir),
      answerCacheBytes: config.answerCacheBytes,
      texts: library.texts,
      log: { failed: (error) => say(error instanceof Error ? (error.stack ?? error.message) : String(error)), warn: say }, // prettier-ignore
    });
    const server = agentServer(askingOf(engine), config.http.baseUri);
    const ended = new Promise<void>((resolve) => process.stdin.once('end', resolve).once('close', resolve));
    await server.connect(new (stdio().StdioServerTransport)());
    await Promise.race([ended, stopSignal()]);
    await server.close();
    await engine.stop();
    return 0;
  } finally {
    await library.close();
  }
}
