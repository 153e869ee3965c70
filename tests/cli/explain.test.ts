/** `govorg explain`: a fact's words in their place, what read them, and what is found about it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfOf, words } from '../harness/pdf-files';
import { newHome, temporaryFolder, type Home } from './govorg';

const folder = temporaryFolder();
const LINES = ['甲东县档案馆2024年部门预算', '一、收支预算总体情况', '支出预算100万元，包括：', '1.基本支出60万元；', '2.项目支出30万元。']; // prettier-ignore

let home: Home;
let ids: Readonly<Record<'line' | 'finding', string>>;
beforeAll(async () => {
  home = await newHome(folder);
  const file = join(folder, 'budget.pdf');
  writeFileSync(file, pdfOf([{ content: '' }, { content: LINES.map((line, at) => words(72, 760 - 30 * at, line)).join('') }])); // prettier-ignore
  expect((await home.run(['ingest', file])).code).toBe(0);
  const { lines } = await home.run(['export', '--format', 'ndjson']);
  const nodes = lines.map((line) => JSON.parse(line) as { id?: string; kind?: string; properties: { label?: string } });
  const idOf = (kind: string, label?: string): string =>
    nodes.find((node) => node.kind === kind && (label === undefined || node.properties.label === label))?.id ?? '?';
  ids = { line: idOf('BudgetLine', '基本支出'), finding: idOf('Finding') };
}, 60_000);

test('a fact stands on its page, below its headings, between what surrounds it, with who read it', async () => {
  const { code, lines } = await home.run(['explain', ids.line]);
  expect(code).toBe(0);
  expect(lines[0]).toBe(`预算科目、项目 ${ids.line}`);
  expect(lines).toContain('  label: 基本支出');
  expect(lines).toContainEqual(
    expect.stringMatching(/^stated {3}budget\.pdf, page 2 \(document:[0-9a-f]{64}, \d+ to \d+\)$/),
  );
  expect(lines.find((line) => line.startsWith('below'))).toBe('below    一、收支预算总体情况');
  expect(lines).toContainEqual(
    expect.stringMatching(/^words {4}.*包括： 1\.【基本支出60万元】； 2\.项目支出30万元。 $/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^read by {2}govorg [0-9a-f]{12}, 20\d\d-/));
});

test('what is found about a fact is told, and a finding names its check', async () => {
  const { lines } = await home.run(['explain', ids.finding]);
  expect(lines).toContainEqual(expect.stringMatching(/^read by {2}the check parts-against-total/));
  const about = (await home.run(['export', '--format', 'ndjson'])).lines
    .map((line) => JSON.parse(line) as { type?: string; from: string; to: string })
    .find(({ type, from }) => type === 'ABOUT' && from === ids.finding);
  const explained = await home.run(['explain', about?.to ?? '?']);
  expect(explained.out).toContain(`found    ERROR parts-against-total: `);
  expect(explained.out).toContain(ids.finding);
});

test('what is not there is a fault of whoever asks', async () => {
  const { code, err } = await home.run(['explain', 'line:0']);
  expect([code, err]).toEqual([2, 'govorg: there is nothing of the id line:0: pass one as the API gives it\n']);
});
