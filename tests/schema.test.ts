import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges } from '../scripts/breaking-changes';
import { generatedSchemas } from '../scripts/schema';

const committed = (name: string): string => readFileSync(join(__dirname, '..', 'schema', name), 'utf8');

describe('the generated files in schema/ are those of the code (else run `npm run schema`)', () => {
  it.each(['sqlite.sql', 'neo4j.cypher', 'schema.graphql', 'vocabulary.ttl', 'context.jsonld', 'shapes.ttl'])(
    '%s',
    (name) => {
      expect(committed(name)).toBe(generatedSchemas()[name]);
    },
  );
});

describe('what clients may fail on', () => {
  const BEFORE = 'type Query { agency(id: ID): Agency } type Agency { name: String! kind: String }';

  it.each([
    ['nothing where a field is added', `${BEFORE} extend type Agency { aliases: [String!]! }`, []],
    ['a field that is gone', BEFORE.replace('kind: String', ''), ['Agency.kind']],
    ['a field that may be null now', BEFORE.replace('String!', 'String'), ['Agency.name']],
    ['an argument that is needed now', BEFORE.replace('id: ID', 'id: ID!'), ['Query.agency.id']],
  ])('%s', async (_, after, places) => {
    const lines = await breakingChanges(BEFORE, after);
    expect(lines.map((line) => line.split(':')[0])).toEqual(places);
  });
});
