/**
 * Lists in which one thing fails at once and another one later: graphql-js by itself forgets the later failure, and a
 * failure that nobody handles ends the process. It was one anonymous request.
 */
import { startService, type Service } from '../harness/service';

let service: Service;
beforeAll(async () => {
  service = await startService();
}, 60_000);
afterAll(() => service.dispose());

const BAD = 'after: "bad"';

test.each<[string, string]>([
  [
    'search, agencies before documents',
    `{ search(text: "中心", first: 50) { nodes { ... on Agency { sections { nodes { responsibilities(${BAD}) { totalCount } } } } ... on Document { responsibilities(${BAD}) { totalCount } } } } }`,
  ],
  [
    'search, documents before sections',
    `{ search(text: "中心", first: 50) { nodes { ... on Document { agencies { nodes { documents(${BAD}) { totalCount } } } } ... on Agency { documents(${BAD}) { totalCount } } ... on Section { responsibilities(${BAD}) { totalCount } } } } }`,
  ],
  [
    'edges',
    `{ search(text: "中心", first: 50) { edges { node { ... on Agency { sections { edges { node { responsibilities(${BAD}) { totalCount } } } } } ... on Document { responsibilities(${BAD}) { totalCount } } } } } }`,
  ],
  [
    'a variable of a directive that is null, far below',
    `query ($no: Boolean = true) { search(text: "中心", first: 50) { nodes { ... on Agency { sections { nodes { name @include(if: $no) } } } ... on Document { title @include(if: $no) } } } }`,
  ],
])('%s: the request is answered, and everybody after it', async (_, query) => {
  const { status, errors } = await service.ask(query, { no: null });
  expect([200, 400]).toContain(status);
  expect(errors.length).toBeGreaterThan(0);
  const next = await service.ask('{ agencies { totalCount } }');
  expect(next).toMatchObject({ status: 200, data: { agencies: { totalCount: expect.any(Number) } } });
  expect(service.process.exitCode).toBeNull();
  // Nothing failed behind an answer: that would be outlived too, and be told.
  expect(service.log()).toBe('');
});
