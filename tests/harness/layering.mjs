/**
 * Holds small projects against the rules of this one, all in one process: to load the tool takes longer than to use it.
 * Arguments: their folders. Prints the rules that each breaks, as JSON.
 */
import { cruise } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { options = {}, ...ruleSet } = await extractDepcruiseConfig(join(ROOT, '.dependency-cruiser.cjs'));

const broken = [];
for (const folder of process.argv.slice(2)) {
  process.chdir(folder);
  const tsConfig = options.tsConfig && extractTSConfig(join(folder, options.tsConfig.fileName));
  const sources = ['src', 'web/src'].filter((source) => existsSync(source));
  const { output } = await cruise(sources, { ...options, baseDir: folder, validate: true, ruleSet }, undefined, {
    tsConfig,
  });
  broken.push([...new Set(output.summary.violations.map(({ rule }) => rule.name))].sort());
}
process.stdout.write(JSON.stringify(broken));
