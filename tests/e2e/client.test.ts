/** The client that docs/client.md shows: generated without a service, compiled, and answered as the page says. */
import { execFile } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../cli/govorg';
import { startService, type Service } from '../harness/service';
import { PROJECT_ROOT } from '../harness/shared';

jest.setTimeout(180_000);

const run = promisify(execFile);
const page = readFileSync(join(PROJECT_ROOT, 'docs', 'client.md'), 'utf8');
const block = (name: string): string => {
  const start = page.indexOf(`\n\`\`\`${name}\n`) + name.length + 5;
  return page.slice(start, page.indexOf('\n```\n', start) + 1);
};

const folder = temporaryFolder();
const write = (name: string, text: string): void => { writeFileSync(join(folder, name), text); }; // prettier-ignore
const node = async (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> => {
  const { stdout } = await run(process.execPath, [...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
  });
  return stdout;
};
const bin = (...path: readonly string[]): string => join(PROJECT_ROOT, 'node_modules', ...path);
const compile = (): Promise<string> => node([bin('typescript', 'bin', 'tsc')]);
const ask = ({ url }: Service): Promise<string> => node(['out/client.js'], { GOVORG_URL: `${url}/graphql` });

beforeAll(async () => {
  for (const shared of ['node_modules', 'schema']) symlinkSync(join(PROJECT_ROOT, shared), join(folder, shared));
  for (const name of ['codegen.ts', 'ask.ts', 'client.ts']) write(name, block(`ts ${name}`));
  write('tsconfig.json', block('json tsconfig.json'));
  await node([bin('@graphql-codegen', 'cli', 'cjs', 'bin.js'), '--config', 'codegen.ts']);
});

test('it compiles, and prints what the page says', async () => {
  await compile();
  const service = await startService();
  expect(await ask(service)).toBe(block('text'));
  await service.dispose();
});

test('the list that was generated with it is one of trusted documents, which it asks by their hashes', async () => {
  write('ask.ts', block('ts ask.ts, by hash'));
  await compile();
  const file = join(folder, 'gql', 'persisted-documents.json');
  const service = await startService({ env: { TRUSTED_DOCUMENTS_FILE: file } });
  expect(await ask(service)).toBe(block('text'));
  expect((await service.ask('{ documents { totalCount } }')).status).toBe(403);
  await service.dispose();
});

test('a question that the schema cannot answer is found before it is asked', async () => {
  write('client.ts', block('ts client.ts').replace('          label\n', '          colour\n'));
  const failed = await node([bin('@graphql-codegen', 'cli', 'cjs', 'bin.js'), '--config', 'codegen.ts']).catch(
    (error: unknown) => error,
  );
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('colour') });
});

test('what may be null is not taken for granted by the compiler', async () => {
  write('client.ts', block('ts client.ts').replace("agency?.name ?? 'unknown'", 'agency.name'));
  const failed = await compile().catch((error: unknown) => error);
  expect(failed).toMatchObject({ stdout: expect.stringMatching(/client\.ts.*'agency' is possibly 'null'/) });
});
