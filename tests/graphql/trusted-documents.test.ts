/** What a file of trusted documents may hold; what becomes of requests is told by e2e/trusted-documents.test.ts. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTrustedDocuments } from '../../src/graphql/trusted-documents';
import { temporaryFolder } from '../cli/govorg';

const folder = temporaryFolder();
const QUERY = '{ documents { totalCount } }';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test.each([
  ['no JSON', '{', /a JSON object is needed/],
  ['a list', '[]', /a JSON object is needed/],
  ['null', 'null', /a JSON object is needed/],
  ['the hash of another text', JSON.stringify({ [sha256('{ a }')]: QUERY }), /not the SHA-256/],
  ['a short hash', JSON.stringify({ abc: QUERY }), /64 hexadecimal digits/],
  ['a hash in capitals', JSON.stringify({ [sha256(QUERY).toUpperCase()]: QUERY }), /small letters/],
  ['a text that is none', JSON.stringify({ [sha256('1')]: 1 }), /the text of a document is needed/],
  ['what is no GraphQL', JSON.stringify({ [sha256('{ a')]: '{ a' }), /Syntax Error/],
])('%s is refused, and the file named', (_, content, why) => {
  const file = join(folder, 'documents.json');
  writeFileSync(file, content);
  const error = failureOf(() => readTrustedDocuments(file));
  expect(error).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringMatching(why) });
  expect(error).toMatchObject({ message: expect.stringContaining(file) });
});

test.each(['', 'sha256:'])('hashes may be written with their name: "%s"', (name) => {
  const file = join(folder, 'documents.json');
  writeFileSync(file, JSON.stringify({ [name + sha256(QUERY)]: QUERY }));
  const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(QUERY) } };
  const { body } = readTrustedDocuments(file).admit({ method: 'POST', search: '', body: { extensions } });
  expect(body).toEqual({ query: QUERY });
});

test('an empty list trusts nothing', () => {
  const file = join(folder, 'documents.json');
  writeFileSync(file, '{}');
  const asked = { method: 'POST', search: '', body: { query: QUERY } };
  expect(failureOf(() => readTrustedDocuments(file).admit(asked))).toMatchObject({ code: 'DOCUMENT_NOT_TRUSTED' });
});

function failureOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
