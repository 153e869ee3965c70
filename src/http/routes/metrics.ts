import type { FastifyInstance } from 'fastify';
import { Gauge, Registry } from 'prom-client';
import type { Holdings } from '../../ops/holdings';
import type { GraphStore } from '../../store/graph-store';

/** What `/metrics` shows of what the service holds, and how it reads it. */
const GAUGES: readonly (readonly [name: string, help: string, value: (holdings: Holdings) => number])[] = [
  ['govorg_documents_archived', 'Documents whose bytes are in the archive', ({ archived }) => archived],
  ['govorg_documents_read_again', 'Documents read again from the archive at the start', ({ readAgain }) => readAgain],
  ['govorg_documents_read_otherwise', 'Documents that another version of the reader read, or an unknown one', ({ readOtherwise }) => readOtherwise],
  ['govorg_documents_lost', 'Documents whose archived bytes are gone or damaged', ({ lost }) => lost],
  ['govorg_documents_facts_lost', 'Of those, documents whose facts are gone too', ({ lostFacts }) => lostFacts],
  ['govorg_store_recovered', '1 where a damaged or lost store was replaced at the start', ({ recovered }) => Number(recovered)],
  ['govorg_store_read_only', '1 where the store takes no writes', ({ readOnly }) => Number(readOnly !== null)],
  ['govorg_archive_checked', '1 where the bytes of every archived document were compared since the start', ({ checked }) => Number(checked)],
]; // prettier-ignore

/** `/metrics` in the text format of Prometheus. What is not known yet, or not now, is left out. */
export function metricsRoutes(
  app: FastifyInstance,
  store: () => GraphStore | null,
  holdings: () => Holdings | null,
): void {
  const registry = new Registry();
  const gauges = GAUGES.map(([name, help, value]) => ({
    gauge: new Gauge({ name, help, registers: [registry] }),
    value,
  }));
  const inGraph = new Gauge({
    name: 'govorg_documents_in_graph',
    help: 'Documents in the graph',
    registers: [registry],
  });
  app.get('/metrics', async (_request, reply) => {
    const held = holdings();
    for (const { gauge, value } of gauges) {
      if (held) gauge.set(value(held));
      else gauge.remove();
    }
    const count = await documentsIn(store()).catch(() => null);
    if (count === null) inGraph.remove();
    else inGraph.set(count);
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  });
}

async function documentsIn(store: GraphStore | null): Promise<number | null> {
  return (await store?.list('Document', { page: { limit: 0 }, count: true }))?.total ?? null;
}
