import type { FastifyInstance } from 'fastify';
import type { GraphStore } from '../../store/graph-store';
import { complaintsOf, type Holdings } from '../../ops/holdings';
import type { Readiness } from '../../ops/readiness';

/**
 * `/livez`: the process runs. `/readyz`: questions are answered, or why they are not; what somebody should see to stands
 * there while they are.
 */
export function healthRoutes(
  app: FastifyInstance,
  readiness: Readiness,
  store: () => GraphStore | null,
  holdings: () => Holdings | null,
): void {
  app.get('/livez', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const reason = readiness.reason ?? (await storeFault(store()));
    void reply.header('cache-control', 'no-store');
    if (reason !== null) return reply.code(503).send({ status: 'unavailable', reason });
    const held = holdings();
    const complaints = held ? complaintsOf(held) : [];
    return complaints.length > 0 ? { status: 'ok', complaints } : { status: 'ok' };
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
