/** docs/limits.md says what holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOUNDS, MAX_ERRORS } from '../../../src/graphql/limits/bounds';
import { MAX_NODES_READ } from '../../../src/graphql/limits/read-budget';
import { asker } from '../../harness/asking';
import { exampleStore } from '../../harness/example-graph';
import { PROJECT_ROOT } from '../../harness/shared';

const page = readFileSync(join(PROJECT_ROOT, 'docs', 'limits.md'), 'utf8');
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? '';

test('every bound stands on the page', () => {
  const bounds = [...Object.values(BOUNDS), MAX_ERRORS, MAX_NODES_READ] as readonly number[];
  for (const bound of bounds) expect(page).toMatch(new RegExp(`\\b${bound.toLocaleString('en-US')}\\b`));
});

test('the example costs what the page says', async () => {
  const { store, close } = await exampleStore(3);
  const { engine } = await asker(store);
  const { body } = await engine.answer({
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', 'x-cost': '1' },
    search: '',
    body: { query: block('graphql') },
  });
  expect((JSON.parse(body) as { extensions: { cost: unknown } }).extensions.cost).toEqual(
    JSON.parse(block('json cost')),
  );
  await close();
});
