/** Whose words put one body below another: of two documents, that of the body above and that of the one below. */
import { linkDocument, readDocument } from '../../src/ingest/pipeline';
import { countingStore } from '../harness/counting-store';
import { asker } from '../harness/asking';
import { embeddedStore, onNeo4j } from '../harness/stores';
import { reference } from '../ingest/link/facts';

const TEXTS = {
  'bureau.txt': `溪川县水务局2023年部门预算
一、部门职责
（一）负责水资源管理。
二、部门预算单位构成
纳入溪川县水务局2023年部门预算编制范围的二级预算单位包括：
1.溪川县水务局本级
2.溪川县河道管理站
`,
  'station.txt': `溪川县河道管理站2022年单位预算
一、单位职责
溪川县河道管理站是溪川县水务局下属事业单位，负责河道养护。
`,
} as const;

const changes = Object.entries(TEXTS).map(([name, text]) => {
  const read = readDocument({ name, bytes: Buffer.from(text) });
  if (!read.ok) throw new Error(read.rejection.message);
  return linkDocument(read, reference);
});

interface Link {
  readonly relation: string;
  readonly evidence: readonly {
    readonly start: number;
    readonly quote: string;
    readonly document: { readonly source: 'bureau.txt' | 'station.txt' };
  }[];
}

const RELATIONS = ['SUBORDINATE_TO', 'BUDGET_UNIT_OF', 'SPONSORED_BY'] as const;

function describeOn(store: () => Parameters<typeof asker>[0]): void {
  const stated = async (way: 'superiors' | 'subordinates', name: string, of = store()): Promise<readonly Link[]> => {
    const link = 'relation basis evidence { start quote document { source } }';
    const below = (relation: string): string =>
      `${relation}: subordinates(relation: ${relation}) { nodes { ${link} } }`;
    const list = way === 'superiors' ? `superiors { ${link} }` : RELATIONS.map(below).join(' ');
    const { data, errors } = await (await asker(of)).ask(`{ agency(name: "${name}") { ${list} } }`);
    expect(errors).toEqual([]);
    const { superiors, ...lists } = (data as { agency: Record<string, unknown> }).agency;
    return (superiors ?? Object.values(lists).flatMap((one) => (one as { nodes: unknown[] }).nodes)) as readonly Link[];
  };

  beforeAll(() => store().apply(changes));

  test('each relation has the words of every document that states it', async () => {
    const links = await stated('superiors', '溪川县河道管理站');
    const shown = links.map(({ relation, evidence }) => [relation, evidence.map(({ quote, document }) => [document.source, quote])]); // prettier-ignore
    expect(shown).toEqual([
      ['SUBORDINATE_TO', [['station.txt', '溪川县河道管理站是溪川县水务局下属事业单位']]],
      ['BUDGET_UNIT_OF', [['bureau.txt', '溪川县河道管理站']]],
    ]);
    for (const { start, quote, document } of links.flatMap(({ evidence }) => evidence))
      expect(TEXTS[document.source].slice(start, start + quote.length)).toBe(quote);
  });

  test('the same from above', async () => {
    const [below, above] = [
      await stated('superiors', '溪川县河道管理站'),
      await stated('subordinates', '溪川县水务局'),
    ];
    expect(new Set(above)).toEqual(new Set(below));
  });

  test('the bodies are one read, and the documents of all places another', async () => {
    const { store: counted, calls } = countingStore(store());
    await stated('superiors', '溪川县河道管理站', counted);
    expect(calls.filter((call) => call.startsWith('nodes'))).toHaveLength(2);
  });
}

describe('on the embedded store', () => describeOn(embeddedStore()));
describe('on Neo4j', () => onNeo4j('evidence of relations', describeOn));
