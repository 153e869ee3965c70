/** Every way in which a thing is described says the same, read by libraries that have nothing to do with ours. */
import { kindOfId, nodeId } from '../../src/domain/identifier';
import { KIND_NAMES, type GraphNode } from '../../src/domain/model';
import { termsOf } from '../../src/domain/terms';
import { descriptionUri, nodeUri } from '../../src/domain/uri';
import { describe as describeThing, listPart, type Description } from '../../src/linked/description';
import { descriptionQuads } from '../../src/linked/description-quads';
import { FORMAT_NAMES, serialise, type FormatName } from '../../src/linked/formats';
import { nodeQuads } from '../../src/linked/node-quads';
import { page } from '../../src/linked/page';
import { relationQuads } from '../../src/linked/relation-quads';
import type { GraphStore } from '../../src/store/graph-store';
import { countingStore } from '../harness/counting-store';
import { exampleStore, ids, TOPIC } from '../harness/example-graph';
import { BASE, graphsIn, NAMES, READERS } from '../harness/rdf';

/** Whatever a text may hold that a syntax has a meaning for. */
const HOSTILE = '<b onclick="x">"甲" & \'乙\'</b>\n\t\\u0041 ~ = @zh ^^<x> ]]> --> <script>alert(1)</script>';
const STRANGE: GraphNode = {
  kind: 'Agency',
  id: nodeId('Agency', '330100~某市 数据/服务局 "&<>?#%2F'),
  properties: { name: HOSTILE, aliases: ['=1+1', '-甲', '乙'], givenNames: null, creditCode: '11330000MB0000000X', agencyKind: null },
}; // prettier-ignore

const FURTHER: readonly GraphNode[] = [
  STRANGE,
  { kind: 'Division', id: 'division:330100', properties: { code: '330100', name: '某市', level: 'PREFECTURE' } },
  {
    kind: 'FiscalMeasure',
    id: 'measure:1',
    properties: {
      label: '公务用车保有量', path: '["公务用车保有量"]', printed: '12', unit: '辆', fiscalYear: 2022, stage: 'ASSET',
      asOf: '2022-12-31', scope: 'OWN', changeBase: null, changeDirection: 'DECREASE', changeAmount: '1', changePercent: null,
      position: 1, value: 12.5,
    },
  },
]; // prettier-ignore

const RDF_FORMATS = FORMAT_NAMES.filter((name): name is Exclude<FormatName, 'html'> => name !== 'html');

let opened: Awaited<ReturnType<typeof exampleStore>>;
beforeAll(async () => {
  opened = await exampleStore(2);
  await opened.store.apply([{ nodes: FURTHER, relations: [] }]);
});
afterAll(() => opened.close());

const described = async (id: string, store: GraphStore = opened.store): Promise<Description> => {
  const found = await describeThing(store, id, null);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};

const { agency, document, duties, line, finding, passage, decision, naming, changeEvent, sections } = ids(1);
const THINGS = [agency, document, duties[1], line, finding, passage, decision, naming, changeEvent, sections[0], TOPIC, ...FURTHER.map(({ id }) => id),
  nodeId('StaffingQuota', sections[0]!), nodeId('LeaderPost', `${sections[0]}-h`), nodeId('FunctionClass', '201'), nodeId('EconomicClass', 'DEPARTMENT~302')].map(String); // prettier-ignore

test.each(THINGS)('%s says the same in every syntax', async (id) => {
  const quads = descriptionQuads(NAMES, await described(id));
  const expected = await READERS['nt']?.(serialise(NAMES, 'nt', quads));
  expect(expected?.length).toBeGreaterThan(2);
  for (const format of RDF_FORMATS) {
    const read = await READERS[format]?.(serialise(NAMES, format, quads));
    expect({ format, read }).toEqual({ format, read: expected });
  }
});

test('a description is a part of the dump, and says nothing that the dump does not', async () => {
  const dumped = new Set<string>();
  for await (const fact of opened.store.scan()) {
    const quads = 'id' in fact ? nodeQuads(NAMES, fact) : relationQuads(NAMES, fact);
    for (const quad of quads) dumped.add(serialise(NAMES, 'nq', [quad]));
  }
  for (const id of THINGS) {
    const own = descriptionQuads(NAMES, await described(id)).filter(({ graph }) => graph !== null);
    expect(own.map((quad) => serialise(NAMES, 'nq', [quad])).filter((quad) => !dumped.has(quad))).toEqual([]);
  }
});

test('a thing is read in one call, whatever hangs on it', async () => {
  for (const id of THINGS) {
    const counted = countingStore(opened.store);
    await described(id, counted.store);
    expect(counted.calls).toHaveLength(1);
  }
});

