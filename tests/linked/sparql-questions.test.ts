/** What docs/sparql.md asks gets the answers that it shows, and GraphQL gives the same ones. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Names } from '../../src/linked/namespaces';
import { SparqlEngine } from '../../src/linked/sparql/engine';
import { examples } from '../../src/linked/sparql/examples';
import { changeFeed } from '../../src/store/change-feed';
import { csvRows } from '../harness/csv';
import { seedAsker } from '../harness/seed-asker';
import { PROJECT_ROOT } from '../harness/shared';

const BASE = 'http://localhost:4000';
const PAGE = readFileSync(join(PROJECT_ROOT, 'docs', 'sparql.md'), 'utf8');
const SHOWN = [...PAGE.matchAll(/^### ([^\n]+)\n\n```sparql\n([^]*?)\n```\n\n```csv\n([^]*?)^```$/gm)].map(
  ([, title = '', query = '', answer = '']) => ({ title, query, answer }),
);
const TIME = 120_000;
const MORE = '…';

const asker = seedAsker();
let engine: SparqlEngine;
beforeAll(async () => {
  const { store } = asker().engine;
  engine = new SparqlEngine({ feed: changeFeed(store), base: BASE, megabytes: 1024, onFailure: (message) => { throw new Error(message); } }); // prettier-ignore
  // It starts with the first question.
  await sparql('ASK {}');
}, TIME);
afterAll(() => engine.stop());

type Rows = readonly (readonly string[])[];

async function sparql(query: string): Promise<Rows> {
  const question = { query, defaultGraphs: [], namedGraphs: [] };
  const outcome = await engine.query(question, () => 'text/csv', TIME, new AbortController().signal);
  if (outcome.kind !== 'answered') throw new Error(JSON.stringify(outcome));
  return csvRows(outcome.body);
}

interface Named {
  readonly name: string;
}

/** Everything of a list, page by page. */
async function all<T>(list: string, fields: string, more = ''): Promise<readonly T[]> {
  const nodes: T[] = [];
  let after: string | null = null;
  do {
    const query = `query ($after: String) { list: ${list}(first: 100, after: $after ${more}) { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`;
    const { data, errors } = await asker().ask(query, { after });
    expect(errors).toEqual([]);
    const page = data?.['list'] as { nodes: T[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

/** Rows of keys, each with what was made of those of its kind. */
function grouped(rows: Rows, fold: (group: Rows) => string = (group) => String(group.length)): Rows {
  const groups = new Map<string, (readonly string[])[]>();
  for (const row of rows) {
    const key = JSON.stringify(row.slice(0, -1));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].map(([key, group]) => [...(JSON.parse(key) as string[]), fold(group)]);
}

const FEN_PER_YUAN = 100;
const last = (row: readonly string[]): number => Number(row.at(-1));
const yuan = (fen: number): string => String(fen / FEN_PER_YUAN);
const sum = (group: Rows): string => yuan(group.reduce((total, row) => total + last(row), 0));
const text = (value: string | number | null | undefined): string => String(value ?? '');

interface Duty {
  readonly id: string;
  readonly agency: Named | null;
  readonly section: Named | null;
  readonly topics: readonly (Named & { readonly id: string })[];
  readonly evidence: readonly { readonly quote: string }[];
}
interface Line {
  readonly id: string;
  readonly agency: Named;
  readonly fiscalYear: number | null;
  readonly stage: string;
  readonly amount: { readonly fen: number | null };
  readonly functionClasses: readonly { readonly code: string }[];
}
interface Body extends Named {
  readonly agencyKind: string | null;
  readonly aliases: readonly string[];
}

const duties = (): Promise<readonly Duty[]> =>
  all('responsibilities', 'id agency { name } section { name } topics { id name } evidence { quote }');
const lines = (): Promise<readonly Line[]> =>
  all('budgetLines', 'id agency { name } fiscalYear stage amount { fen } functionClasses { code }');
const bodies = (): Promise<readonly Body[]> => all('agencies', 'name agencyKind aliases');
const findings = (): Promise<readonly { readonly rule: string; readonly severity: string }[]> =>
  all('findings', 'rule severity');
const withAmount = async (): Promise<readonly (Line & { readonly fen: number })[]> =>
  (await lines()).flatMap((line) => (line.amount.fen === null ? [] : [{ ...line, fen: line.amount.fen }]));

/** By the title of a question, what GraphQL says to it. */
const BY_GRAPHQL: Readonly<Record<string, () => Promise<Rows>>> = {
  'Who has to do with the hotline 12345, in which words?': async () =>
    (await duties())
      .filter(({ topics }) => topics.some(({ id }) => id === 'topic:12345'))
      .flatMap(({ agency, section, evidence }) => evidence.map(({ quote }) => [text((section ?? agency)?.name), quote])),
  'How many duties has each body?': async () =>
    grouped((await duties()).filter(({ section }) => section === null).map(({ agency, id }) => [text(agency?.name), id])),
  'Which bodies are there, and of which kind?': async () => (await bodies()).map(({ name, agencyKind }) => [name, text(agencyKind)]),
  'What else are they called?': async () => (await bodies()).flatMap(({ name, aliases }) => aliases.map((alias) => [name, alias])),
  'What is below 盘锦市营商环境建设局, at any depth?': async () => {
    const { data } = await asker().ask('{ agency(name: "盘锦市营商环境建设局") { descendants(first: 100) { nodes { agency { name } } } } }');
    const { descendants } = data?.['agency'] as { descendants: { nodes: { agency: Named }[] } };
    return descendants.nodes.map(({ agency }) => [agency.name]);
  },
  'Of which sections does each body consist?': async () =>
    (await all<{ name: string; agency: Named }>('sections', 'name agency { name }')).map(({ agency, name }) => [agency.name, name]),
  'How many sections are there of each kind?': async () =>
    grouped((await all<{ sectionKind: string | null }>('sections', 'sectionKind')).map(({ sectionKind }) => [text(sectionKind), ''])),
  'Which documents are there, of which year?': async () =>
    (await all<{ fiscalYear: number | null; title: string }>('documents', 'fiscalYear title')).map(({ fiscalYear, title }) => [text(fiscalYear), title]),
  'What do documents contradict themselves in, by rule?': async () =>
    grouped((await findings()).filter(({ severity }) => severity === 'ERROR').map(({ rule }) => [rule, ''])),
  'How many findings are proved, likely, or remarks?': async () => grouped((await findings()).map(({ severity }) => [severity, ''])),
  'How many figures has each body, of which year and stage?': async () =>
    grouped((await lines()).map(({ agency, fiscalYear, stage, id }) => [agency.name, text(fiscalYear), stage, id])),
  'What is the largest figure of each body, in yuan?': async () =>
    grouped((await withAmount()).map(({ agency, fen }) => [agency.name, text(fen)]), (group) => yuan(Math.max(...group.map(last)))),
  'How much is stated by class of function, in yuan?': async () =>
    grouped((await withAmount()).flatMap(({ functionClasses, fen }) => functionClasses.map(({ code }) => [code, text(fen)])), sum),
  'How many posts do texts name, by rank?': async () =>
    grouped(
      (await all<{ rank: string | null; count: number }>('leaderPosts', 'rank count')).flatMap(({ rank, count }) => (rank === null ? [] : [[rank, text(count * FEN_PER_YUAN)]])),
      sum,
    ),
  'Which topics concern duties most?': async () =>
    grouped((await duties()).flatMap(({ topics, id }) => topics.map(({ name }) => [name, id]))).filter((row) => last(row) > 1),
}; // prettier-ignore

const sorted = (rows: Rows): readonly string[] => [...new Set(rows.map((row) => JSON.stringify(row)))].sort();

test('every question that GraphQL answers too is shown', () => {
  expect(SHOWN.map(({ title }) => title)).toEqual(Object.keys(BY_GRAPHQL));
});

test.each(SHOWN)('$title', async ({ title, query, answer }) => {
  const rows = await sparql(query);
  const shown = csvRows(answer);
  const isOpen = shown.at(-1)?.[0] === MORE;
  expect(isOpen ? rows.slice(0, shown.length - 1) : rows).toEqual(isOpen ? shown.slice(0, -1) : shown);
  expect(sorted(rows.slice(1))).toEqual(sorted((await BY_GRAPHQL[title]?.()) ?? []));
});

test('the examples of the page are answered', async () => {
  for (const { query } of examples(new Names(BASE))) expect((await sparql(query)).length).toBeGreaterThan(1);
});
