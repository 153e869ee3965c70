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
  const reading = () => readTrustedDocuments(file);
  expect(reading).toThrow(why);
  expect(reading).toThrow(file);
  expect(reading).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
});

test('an empty list trusts nothing', () => {
  const file = join(folder, 'documents.json');
  writeFileSync(file, '{}');
  const asked = { method: 'POST', search: '', body: { query: QUERY } };
  expect(() => readTrustedDocuments(file).admit(asked)).toThrow(
    expect.objectContaining({ code: 'DOCUMENT_NOT_TRUSTED' }),
  );
});
