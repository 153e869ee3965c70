/**
 * `/sparql`: the SPARQL 1.1 Protocol for queries. Whoever asks without a query is told what there is: a page for people, a
 * service description for programs.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { HttpSettings } from '../../config';
import type { GraphqlEngine } from '../../graphql/engine';
import { contentType, FORMAT_NAMES, serialise } from '../../linked/formats';
import { FORM_POLICY } from '../../linked/html';
import type { Names } from '../../linked/namespaces';
import type { Outcome, SparqlEngine, SparqlQuestion, Unanswered } from '../../linked/sparql/engine';
import { answerFormats, GENERAL_TYPES, pageType, type AnswerFormat } from '../../linked/sparql/formats';
import type { QueryForm } from '../../linked/sparql/messages';
import { graphText, queryPage, tableOf } from '../../linked/sparql/query-page';
import { serviceDescription } from '../../linked/sparql/service-description';
import { prepare } from '../answering';
import type { BodyReader } from '../body-reader';
import { Refusal } from '../errors';
import { askedAmong, askedFormat } from '../linked-format';
import { refuseMethod, started } from '../refusing';
import { RequestSignals, usualTimeLimit } from '../request-signals';

export interface SparqlParts {
  readonly engine: () => GraphqlEngine | null;
  /** Null until the store is open. */
  readonly sparql: () => SparqlEngine | null;
  readonly bodies: BodyReader;
  readonly settings: HttpSettings;
}

const PATH = '/sparql';
const FORM = 'application/x-www-form-urlencoded';
const QUERY = 'application/sparql-query';
const OTHER_METHODS = ['PUT', 'PATCH', 'DELETE'];
/** Seconds after which a client may ask again what could not be answered now. */
const RETRY_AFTER = '5';

/** What was asked, wherever it stood. */
interface Asked extends SparqlQuestion {
  readonly format: string | undefined;
}

export async function sparqlRoutes(app: FastifyInstance, names: Names, parts: SparqlParts): Promise<void> {
  const { settings } = parts;
  const endpoint = new Endpoint(names, parts);
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    for (const type of [FORM, QUERY]) {
      scope.addContentTypeParser(type, async (request: FastifyRequest, payload: IncomingMessage) =>
        textOf(request, await parts.bodies.read(payload)),
      );
    }
    scope.get(PATH, async (request, reply) => {
      const asked = askedIn([searchOf(request)]);
      if (asked) return endpoint.answer(request, reply, asked);
      const format = askedFormat(request, FORMAT_NAMES);
      void reply.header('vary', 'Accept').header('cache-control', 'no-cache').type(contentType(format));
      if (format !== 'html') return reply.send(serialise(names, format, serviceDescription(names)));
      return reply.header('content-security-policy', FORM_POLICY).send(queryPage(names, null, ''));
    });
    scope.post(PATH, async (request, reply) => {
      const body = typeof request.body === 'string' ? request.body : '';
      const isForm = (request.headers['content-type'] ?? '').toLowerCase().startsWith(FORM);
      const sent = new URLSearchParams(isForm ? body : [['query', body]]);
      const asked = askedIn([searchOf(request), sent]);
      if (!asked) throw refused(`Send \`query\` as a form (${FORM}), or the query itself as ${QUERY}.`);
      return endpoint.answer(request, reply, asked);
    });
    scope.route({ method: OTHER_METHODS, url: PATH, handler: (request, reply) => refuseMethod(request, reply, ['GET', 'POST']) }); // prettier-ignore
  });
  if (settings.sparqlMegabytes > 0) changesRoute(app, parts);
}

class Endpoint {
  private readonly signals = new RequestSignals();

  constructor(
    private readonly names: Names,
    private readonly parts: SparqlParts,
  ) {}

  async answer(request: FastifyRequest, reply: FastifyReply, asked: Asked): Promise<FastifyReply> {
    const { engine, sparql, settings } = this.parts;
    void reply.header('vary', 'Accept').header('cache-control', 'no-store');
    if (settings.sparqlMegabytes === 0) throw new Refusal(404, 'NOT_FOUND', `SPARQL is not offered here: ${this.instead()}.`); // prettier-ignore
    const [{ store }, running] = [started(engine(), reply), started(sparql(), reply)];
    const limit = store.timeLimit() ?? usualTimeLimit(settings.requestTimeLimit);
    const formatOf = (form: QueryForm): AnswerFormat => askedAmong(asked.format, request, offered(form));
    try {
      return await this.signals.run(request.raw.socket, limit, async (signal) => {
        await prepare({ store }, request);
        if (settings.sparqlUrl !== null) {
          const { form } = this.answered(reply, await running.check(asked, signal));
          return this.forward(settings.sparqlUrl, asked, typeOf(form, formatOf(form)), reply, signal);
        }
        const mediaType = (form: QueryForm): string => {
          const format = formatOf(form);
          return format === 'html' ? pageType(form) : typeOf(form, format);
        };
        const outcome = await running.query(asked, mediaType, limit.milliseconds, signal);
        const { form, body } = this.answered(reply, outcome);
        const format = formatOf(form);
        if (format !== 'html') return reply.type(typeOf(form, format)).send(body);
        const shown = form === 'SELECT' || form === 'ASK' ? tableOf(body) : graphText(body);
        void reply.header('content-security-policy', FORM_POLICY).type(contentType('html'));
        return reply.send(queryPage(this.names, asked.query, shown));
      });
    } catch (error) {
      void reply.header('retry-after', RETRY_AFTER);
      throw error;
    }
  }

  answered<T>(reply: FastifyReply, outcome: Outcome<T>): T {
    return answeredBy(outcome, reply, this.instead());
  }

