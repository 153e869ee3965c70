import type { FastifyInstance } from 'fastify';
import type { GraphStore } from '../../store/graph-store';
import type { Readiness } from '../../ops/readiness';

/** `/livez`: the process runs. `/readyz`: questions are answered, or why they are not. */
export function healthRoutes(app: FastifyInstance, readiness: Readiness, store: () => GraphStore | null): void {
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const reason = readiness.reason ?? (await storeFault(store()));
    void reply.header('cache-control', 'no-store');
    return reason === null ? { status: 'ok' } : reply.code(503).send({ status: 'unavailable', reason });
  });
}

async function storeFault(store: GraphStore | null): Promise<string | null> {
  if (!store) return 'starting: opening the store';
  try {
    await store.ping();
    return null;
  } catch {
    // The reason is for operators and stands in the log; the path of a file is nobody's business here.
    return 'the store does not answer';
  }
}
