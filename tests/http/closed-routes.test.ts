/** Every way into the service that is no question is closed until a key opens it; a new one is found by itself. */
import { serving, type Serving } from './serving';

/** What is asked by POST and changes nothing. */
const QUESTIONS = ['/graphql', '/reconcile', '/mcp', '/sparql'];

let server: Serving;
beforeAll(async () => (server = await serving()));
afterAll(() => server.close());

/** Each line of the tree of routes is `├── piece (METHOD, METHOD)`, and the path is made of the pieces down to it. */
const routes = (): readonly (readonly [method: string, path: string])[] => {
  const tree = server.app.printRoutes({ commonPrefix: false, includeHooks: false });
  const pieces: string[] = [];
  return [...tree.matchAll(/^([ │]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/gm)].flatMap(
    ([, indent = '', piece = '', methods = '']) => {
      pieces.splice(indent.length / LEVEL, Infinity, piece);
      return methods === '' ? [] : methods.split(', ').map((method) => [method, pieces.join('')] as const);
    },
  );
};

/** Characters by which a level of the tree stands further in. */
const LEVEL = 4;

test('whatever is no GET takes a key, or is not allowed', async () => {
  const found = routes().filter(([method]) => !['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method));
  expect(found).toEqual(expect.arrayContaining([...QUESTIONS, '/documents'].map((path) => ['POST', path])));
  for (const [method, path] of found) {
    if (QUESTIONS.includes(path)) continue;
    const response = await fetch(`${server.url}${path}?name=a.txt`, {
      method,
      headers: { 'content-type': 'text/plain', connection: 'close' },
      body: 'x',
    }).catch(() => null);
    // What this client cannot send, such as CONNECT, is answered by no route of ours.
    if (response) expect({ method, path, isClosed: [401, 405].includes(response.status) }).toEqual({ method, path, isClosed: true }); // prettier-ignore
  }
});
