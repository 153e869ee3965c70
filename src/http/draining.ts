import type { FastifyInstance } from 'fastify';
import type { Readiness } from '../ops/readiness';

/** Once the service is told to stop, each answer says that its connection closes, so that the client opens another elsewhere. */
export function announceEnd(app: FastifyInstance, readiness: Readiness): void {
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (readiness.isStopping) void reply.header('connection', 'close');
    done(null, payload);
  });
}
