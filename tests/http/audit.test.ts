/** GraphQL over HTTP to the letter: the audit of its reference implementation, against a running server. */
import { serverAudits } from 'graphql-http';
import { serving, type Serving } from './serving';

/**
 * What is not done, and why; `docs/api.md` says it to users. None of it is a MUST.
 * 5A70, D6D5, 6A70: a GET that any page may send without asking, as a form can, is refused to keep browsers from being used.
 * 572B, FDE2, 7B9B: whoever accepts `application/json` only gets the status of the failure too, as from Apollo Server.
 */
const REFUSED = ['5A70', 'D6D5', '6A70', '572B', 'FDE2', '7B9B'];

let server: Serving;
beforeAll(async () => (server = await serving()));
afterAll(() => server.close());

const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch });

test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (id, name, audit) => {
  const result = await audit();
  if (REFUSED.includes(id)) {
    expect(name).not.toMatch(/^MUST/);
    expect(result.status).not.toBe('error');
  } else {
    expect([result.status, 'reason' in result ? result.reason : null]).toEqual(['ok', null]);
  }
});

test('every refused audit is one of the suite', () => {
  const known = audits.map(({ id }) => id);
  expect(REFUSED.filter((id) => !known.includes(id))).toEqual([]);
});
