/**
 * `/scenarios/{id}/report.docx`, and the like in the other formats: what people take away of a reform on paper, for whoever
 * may look at it, which is everybody.
 */
import 'reflect-metadata';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpSettings } from '../../config';
import { scenarioKey } from '../../domain/scenario-change';
import { GraphReader } from '../../graphql/core/reader';
import type { GraphqlEngine } from '../../graphql/engine';
import { scenarioReport } from '../../graphql/scenario/scenario-report';
import { readScenario } from '../../graphql/scenario/scenario-record';
import { REPORT_WRITERS } from '../../planning/report/formats/formats';
import { REPORT_POLICY } from '../../planning/report/formats/html';
import { isReportFormat, REPORT_FORMATS, type ReportFormatName } from '../../planning/report/formats/names';
import { prepare } from '../answering';
import { Refusal } from '../errors';
import { Places } from '../places';
import { limitRate } from '../rate-limit';
import { sendRefusal, started } from '../refusing';
import { RequestSignals, usualTimeLimit } from '../request-signals';

export interface ReportParts {
  readonly engine: () => GraphqlEngine | null;
  readonly settings: HttpSettings;
}

/** Each reads all that the bodies of a scenario have, and lays it out. */
const PLACES = { all: 2, ofOne: 1 } as const;

type ReportRequest = FastifyRequest<{ Params: { readonly id: string; readonly format: string } }>;

export async function reportRoutes(app: FastifyInstance, { engine, settings }: ReportParts): Promise<void> {
  const signals = new RequestSignals();
  const usual = usualTimeLimit(settings.requestTimeLimit);
  const places = new Places('reports', PLACES);
  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => sendRefusal(request, reply, error));
    await limitRate(scope, settings.rateLimit);

    scope.get('/scenarios/:id/report.:format', async (request: ReportRequest, reply) => {
      const running = started(engine(), reply);
      const { store, leaderPostRules } = running;
      const { id } = request.params;
      const [key, format] = [scenarioKey(id), formatOf(request)];
      places.enter(request, reply);
      const bytes = await signals.run(request.raw.socket, store.timeLimit() ?? usual, async (signal) => {
        await prepare(running, request);
        const under = store.cancellable(signal);
        const record = key === null ? null : await readScenario(under, key);
        if (!record) throw new Refusal(404, 'NOT_FOUND', 'No scenario of this store has this id.');
        const report = await scenarioReport(new GraphReader(under), record, leaderPostRules);
        return REPORT_WRITERS[format].write(report);
      });
      void reply.header('cache-control', 'no-cache').type(REPORT_WRITERS[format].mediaType);
      if (format === 'html') void reply.header('content-security-policy', REPORT_POLICY);
      else void reply.header('content-disposition', `attachment; filename="scenario-${key}.${format}"`);
      return reply.send(bytes);
    });
  });
}

/** @throws Refusal 404 */
function formatOf({ params: { format } }: ReportRequest): ReportFormatName {
  if (isReportFormat(format)) return format;
  throw new Refusal(404, 'NOT_FOUND', `A report is written as ${REPORT_FORMATS.join(', ')}.`);
}
