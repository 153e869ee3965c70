import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from './harness/shared';

const VALUE = 'export const value = 1;\n';
const imports = (path: string): string => `import { value } from '${path}';\nexport const twice = 2 * value;\n`;
const passesOn = (path: string): string => `export { value } from '${path}';\n`;
const importsType = (path: string): string => `import type { value } from '${path}';\nexport type T = typeof value;\n`;

const PROJECTS: readonly [string, Readonly<Record<string, string>>, readonly string[]][] = [
  [
    'down the chain',
    { 'src/cli/a.ts': imports('../ingest/b'), 'src/ingest/b.ts': passesOn('../domain/c'), 'src/domain/c.ts': VALUE },
    [],
  ],
  ['text from anywhere', { 'src/store/a.ts': imports('../text/b'), 'src/text/b.ts': VALUE }, []],
  ['up the chain', { 'src/store/a.ts': imports('../ingest/b'), 'src/ingest/b.ts': VALUE }, ['layer-store']],
  ['up the chain for a type', { 'src/store/a.ts': importsType('../http/b'), 'src/http/b.ts': VALUE }, ['layer-store']],
  ['a sibling', { 'src/cli/a.ts': imports('../http/b'), 'src/http/b.ts': VALUE }, ['layer-cli']],
  ['text into the domain', { 'src/domain/a.ts': imports('../text/b'), 'src/text/b.ts': VALUE }, ['layer-domain']],
  ['the domain into text', { 'src/text/a.ts': imports('../domain/b'), 'src/domain/b.ts': VALUE }, ['leaf-text']],
  [
    'from a folder that no layer knows',
    { 'src/misc/a.ts': imports('../domain/b'), 'src/domain/b.ts': VALUE },
    ['known-layer'],
  ],
  [
    'in a circle',
    {
      'src/ingest/a.ts': imports('./b') + VALUE.replace('value', 'other'),
      'src/ingest/b.ts': `import { other } from './a';\n${VALUE}export const more = other;\n`,
    },
    ['no-cycle'],
  ],
  ['the shell a view', { 'web/src/shell/a.ts': imports('../find/b'), 'web/src/find/b.ts': VALUE }, []],
  ['a view another view', { 'web/src/find/a.ts': imports('../body/b'), 'web/src/body/b.ts': VALUE }, ['page-find']],
  [
    'what views share a view',
    { 'web/src/shared/a.ts': imports('../body/b'), 'web/src/body/b.ts': VALUE },
    ['page-shared'],
  ],
  [
    'a view the service',
    { 'web/src/body/a.ts': imports('../../../src/text/b'), 'src/text/b.ts': VALUE },
    ['page-body'],
  ],
  [
    'from a folder that no page knows',
    { 'web/src/a.ts': imports('./shared/b'), 'web/src/shared/b.ts': VALUE },
    ['known-page'],
  ],
  ['what is not there', { 'src/ingest/a.ts': imports('./b') }, ['resolvable']],
];

let folder: string;
/** What the rules say about each project. */
let broken: readonly (readonly string[])[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layering-'));
  const projects = PROJECTS.map(([, files], i) => {
    const project = join(folder, String(i));
    for (const [path, content] of Object.entries({ 'tsconfig.json': '{}', 'package.json': '{}', ...files })) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), content);
    }
    return project;
  });
  const script = join(PROJECT_ROOT, 'tests', 'harness', 'layering.mjs');
  broken = JSON.parse(execFileSync(process.execPath, [script, ...projects], { encoding: 'utf8' })) as typeof broken;
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(PROJECTS.map(([name, , expected], i) => [name, i, expected] as const))('imports %s', (_, i, expected) => {
  expect(broken[i]).toEqual(expected);
});
