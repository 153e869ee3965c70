/** The report of the worked example of docs/planning.md: the same by HTTP and at the command line, and every figure of it found again in the graph. */
import { newHome, temporaryFolder } from '../cli/govorg';
import { change, newKey, serviceOn, type Request } from '../harness/changing';
import { exampleIn } from '../harness/page-example';
import type { Service } from '../harness/service';
import { seedDocuments } from '../harness/shared';
import type { Report } from '../../src/planning/report/report';

jest.setTimeout(120_000);

const folder = temporaryFolder();
let service: Service | null = null;
afterAll(() => service?.dispose());

const shownOf = exampleIn('planning.md');
const [, , CITY_FILE = '', , HALL_FILE = ''] = seedDocuments();

interface Found {
  readonly id: string;
  readonly amount?: { readonly fen: number };
  readonly evidence: readonly { readonly quote: string; readonly document: { readonly id: string } }[];
}

const FACTS = `query ($ids: [ID!]!) { nodes(ids: $ids) { id
  ... on Agency { evidence(first: 100) { ...place } } ... on Section { evidence { ...place } }
  ... on Responsibility { evidence { ...place } } ... on BudgetLine { amount { fen } evidence { ...place } } } }
  fragment place on Evidence { quote document { id } }`;

test('every figure is made of facts that the graph has, by the words that the report quotes', async () => {
  const home = await newHome(folder);
  expect((await home.run(['ingest', CITY_FILE, HALL_FILE])).code).toBe(0);
  service = await serviceOn(home);
  const key = await newKey(home, 'plan');
  const made = await change(service.url, shownOf('create a scenario') as Request, key);
  const { scenarioId } = (made.data as { createScenario: { scenarioId: string } }).createScenario;
  const merge = shownOf('merge the two') as Request;
  await change(service.url, { ...merge, variables: { ...merge.variables, scenario: scenarioId } }, key);

  const address = `${service.url}/scenarios/${scenarioId}/report`;
  const answer = await fetch(`${address}.json`);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  const report = (await answer.json()) as Report;
  const figuresOf = (measure: string) => report.bodies.map(({ figures }) => figures.find((one) => one.measure === measure));
  expect(report.bodies.map(({ fate }) => fate)).toEqual(['ENDING', 'ENDING', 'NEW']);
  expect(figuresOf('DUTIES').map((one) => [one?.before?.value, one?.after?.value])).toEqual([[9, undefined], [11, undefined], [undefined, 20]]);
  expect(report.overlaps.map(({ isResolved }) => isResolved)).toEqual([true, true, true, true, true]);
  expect(report.openPoints.map(({ kind }) => kind)).toEqual(['NOT_STATED']);

  const { data } = await service.ask(FACTS, { ids: report.notes.map(({ fact }) => fact) });
  const found = (data as { nodes: readonly (Found | null)[] }).nodes;
  for (const [index, { fact, quote, document }] of report.notes.entries()) {
    expect(found[index]?.id).toBe(fact);
    expect(found[index]?.evidence).toContainEqual({ quote, document: { id: document } });
  }
  const factsOf = (notes: readonly number[]) => notes.map((number) => found[number - 1]);
  let figures = 0;
  for (const { figures: ofBody } of report.bodies)
    for (const { measure, before, after } of ofBody)
      for (const figure of [before, after]) {
        if (figure === null || figure.value === null) continue;
        const facts = factsOf(figure.notes);
        const sum = measure === 'MONEY' ? facts.reduce((all, one) => all + (one?.amount?.fen ?? NaN), 0) : facts.length;
        expect([measure, sum]).toEqual([measure, figure.value]);
        figures += 1;
      }
  expect(figures).toBeGreaterThan(6);

  for (const [format, type, begin] of [
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
    ['csv', 'text/csv; charset=utf-8', '\ufeff章节'],
    ['html', 'text/html; charset=utf-8', '<!DOCTYPE html>'],
  ] as const) {
    const file = await fetch(`${address}.${format}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, type]);
    expect(Buffer.from(await file.arrayBuffer()).toString('utf8').startsWith(begin)).toBe(true);
  }
  for (const path of [`/scenarios/${scenarioId}/report.pdf`, '/scenarios/scenario:0123456789abcdef/report.json', '/scenarios/x/report.json']) {
    const refused = await fetch(service.url + path);
    expect([path, refused.status, (await refused.json()) as object]).toMatchObject([path, 404, { errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
  }

  // The same at the command line, when no service has the store.
  await service.stop();
  const printed = await home.run(['plan', 'report', scenarioId, '--format', 'json']);
  expect([printed.code, JSON.parse(printed.out)]).toEqual([0, report]);
}); // prettier-ignore
