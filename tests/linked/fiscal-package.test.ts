/** Budgets as a Fiscal Data Package: amounts that add up to what the API says. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportFiscal, type FiscalOptions } from '../../src/cli/commands/fiscal';
import type { Io } from '../../src/cli/io';
import { GovorgError } from '../../src/domain/errors';
import { ingest } from '../../src/ingest/ingest';
import { asker } from '../harness/asking';
import { csvRows } from '../harness/csv';
import { openWith } from '../harness/library';
import { publishedDocuments } from '../harness/overlapping-documents';

const READING = 240_000;
let folder: string;
/** Sums of groups of the API, by body, year, stage and outermost figure. */
let groups: readonly (readonly [key: string, yuan: string])[];

interface Group {
  readonly agency: { readonly name: string };
  readonly fiscalYear: number | null;
  readonly stage: string;
  readonly outermost: string;
  readonly sum: number | null;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'govorg-fiscal-'));
  const library = await openWith({ DATA_DIR: folder });
  await ingest(publishedDocuments(), library);
  const { ask } = await asker(library.store);
  const { data, errors } = await ask(
    '{ budgetGroups(by: [AGENCY, FISCAL_YEAR, STAGE, OUTERMOST], first: 100) { nodes { agency { name } fiscalYear stage outermost sum } pageInfo { hasNextPage } } }',
  );
  expect(errors).toEqual([]);
  const page = data?.['budgetGroups'] as { nodes: Group[]; pageInfo: { hasNextPage: boolean } };
  expect(page.pageInfo.hasNextPage).toBe(false);
  groups = page.nodes.flatMap(({ agency, fiscalYear, stage, outermost, sum }) =>
    sum === null ? [] : [[keyOf(agency.name, String(fiscalYear ?? ''), stage, outermost), String(sum)] as const],
  );
  await library.close();
}, READING);
afterAll(() => rm(folder, { recursive: true }));

const keyOf = (...parts: readonly string[]): string => parts.join(' | ');

interface Exported {
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly description: string;
  readonly said: string;
}

async function exported(options: FiscalOptions = {}): Promise<Exported> {
  const output = join(folder, 'package');
  const said: string[] = [];
  const io: Io = {
    stdin: process.stdin,
    out: (line) => said.push(line),
    file: async () => undefined,
    err: (line) => said.push(line),
    interactive: false,
  };
  let code: number;
  try {
    code = await exportFiscal({ output, ...options }, { DATA_DIR: folder }, io);
  } catch (error) {
    return { rows: [], description: '', said: error instanceof GovorgError ? error.message : String(error) };
  }
  expect({ code, said }).toEqual({ code: 0, said: [expect.stringMatching(/^\d+ figures, in/)] });
  const [head = [], ...rows] = csvRows(await readFile(join(output, 'budget.csv'), 'utf8'));
  return {
    rows: rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? '']))),
    description: await readFile(join(output, 'datapackage.json'), 'utf8'),
    said: said.join('\n'),
  };
}

test(
  'sums of body, year, stage and outermost figure are those of budgetGroups',
  async () => {
    const { rows } = await exported();
    const sums = new Map<string, bigint>();
    for (const { body = '', year = '', phase = '', outermost = '', amount = '' } of rows) {
      const key = keyOf(body, year, phase, outermost);
      expect(amount).toMatch(/^-?\d+\.\d\d$/);
      sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount.replace('.', '')));
    }
    expect(rows.length).toBeGreaterThan(30);
    expect([...sums].map(([key, fen]) => [key, String(fen)]).sort()).toEqual([...groups].sort());
  },
  READING,
);

test(
  'the description says what each column is',
  async () => {
    const { rows, description } = await exported();
    const { resources, profile } = JSON.parse(description) as {
      profile: string;
      resources: { path: string; schema: { fields: { name: string; columnType?: string }[] } }[];
    };
    const fields = resources[0]?.schema.fields ?? [];
    expect([profile, resources[0]?.path]).toEqual(['fiscal-data-package', 'budget.csv']);
    expect(fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));
    expect(fields.map(({ columnType }) => columnType)).toEqual(
      expect.arrayContaining([
        'value',
        'date:fiscal-year',
        'budget-line-id',
        'direction',
        'phase:id',
        'functional-classification:generic:level1:code',
        'functional-classification:generic:level3:label',
        'administrative-classification:generic:level2:label',
      ]),
    );
    expect(new Set(rows.map(({ direction }) => direction))).toEqual(new Set(['revenue', 'expenditure', '']));
  },
  READING,
);

test(
  'of one body, of one division, of what is not there',
  async () => {
    const all = await exported();
    const one = await exported({ agency: '盘锦市营商环境建设局' });
    expect(new Set(one.rows.map(({ body }) => body))).toEqual(new Set(['盘锦市营商环境建设局']));
    const place = await exported({ division: '211100' });
    expect(place.rows.length).toBeGreaterThan(one.rows.length);
    expect(place.rows.length).toBeLessThan(all.rows.length);
    expect(place.rows.every(({ division_code: code }) => code?.startsWith('2111'))).toBe(true);
    const none = await exported({ agency: '没有的局' });
    expect(none.said).toContain('there is no body');
  },
  READING,
);