  /** Where else all of it is had. */
  private instead(): string {
    return `take the dump at ${this.names.base}/dataset.nq.gz and ask a server of your own`;
  }

  private async forward(
    url: string,
    { query, defaultGraphs, namedGraphs }: Asked,
    accept: string,
    reply: FastifyReply,
    signal: AbortSignal,
  ): Promise<FastifyReply> {
    const body = new URLSearchParams([
      ['query', query],
      ...defaultGraphs.map((iri): [string, string] => ['default-graph-uri', iri]),
      ...namedGraphs.map((iri): [string, string] => ['named-graph-uri', iri]),
    ]);
    const response = await fetch(url, { method: 'POST', headers: { accept }, body, signal, redirect: 'error' }).catch(
      () => null,
    );
    if (response?.ok && response.body) {
      return reply.type(response.headers.get('content-type') ?? accept).send(Readable.fromWeb(response.body));
    }
    if (response && response.status < 500) {
      throw refused(
        `The endpoint behind this one refuses the query: ${(await response.text()).slice(0, MESSAGE_LENGTH)}`,
      );
    }
    throw new Refusal(503, 'STORE_UNAVAILABLE', 'The endpoint behind this one does not answer: ask again in a moment.');
  }
}

const MESSAGE_LENGTH = 500;

/** `/dataset/changes?since=`: what a mirror lacks. */
function changesRoute(app: FastifyInstance, { sparql, settings }: SparqlParts): void {
  const signals = new RequestSignals();
  app.get('/dataset/changes', async (request, reply) => {
    const given = searchOf(request).getAll('since');
    const [since] = given;
    if (given.length > 1 || (since !== undefined && !/^\d{1,15}$/.test(since)))
      throw refused('`since` is the number of a version, once.');
    const running = started(sparql(), reply);
    const limit = usualTimeLimit(settings.requestTimeLimit);
    void reply.header('cache-control', 'no-store');
    const { patch, version } = answeredBy(
      await signals.run(request.raw.socket, limit, (signal) =>
        running.changes(since === undefined ? null : Number(since), signal),
      ),
      reply,
      'take the dump at /dataset.nq.gz',
    );
    void reply.header('x-dataset-version', version);
    if (patch === null) throw new Refusal(410, 'NOT_FOUND', 'What changed since that version is not remembered: ask for the version first (without `since`), then take the dump at /dataset.nq.gz, then go on from here.'); // prettier-ignore
    return reply.type('application/rdf-patch; charset=utf-8').send(patch);
  });
}

const refused = (message: string): Refusal => new Refusal(400, 'BAD_USER_INPUT', message);

/** @throws Refusal that says what to do */
function answeredBy<T>(outcome: Outcome<T>, reply: FastifyReply, instead: string): T {
  switch (outcome.kind) {
    case 'answered':
      return outcome;
    case 'refused':
      throw refused(outcome.message);
    case 'unanswered': {
      const [code, message] = UNANSWERED[outcome.why];
      void reply.header('retry-after', RETRY_AFTER);
      throw new Refusal(503, code, `${message}${outcome.why === 'DOES_NOT_FIT' ? ` ${instead}.` : ''}`);
    }
  }
}

const UNANSWERED: Readonly<Record<Unanswered, readonly [code: string, message: string]>> = {
  BUSY: ['STORE_UNAVAILABLE', 'Too many queries wait: ask again in a moment.'],
  TOO_SLOW: [
    'TIMEOUT',
    'The query takes too long and was stopped: ask for less at once, with fewer patterns that share no variable.',
  ],
  TOO_LARGE: ['STORE_UNAVAILABLE', 'The query takes too much memory and was stopped: ask for less at once.'],
  DOES_NOT_FIT: [
    'STORE_UNAVAILABLE',
    'The dataset is larger than the memory that SPARQL may take here (SPARQL_MEMORY_MB):',
  ],
  FAILED: ['INTERNAL_SERVER_ERROR', 'The query failed inside the service; it has been logged.'],
};

const typeOf = (form: QueryForm, format: AnswerFormat): string => answerFormats(form)[format] ?? '';

/** Media types and what each is called, general names for the same behind. */
function offered(form: QueryForm): ReadonlyMap<string, AnswerFormat> {
  const own = Object.entries(answerFormats(form)).map(([format, type]) => [type, format as AnswerFormat] as const);
  const names = own.map(([, format]) => format);
  return new Map([...own, ...[...GENERAL_TYPES].filter(([, format]) => names.includes(format))]);
}

function searchOf({ url }: FastifyRequest): URLSearchParams {
  return new URLSearchParams(url.slice(`${url}?`.indexOf('?')));
}

/** @returns null where there is no query. @throws Refusal 400 for an update, or where something is there twice */
function askedIn(places: readonly URLSearchParams[]): Asked | null {
  const all = (name: string): readonly string[] => places.flatMap((place) => place.getAll(name));
  if (all('update').length > 0)
    throw refused('This endpoint only reads: send `query`. Documents are changed by POST /documents or GraphQL.');
  for (const name of ['query', 'format'])
    if (all(name).length > 1) throw refused(`\`${name}\` is there more than once.`);
  const [[query], [format]] = [all('query'), all('format')];
  if (query === undefined) return null;
  return { query, format, defaultGraphs: all('default-graph-uri'), namedGraphs: all('named-graph-uri') };
}

/** @throws Refusal 400 for bytes that are no UTF-8, 415 for text that says to be in another encoding */
function textOf({ headers }: FastifyRequest, bytes: Buffer): string {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Queries are sent in UTF-8.');
  if (!isUtf8(bytes)) throw refused('The query is not in UTF-8.');
  return bytes.toString('utf8');
}
