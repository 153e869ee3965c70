/** The whole graph as a file: every format says the same, and takes in memory what one batch of facts does. */
import { gunzipSync } from 'node:zlib';
import type { GraphNode, GraphRelation } from '../../src/domain/model';
import { nodeId } from '../../src/domain/identifier';
import { dump, DUMP_FORMATS, factLines, type DumpFormat } from '../../src/linked/dump';
import { hashOf } from '../../src/store/graph-hash';
import { exampleStore } from '../harness/example-graph';
import { graphsIn, NAMES, READERS } from '../harness/rdf';
import { serving, type Serving } from '../http/serving';

const AGENCIES = 4;

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

describe('of an example', () => {
  let opened: Awaited<ReturnType<typeof exampleStore>>;
  beforeAll(async () => (opened = await exampleStore(AGENCIES)));
  afterAll(() => opened.close());
  const dumped = (format: DumpFormat): Promise<string> => textOf(dump(NAMES, format, opened.store.scan()));

  test('every format says the same, read by libraries of others', async () => {
    const expected = await READERS['nq']?.(await dumped('nq'));
    expect(expected?.length).toBeGreaterThan(AGENCIES * 100);
    for (const format of DUMP_FORMATS) {
      const read = await READERS[format]?.(await dumped(format));
      expect({ format, equal: JSON.stringify(read) === JSON.stringify(expected) }).toEqual({ format, equal: true });
    }
  });

  test('N-Quads tell whose word each statement is', async () => {
    const graphs = graphsIn(await dumped('nq'), 'application/n-quads').map((graph) => graph.split('/graph/')[1] ?? '');
    expect(graphs).toEqual(['', 'decided', 'derived', 'lists', 'stated']);
  });

  test('facts of one store, loaded into another, are the same graph', async () => {
    const lines = (await textOf(factLines(opened.store.scan()))).trimEnd().split('\n');
    const facts = lines.map((line) => JSON.parse(line) as GraphNode | GraphRelation);
    const other = await exampleStore(0);
    const nodes = facts.filter((fact): fact is GraphNode => 'id' in fact);
    const relations = facts.filter((fact): fact is GraphRelation => !('id' in fact));
    await other.store.load([{ nodes, relations }]);
    expect(await hashOf(other.store.scan())).toEqual(await hashOf(opened.store.scan()));
    await other.close();
  });
});

test('a dump asks for no more facts than it has written', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<GraphNode> {
    for (;;) {
      given += 1;
      yield {
        kind: 'Division',
        id: nodeId('Division', `${given}`),
        properties: { code: `${given}`, name: '甲', level: 'COUNTY' },
      };
    }
  }
  for (const format of DUMP_FORMATS) {
    given = 0;
    const chunks = dump(NAMES, format, endless());
    for (let i = 0; i < 5; i += 1) await chunks.next();
    await chunks.return(undefined);
    expect({ format, bounded: given < 2_000 }).toEqual({ format, bounded: true });
  }
});

describe('over HTTP', () => {
  let service: Serving;
  beforeAll(async () => {
    const settings = { baseUri: NAMES.base, dataLicence: 'https://creativecommons.org/licenses/by/4.0/' };
    service = await serving({ agencies: 3, settings });
  });
  afterAll(() => service.close());
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
    fetch(`${service.url}${path}`, { method, headers: { connection: 'close', ...headers } });

  test.each(['nq', 'ttl'] as const)('/dataset.%s.gz is the whole of it, and is sent once', async (format) => {
    const response = await get(`/dataset.${format}.gz`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/gzip']);
    const text = gunzipSync(Buffer.from(await response.arrayBuffer())).toString('utf8');
    const expected = await textOf(dump(NAMES, 'nq', service.store.scan()));
    expect(await READERS[format]?.(text)).toEqual(await READERS['nq']?.(expected));
    const tag = response.headers.get('etag') ?? '';
    expect((await get(`/dataset.${format}.gz`, { 'if-none-match': tag })).status).toBe(304);
    const head = await get(`/dataset.${format}.gz`, {}, 'HEAD');
    expect([head.status, head.headers.get('etag')]).toEqual([200, tag]);
  });

  test('VoID tells how much there is, and DCAT where it is had and under which licence', async () => {
    const about = await (await get('/.well-known/void', { accept: 'text/turtle' })).text();
    expect(about).toContain(`void:dataDump <${NAMES.base}/dataset.nq.gz>, <${NAMES.base}/dataset.ttl.gz>`);
    expect(about).toContain(`<${NAMES.base}/dataset#agency> void:class gov:Agency ;\n  void:entities "3"^^xsd:integer`);
    const catalogue = await (await get('/catalogue', { accept: 'text/turtle' })).text();
    expect(catalogue).toContain(`dcat:downloadURL <${NAMES.base}/dataset.nq.gz>`);
    expect(catalogue).toContain('dcterms:license <https://creativecommons.org/licenses/by/4.0/>');
    for (const path of ['/.well-known/void', '/catalogue']) {
      expect((await get(path, { accept: 'image/png' })).status).toBe(406);
      const read = READERS['jsonld'] ?? (() => Promise.resolve([]));
      expect(await read(await (await get(`${path}?format=jsonld`)).text())).toEqual(
        await READERS['ttl']?.(await (await get(`${path}?format=ttl`)).text()),
      );
    }
  });
});
