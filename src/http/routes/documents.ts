/**
 * `/documents`: a document a request, its bytes as they were published, for programs that have files and no use for
 * GraphQL. What becomes of it is what `ingestDocument` makes of a text: the same scope, limits, answers and record.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { HttpSettings } from '../../config';
import { GovorgError, type Rejection } from '../../domain/errors';
import type { GraphqlEngine } from '../../graphql/engine';
import { isTakenIn, type Bearer, type Intake, type TakenIn } from '../../ingest/intake';
import { isWellFormed } from '../../store/code-points';
import type { GraphStore } from '../../store/graph-store';
import { prepare } from '../answering';
import type { Authentication } from '../authentication';
import type { BodyReader } from '../body-reader';
import { Refusal } from '../errors';
import { limitRate } from '../rate-limit';
import { refuseMethod, sendRefusal, started } from '../refusing';
import { RequestSignals, usualTimeLimit } from '../request-signals';

export interface DocumentParts {
  readonly engine: () => GraphqlEngine | null;
  readonly intake: () => Intake | null;
  readonly authentication: Authentication;
  readonly bodies: BodyReader;
  readonly settings: HttpSettings;
}

/** What a file is, its bytes say: a media type only says that they are not wrapped in anything. */
const MEDIA_TYPES = ['text/plain', 'application/octet-stream'];
const LONGEST_NAME = 200;
const OTHER_METHODS = ['GET', 'PUT', 'PATCH', 'DELETE'];

export async function documentRoutes(app: FastifyInstance, parts: DocumentParts): Promise<void> {
  const { engine, intake, authentication, bodies, settings } = parts;
  const signals = new RequestSignals();
  const usual = usualTimeLimit(settings.requestTimeLimit);
  const bearers = new WeakMap<FastifyRequest, Bearer>();
  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => sendRefusal(request, reply, error));
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(MEDIA_TYPES, async (_request: FastifyRequest, payload: IncomingMessage) =>
      bodies.read(payload),
    );
    await limitRate(scope, settings.rateLimit);

    scope.post('/documents', {
      // Before a byte of the body is read.
      preParsing: async (request, reply) => {
        started(engine(), reply);
        bearers.set(request, await authentication.bearerOf(request, reply, 'ingest'));
      },
      handler: async (request, reply) => {
        const running = started(engine(), reply);
        const [taking, bearer] = [started(intake(), reply), bearers.get(request)];
        if (!bearer) throw new Error('a document was let in by nobody');
        const name = nameOf(request);
        if (!Buffer.isBuffer(request.body)) throw refused('The body is empty: send the bytes of the document.');
        const bytes = request.body;
        const limit = running.store.timeLimit() ?? usual;
        const outcome = await signals.run(request.raw.socket, limit, async (signal) => {
          await prepare(running, request);
          return taking.take({ name, bytes }, bearer, signal).catch((error: unknown) => notTaken(error, request));
        });
        return answer(reply, running.store, outcome);
      },
    });

    scope.route({ method: OTHER_METHODS, url: '/documents', handler: (request, reply) => refuseMethod(request, reply, ['POST']) }); // prettier-ignore
  });
}

const refused = (message: string): GovorgError => new GovorgError('BAD_USER_INPUT', message);

function nameOf({ query }: FastifyRequest): string {
  const { name } = query as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || name === '')
    throw refused('`name` is missing: send the name of the file as ?name=….');
  if (name.length > LONGEST_NAME) throw refused(`\`name\` has ${name.length} characters; at most ${LONGEST_NAME} are allowed.`); // prettier-ignore
  // What was no UTF-8 is one of these by now.
  if (!isWellFormed(name) || name.includes('\ufffd')) throw refused('`name` is not UTF-8.');
  return name;
}

/** Why a store or a disk takes none is for those who run the service. */
function notTaken(error: unknown, { log }: FastifyRequest): never {
  if (!(error instanceof GovorgError) || !error.code.startsWith('STORE_')) throw error;
  log.error({ err: error }, 'a document was not taken');
  throw new Refusal(503, 'STORE_UNAVAILABLE', 'The service takes no change now, and this one is not acknowledged: send it again later.'); // prettier-ignore
}

/** 201 for a document that is new, 200 for one that was there, 422 for one that cannot be read. */
async function answer(reply: FastifyReply, store: GraphStore, outcome: TakenIn | Rejection): Promise<FastifyReply> {
  const bookmark = await store.bookmark();
  if (bookmark !== null) void reply.header('x-bookmark', bookmark);
  void reply.header('cache-control', 'no-store');
  if (!isTakenIn(outcome)) {
    const { reason: cause, message } = outcome;
    return reply.code(422).send({ isNew: false, document: null, counts: null, rejection: { cause, message } });
  }
  const { documentId, counts } = outcome;
  const [, hash = ''] = documentId.split(':');
  void reply.code(counts === null ? 200 : 201).header('location', `/documents/${hash}`);
  return reply.send({ isNew: counts !== null, document: { id: documentId }, counts: counts && countsOf(counts), rejection: null }); // prettier-ignore
}

/** Under the names that they have in the schema. */
const countsOf = ({ facts, findings }: NonNullable<TakenIn['counts']>): Readonly<Record<string, number>> => ({
  organisationCount: facts.organisations,
  sectionCount: facts.sections,
  dutyCount: facts.duties,
  staffingCount: facts.staffing,
  amountCount: facts.amounts,
  errorCount: findings.ERROR,
  warningCount: findings.WARNING,
  infoCount: findings.INFO,
});
