/**
 * `/reconcile`: the W3C Reconciliation Service API 0.2, by which OpenRefine and others find the bodies that a table names.
 * Pages of any origin may ask: everything here is public, and no answer depends on who asks.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { HttpSettings } from '../../config';
import { kindOfId } from '../../domain/identifier';
import { idOfUri, nodeUri } from '../../domain/uri';
import { readDetails, type Details } from '../../reconcile/details';
import { extend, propertiesOf } from '../../reconcile/extension';
import { manifestOf, PATHS } from '../../reconcile/manifest';
import { previewPage } from '../../reconcile/preview';
import { BatchTooLarge, extensionIn, kindOf, queriesIn } from '../../reconcile/queries';
import type { Reconciler } from '../../reconcile/reconciler';
import { LAST_CURSOR, suggestEntities, suggestProperties, suggestTypes } from '../../reconcile/suggestions';
import { isWellFormed } from '../../store/code-points';
import type { GraphStore } from '../../store/graph-store';
import type { BodyReader } from '../body-reader';
import { MAX_AGE } from '../cors';
import { Refusal } from '../errors';
import { refuseDeepJson } from '../json';
import { publicBase } from '../public-base';
import { limitRate } from '../rate-limit';
import { refuseMethod, sendRefusal, started } from '../refusing';
import { RequestSignals, usualTimeLimit } from '../request-signals';

export interface ReconcileParts {
  readonly store: () => GraphStore | null;
  readonly reconciler: () => Reconciler | null;
  readonly bodies: BodyReader;
  readonly settings: HttpSettings;
}

const FOR_ALL_PAGES = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'no-store',
};
/** What browsers are told before a page of another origin asks. The list of origins of the other routes says nothing here. */
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': '*',
  'access-control-max-age': String(MAX_AGE),
};

const FORM = 'application/x-www-form-urlencoded';
const OTHER_METHODS = ['PUT', 'PATCH', 'DELETE'];
const LONGEST_ID = 500;

/** A client shows the preview in a frame of its own page; it holds no script and loads nothing. */
const PREVIEW_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *";

