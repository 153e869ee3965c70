/** Checks with rdf-validate-shacl what write.ts wrote. Prints what is wrong; exit code 1. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

const [folder, standards] = process.argv.slice(2);
const problems = [];
const read = (path) => new Store(new Parser().parse(readFileSync(path, 'utf8')));
const official = join(standards, 'cpov-2.1.2', 'shapes.ttl');
const shapes = { ours: new Validator(read(join(folder, 'shapes.ttl'))) };
if (existsSync(official)) shapes.cpov = new Validator(read(official));

async function violations(validator, data) {
  const { results } = await validator.validate(data);
  return results.map(
    ({ focusNode, path, message }) => `${focusNode?.value} ${path?.value} ${message.map(({ value }) => value)}`,
  );
}

const seed = read(join(folder, 'seed.nt'));
for (const [name, validator] of Object.entries(shapes)) {
  const found = await violations(validator, seed);
  console.log(`seed, ${seed.size} statements: ${found.length} violations of ${name} by rdf-validate-shacl`);
  problems.push(...found.slice(0, 5).map((message) => `seed, ${name}: ${message}`));
}
for (const name of readdirSync(join(folder, 'faults'))) {
  const which = name.startsWith('cpov') ? 'cpov' : 'ours';
  if (!shapes[which]) continue;
  const found = await violations(shapes[which], read(join(folder, 'faults', name)));
  if (found.length > 0 !== (name !== 'none.nt')) problems.push(`fault ${name}: ${found.length} violations of ${which}`);
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
