/** The routes beside GraphQL as an OpenAPI document. @see https://spec.openapis.org/oas/v3.1.0 */
import { VERSION } from '../../ops/version';
import { OPERATIONS, type Operation, type Parameter } from './operations';

/** What any route may say. */
const REFUSALS: Readonly<Record<number, string>> = {
  400: 'Something of the request is wrong; the message says what.',
  401: 'A key is needed.',
  403: 'The key does not open this.',
  404: 'There is no such thing.',
  406: 'It does not come in a form that is accepted.',
  410: 'It was there and is no more.',
  413: 'Too much at once.',
  415: 'Of a type that is not taken.',
  422: 'The document cannot be read.',
  429: 'Too many requests.',
  503: 'Not now: ask again in a moment.',
};
const EVERYWHERE = [400, 429, 503];
const SUCCESSES: Readonly<Record<number, string>> = {
  200: 'As asked.',
  201: 'Taken in.',
  303: 'It is described elsewhere.',
};

const REFUSAL_SCHEMA = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'extensions'],
        properties: {
          message: { type: 'string', description: 'For people: what is wrong and what to do.' },
          extensions: { type: 'object', properties: { code: { type: 'string' } } },
        },
      },
    },
  },
};

/** @param base of the service, without a slash at its end */
export function openapiDocument(base: string): Readonly<Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of OPERATIONS) {
    const path = (paths[operation.path] ??= {});
    path[operation.method] = described(operation);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'govorg-graph',
      version: VERSION,
      description: 'What is asked beside GraphQL, which describes itself at /graphql.',
    },
    servers: [{ url: base }],
    paths,
    components: {
      schemas: { Refusal: REFUSAL_SCHEMA },
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
    },
  };
}

const described = ({ tag, summary, parameters = [], body, gives, refuses = [], needsKey }: Operation): unknown => ({
  tags: [tag],
  summary,
  ...(needsKey && { security: [{ key: [] }] }),
  ...(parameters.length > 0 && { parameters: parameters.map(parameterOf) }),
  ...(body && {
    requestBody: { required: true, content: { [body.type]: { schema: { type: 'string' }, example: body.example } } },
  }),
  responses: {
    ...Object.fromEntries(
      Object.entries(gives).map(([status, types]) => [
        status,
        {
          description: SUCCESSES[Number(status)],
          ...(types.length > 0 && { content: Object.fromEntries(types.map((type) => [type, {}])) }),
        },
      ]),
    ),
    ...Object.fromEntries([...EVERYWHERE, ...refuses].map((status) => [status, refusalOf(status)])),
  },
});

const parameterOf = ({ name, in: place, what, example, optional = false }: Parameter): unknown => ({
  name,
  in: place,
  description: what,
  required: !optional,
  schema: { type: 'string' },
  ...(example !== '' && { example }),
});

const refusalOf = (status: number): unknown => ({
  description: REFUSALS[status],
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
});
