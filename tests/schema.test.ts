import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedSchemas } from '../scripts/schema';

const committed = (name: string): string => readFileSync(join(__dirname, '..', 'schema', name), 'utf8');

describe('the generated files in schema/ are those of the code (else run `npm run schema`)', () => {
  it.each(['sqlite.sql', 'neo4j.cypher', 'schema.graphql'])('%s', (name) => {
    expect(committed(name)).toBe(generatedSchemas()[name]);
  });
});
