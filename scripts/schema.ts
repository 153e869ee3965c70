/** Writes into schema/ what is generated from the code: `npm run schema`. tests/schema.test.ts finds stale files. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_BASE } from '../src/domain/uri';
import { printGraphqlSchema } from '../src/graphql/schema';
import { contextDocument, shapesDocument, vocabularyDocument } from '../src/linked/documents';
import { Names } from '../src/linked/namespaces';
import { neo4jSchema } from '../src/store/schema/neo4j';
import { sqliteSchema } from '../src/store/schema/sqlite';

const FOLDER = join(__dirname, '..', 'schema');

/** Every generated file by name. */
export function generatedSchemas(): Readonly<Record<string, string>> {
  // A service writes them under its own base.
  const names = new Names(DEFAULT_BASE);
  return {
    'sqlite.sql': sqliteSchema(),
    'neo4j.cypher': neo4jSchema(),
    'schema.graphql': printGraphqlSchema(),
    'vocabulary.ttl': vocabularyDocument(names),
    'context.jsonld': contextDocument(names),
    'shapes.ttl': shapesDocument(names),
  };
}

function main(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of Object.entries(generatedSchemas())) {
    writeFileSync(join(FOLDER, name), text);
    process.stdout.write(`schema/${name}\n`);
  }
}

if (require.main === module) main();
