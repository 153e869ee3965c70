/** The OpenAPI document names every route, and each of its examples is answered as it says. */
import { OPERATIONS, type Operation } from '../../src/http/openapi/operations';
import { EXPLORER } from '../../src/http/routes/pages';
import { openapiDocument } from '../../src/http/openapi/document';
import { startService, type Service } from '../harness/service';
import { serving } from '../http/serving';

const START = 120_000;

let service: Service;
let hash: string;
beforeAll(async () => {
  service = await startService({ env: { REQUEST_TIME_LIMIT_MS: '60000' } });
  const { data } = await service.ask('{ documents(first: 1) { nodes { sha256 } } }');
  hash = (data?.['documents'] as { nodes: { sha256: string }[] }).nodes[0]?.sha256 ?? '';
}, START);
afterAll(() => service.dispose());

/** What is no part of it: GraphQL and MCP describe themselves, and pages are for people. */
const NOT_DESCRIBED = new Set(['/graphql', '/mcp', '/playground', '/openapi.json', '/*', ...EXPLORER].map(withoutRest));

test(
  'the document is served, and names every route that answers',
  async () => {
    const response = await fetch(`${service.url}/openapi.json`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const { paths, openapi } = (await response.json()) as { paths: Readonly<Record<string, object>>; openapi: string };
    expect([openapi, paths]).toEqual(['3.1.0', JSON.parse(JSON.stringify(openapiDocument('')['paths']))]);
    const server = await serving();
    const { app } = server;
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods))
        expect({
          path,
          found: app.hasRoute({ method: method.toUpperCase(), url: routeOf(path) }),
        }).toEqual({
          path,
          found: true,
        });
    const known = new Set(Object.keys(paths).map((path) => routeOf(path)));
    const missing = routesOf(app.printRoutes({ commonPrefix: false })).filter(
      (path) => !known.has(path) && !NOT_DESCRIBED.has(withoutRest(path)),
    );
    await server.close();
    expect(missing).toEqual([]);
  },
  START,
);

/** As fastify writes it. */
const routeOf = (path: string): string =>
  path.replace(/^\/(id|doc|vocabulary)\/.*$/, '/$1/*').replace(/\{(\w+)\}/g, ':$1');

/** A view and those below it. */
function withoutRest(path: string): string {
  return path.replace(/\/?\*$/, '');
}

/** Those that are got; each line of the tree is `├── piece (METHOD, METHOD)`. */
function routesOf(tree: string): readonly string[] {
  const pieces: string[] = [];
  return [...tree.matchAll(/^([ │]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/gm)].flatMap(
    ([, indent = '', piece = '', methods = '']) => {
      pieces.splice(indent.length / 4, Infinity, piece);
      return methods.includes('GET') ? [pieces.join('')] : [];
    },
  );
}

const titled = OPERATIONS.map((operation) => ({ operation, title: `${operation.method} ${operation.path}` }));

test.each(titled)(
  '$title',
  async ({ operation }) => {
    const response = await fetch(`${service.url}${exampleOf(operation)}`, {
      method: operation.method,
      redirect: 'manual',
      headers: { connection: 'close', accept: '*/*', ...(operation.body && { 'content-type': operation.body.type }) },
      ...(operation.body && { body: operation.body.example }),
    });
    const told = { status: response.status, body: response.status >= 400 ? await response.text() : '' };
    // Nobody has a key here, texts have no pages, and there is no reform on paper.
    const isRefused = operation.needsKey === true || /pages|scenarios/.test(operation.path);
    expect(Object.keys(operation.gives).concat(isRefused ? (operation.refuses ?? []).map(String) : [])).toContain(
      String(told.status),
    );
    const type = (response.headers.get('content-type') ?? '').split(';')[0];
    const types = operation.gives[response.status] ?? ['application/json'];
    if (types.length > 0 && !types.includes('application/octet-stream')) expect(types).toContain(type);
    if (response.status < 400) await response.body?.cancel();
  },
  START,
);

function exampleOf({ path, parameters = [] }: Operation): string {
  let address = path;
  const search = new URLSearchParams();
  for (const { name, in: place, example } of parameters) {
    const value = name === 'hash' ? hash : example;
    if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value));
    else if (value !== '') search.set(name, value);
  }
  return search.size > 0 ? `${address}?${String(search)}` : address;
}