export async function reconcileRoutes(app: FastifyInstance, parts: ReconcileParts): Promise<void> {
  const { store, reconciler, bodies, settings } = parts;
  const signals = new RequestSignals();
  const usual = usualTimeLimit(settings.requestTimeLimit);

  /** Runs what asks the graph, as long as somebody waits for it. */
  const asking = async <T>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (store: GraphStore, signal: AbortSignal) => Promise<T>,
  ): Promise<T> => {
    const running = started(store(), reply);
    const limit = running.timeLimit() ?? usual;
    return signals.run(request.raw.socket, limit, (signal) => work(running.cancellable(signal), signal));
  };

  await app.register(async (scope) => {
    scope.addHook('onRequest', (_request, reply, done) => {
      void reply.headers(FOR_ALL_PAGES);
      done();
    });
    for (const url of [PATHS.endpoint, `${PATHS.endpoint}/*`])
      scope.options(url, async (_request, reply) => reply.code(204).headers(PREFLIGHT).send());
    scope.setErrorHandler((error, request, reply) => sendRefusal(request, reply, asRefusal(error)));
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(FORM, async (_request: FastifyRequest, payload: IncomingMessage) =>
      formIn(await bodies.read(payload)),
    );
    await limitRate(scope, settings.rateLimit);

    const answer = async (request: FastifyRequest, reply: FastifyReply, given: Given): Promise<unknown> => {
      const [queries, extension] = [given('queries'), given('extend')];
      const idOf = idsOf(publicBase(request), settings.baseUri);
      if (queries !== null) {
        const asked = queriesIn(shallow(queries));
        const running = started(reconciler(), reply);
        const results = await asking(request, reply, (graph, signal) => running.reconcile(graph, asked, idOf, signal));
        return Object.fromEntries([...results].map(([name, result]) => [name, { result }]));
      }
      if (extension === null) return null;
      const asked = extensionIn(shallow(extension));
      return asking(request, reply, (graph) => extend(graph, asked, idOf));
    };

    scope.get(PATHS.endpoint, async (request, reply) =>
      reply.send(
        (await answer(request, reply, inAddress(request))) ?? manifestOf(publicBase(request), settings.baseUri),
      ),
    );
    scope.post(PATHS.endpoint, async (request, reply) => {
      const { body } = request;
      const given = (name: string): string | null => (body instanceof URLSearchParams ? body.get(name) : null);
      const answered = await answer(request, reply, given);
      if (answered === null) throw new Refusal(400, 'BAD_USER_INPUT', `Send \`queries\` or \`extend\` as a form (${FORM}).`); // prettier-ignore
      return reply.send(answered);
    });
    scope.route({ method: OTHER_METHODS, url: PATHS.endpoint, handler: (request, reply) => refuseMethod(request, reply, ['GET', 'POST']) }); // prettier-ignore

    scope.get(PATHS.suggestEntity, async (request, reply) => {
      const { prefix, cursor } = typedIn(request);
      return reply.send({ result: await asking(request, reply, (graph) => suggestEntities(graph, prefix, cursor)) });
    });
    for (const [path, suggest] of [
      [PATHS.suggestProperty, suggestProperties],
      [PATHS.suggestType, suggestTypes],
    ] as const)
      // prettier-ignore
      scope.get(path, async (request, reply) => {
        const { prefix, cursor } = typedIn(request);
        return reply.send({ result: suggest(prefix, cursor) });
      });

    scope.get(PATHS.properties, async (request, reply) => {
      const given = inAddress(request);
      const type = given('type');
      const limit = wholeIn(given('limit'), 'limit', Number.MAX_SAFE_INTEGER);
      const all = propertiesOf(type === null || type === '' ? null : kindOf(type, '`type`'));
      const properties = all.slice(0, limit ?? all.length).map(({ id, name, description }) => ({ id, name, description })); // prettier-ignore
      return reply.send({ properties, ...(type && { type }), ...(limit !== null && { limit }) });
    });

    const thing = async (request: FastifyRequest, reply: FastifyReply): Promise<Details> => {
      const text = inAddress(request)('id') ?? '';
      const id =
        text.length <= LONGEST_ID && isWellFormed(text) ? idsOf(publicBase(request), settings.baseUri)(text) : null;
      const known = id === null ? null : await asking(request, reply, (graph) => readDetails(graph, [id]));
      const details = id === null ? null : known?.get(id);
      if (!details) throw new Refusal(404, 'NOT_FOUND', 'There is nothing of this `id` in the graph.');
      return details;
    };
    scope.get(PATHS.view, async (request, reply) => {
      const { node } = await thing(request, reply);
      return reply.redirect(nodeUri('', node.id), 303);
    });
    scope.get(PATHS.preview, async (request, reply) => {
      const details = await thing(request, reply);
      reply.raw.removeHeader('x-frame-options');
      void reply.header('content-security-policy', PREVIEW_POLICY).type('text/html; charset=utf-8');
      return reply.send(previewPage(details, nodeUri('', details.node.id)));
    });
  });
}

/** A parameter by its name; null where it is not given. */
type Given = (name: string) => string | null;

/** @throws Refusal 400 for one that is given twice */
const inAddress =
  ({ query }: FastifyRequest): Given =>
  (name) => {
    const value = (query as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) return null;
    if (typeof value !== 'string') throw new Refusal(400, 'BAD_USER_INPUT', `\`${name}\` is given more than once.`);
    return value;
  };

function typedIn(request: FastifyRequest): { readonly prefix: string; readonly cursor: number } {
  const given = inAddress(request);
  return { prefix: given('prefix') ?? '', cursor: wholeIn(given('cursor'), 'cursor', LAST_CURSOR) ?? 0 };
}

function wholeIn(text: string | null, name: string, most: number): number | null {
  if (text === null || text === '') return null;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : -1;
  if (value < 0 || value > most) throw new Refusal(400, 'BAD_USER_INPUT', `\`${name}\` is a whole number from 0 to ${most}.`); // prettier-ignore
  return value;
}

function formIn(bytes: Buffer): URLSearchParams {
  if (!isUtf8(bytes)) throw new Refusal(400, 'BAD_USER_INPUT', 'The form is not in UTF-8.');
  return new URLSearchParams(bytes.toString('utf8'));
}

/** @throws Refusal 400 for JSON that is nested without end */
function shallow(json: string): string {
  refuseDeepJson(Buffer.from(json));
  return json;
}

/** The id of a thing that a text is, or whose address it is: the one that is cited, or where it is read here. */
const idsOf =
  (...bases: readonly string[]) =>
  (text: string): string | null =>
    kindOfId(text) === null ? (bases.map((base) => idOfUri(base, text)).find((id) => id !== null) ?? null) : text;

const asRefusal = (error: unknown): unknown =>
  error instanceof BatchTooLarge ? new Refusal(413, 'PAYLOAD_TOO_LARGE', error.message) : error;