test('what is stated, derived and decided stands in different graphs', async () => {
  const graphs = async (id: string): Promise<readonly string[]> =>
    graphsIn(serialise(NAMES, 'trig', descriptionQuads(NAMES, await described(id)))).filter((graph) => graph !== '');
  expect(await graphs(finding)).toEqual([`${BASE}/graph/derived`, `${BASE}/graph/stated`]);
  expect(await graphs(agency)).toEqual([`${BASE}/graph/decided`, `${BASE}/graph/stated`]);
  expect(await graphs(duties[0]!)).toEqual([`${BASE}/graph/stated`]);
  const derived = { type: 'IN_DIVISION', from: agency, to: 'division:330100', properties: { basis: 'name' } } as const;
  expect(new Set(relationQuads(NAMES, derived).map(({ graph }) => graph))).toEqual(
    new Set([`${BASE}/graph/derived/name`]),
  );
});

test('a statement leads to its words: the document, the quote and its place', async () => {
  const turtle = serialise(NAMES, 'ttl', descriptionQuads(NAMES, await described(line)));
  const passageUri = `<${nodeUri(BASE, document)}#char=600,603>`;
  expect(turtle).toContain(`prov:wasDerivedFrom ${passageUri}`);
  expect(turtle).toContain(`${passageUri} a oa:SpecificResource ;\n  oa:hasSource <${nodeUri(BASE, document)}>`);
  expect(turtle).toContain(`a oa:TextQuoteSelector ;\n  oa:exact "原文600"`);
  expect(turtle).toContain('oa:start "600"^^xsd:nonNegativeInteger ;\n  oa:end "603"^^xsd:nonNegativeInteger');
  expect(turtle).toContain('obeu-measure:amount "1880000.00"^^xsd:decimal');
});

test('of a quote in a PDF the page is told as a fragment', () => {
  const properties = { start: 1, end: 3, quote: '原文', page: 3, sheet: null, cell: null, paragraph: null };
  const quads = relationQuads(NAMES, { type: 'STATED_IN', from: line, to: document, properties });
  expect(serialise(NAMES, 'ttl', quads)).toContain('a oa:FragmentSelector ;\n  rdf:value "page=3"');
});

test('a long list is a page, and says where it goes on until it ends', async () => {
  const many = Array.from({ length: 120 }, (_, i): GraphNode => ({
    kind: 'Section',
    id: nodeId('Section', `many-${i}`),
    properties: { name: `第${i}处`, aliases: [], sectionKind: 'INTERNAL', position: i },
  }));
  const relations = many.map(({ id }) => ({ type: 'HAS_SECTION', from: STRANGE.id, to: id, properties: {} }) as const);
  await opened.store.apply([{ nodes: many, relations }]);
  const seen = new Set<string>();
  let part: ReturnType<typeof listPart> = null;
  let found = await described(STRANGE.id);
  for (let pages = 1; ; pages += 1) {
    const [list] = found.lists;
    for (const { node } of list?.neighbours ?? []) seen.add(node.id);
    if (!list?.after) {
      expect({ pages, seen: seen.size, total: list?.total }).toEqual({ pages: 3, seen: 120, total: 120 });
      break;
    }
    const next = `<${descriptionUri(BASE, STRANGE.id)}?list=HAS_SECTION&after=`;
    expect(serialise(NAMES, 'nt', descriptionQuads(NAMES, found))).toContain(next);
    expect(page(NAMES, found)).toContain('rel="next" href="/gov/doc/agency/');
    part = listPart('Agency', 'HAS_SECTION', JSON.stringify(list.after));
    found = (await describeThing(opened.store, STRANGE.id, part)) ?? found;
  }
});

test('a page escapes whatever a text holds', async () => {
  const html = page(NAMES, await described(STRANGE.id));
  expect(html).not.toMatch(/<script|<b |onclick="x"/);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g))
    expect(address).toMatch(/^\/gov\/doc\/[\x21-\x7e]+$/);
});

test('every kind has a page for people and terms of its own, or is not published', async () => {
  const shown = new Set(THINGS.map(kindOfId));
  expect(KIND_NAMES.filter((kind) => !shown.has(kind))).toEqual(['Scenario', 'Contribution', 'ScenarioChange']);
  expect(KIND_NAMES.filter((kind) => termsOf(kind) === null)).toEqual(['Scenario', 'Contribution', 'ScenarioChange']);
  for (const id of THINGS) expect(page(NAMES, await described(id))).toMatch(/^<!DOCTYPE html>\n<html lang="zh-Hans">/);
});

test('a scenario has no address, and is in no statement', async () => {
  const scenario: GraphNode = { kind: 'Scenario', id: 'scenario:1', properties: { name: '甲方案', definition: '[]' } };
  await opened.store.apply([{ nodes: [scenario], relations: [] }]);
  expect(await describeThing(opened.store, scenario.id, null)).toBeNull();
  expect(nodeQuads(NAMES, scenario)).toEqual([]);
});
