/** Bodies of one job in several places: those of the seed, and a small world whose figures were reckoned by hand. */
import { asker, type Asker } from '../harness/asking';
import { countingStore } from '../harness/counting-store';
import { seedAsker } from '../harness/seed-asker';
import { embeddedStore, onNeo4j } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';

const PEERS = `query ($agency: ID!, $asOf: Int, $first: Int) {
  peers(agency: $agency, asOf: $asOf, first: $first) {
    total
    agency { name }
    ownFigures { peerMeasure figure figureDocuments { title } }
    standings { peerMeasure knownBodies medianFigure place }
    dutiesOfNoPeer { text }
    peers {
      agency { name } score nameLikeness dutyLikeness
      peerFigures { peerMeasure figure }
      dutiesOnlyHere { text } dutiesOnlyThere { text }
      sectionsElsewhere { section { name } sectionThere { name } score } sectionsOnlyThere { name }
    }
  }
}`;

interface Named {
  readonly name: string;
}
interface Figure {
  readonly peerMeasure: string;
  readonly figure: number | null;
}
interface Told {
  readonly total: number;
  readonly agency: Named;
  readonly ownFigures: readonly (Figure & { readonly figureDocuments: readonly { readonly title: string }[] })[];
  readonly standings: readonly { readonly peerMeasure: string; readonly knownBodies: number; readonly medianFigure: number | null; readonly place: number | null }[]; // prettier-ignore
  readonly dutiesOfNoPeer: readonly { readonly text: string }[];
  readonly peers: readonly {
    readonly agency: Named;
    readonly score: number;
    readonly nameLikeness: number;
    readonly dutyLikeness: number;
    readonly peerFigures: readonly Figure[];
    readonly dutiesOnlyHere: readonly { readonly text: string }[];
    readonly dutiesOnlyThere: readonly { readonly text: string }[];
    readonly sectionsElsewhere: readonly { readonly section: Named; readonly sectionThere: Named }[];
    readonly sectionsOnlyThere: readonly Named[];
  }[];
}

async function peersOf(asked: Asker, variables: Readonly<Record<string, unknown>>): Promise<Told | null> {
  const { data, errors } = await asked.ask(PEERS, variables);
  expect(errors).toEqual([]);
  return (data as { peers: Told | null }).peers;
}

describe('the documents of the seed', () => {
  const asked = seedAsker();
  const peers = async (name: string): Promise<Told | null> => {
    const { data } = await asked().ask(`{ agency(name: "${name}") { id } }`);
    return peersOf(asked(), { agency: (data as { agency: { id: string } }).agency.id });
  };

  test('the bureaus of two cities are peers, whichever is asked about; what either does alone is told', async () => {
    const [panjin, dalian] = ['盘锦市营商环境建设局', '大连高新技术产业园区营商环境建设局'] as const;
    const here = await peers(panjin);
    expect(here?.peers.map(({ agency }) => agency.name)).toEqual([dalian]);
    const [other] = here?.peers ?? [];
    expect(other?.dutiesOnlyHere.map(({ text }) => text)).toContain('负责12345非紧急类服务平台规划建设和日常运行监管工作，指导市民心网工作。'); // prettier-ignore
    expect(other?.dutiesOnlyThere.map(({ text }) => text)).toContain('负责全区网格化综合治理平台管理相关工作。');
    expect((await peers(dalian))?.peers.map(({ agency }) => agency.name)).toEqual([panjin]);
  });

  test('two bodies of one district, and a district and its city, are no peers', async () => {
    for (const name of [
      '盘锦市兴隆台区政务服务中心',
      '盘锦市兴隆台区智慧城市运行管理中心',
      '盘锦市智慧城市运行管理中心',
    ])
      expect((await peers(name))?.peers).toEqual([]);
  });
});

function smallWorld(store: () => Parameters<typeof asker>[0]): void {
  const division = (code: string, name: string, level: string) => node('Division', code, { code, name, level });
  const city = division('990100', '甲市', 'PREFECTURE');
  const counties = [division('990121', '子县', 'COUNTY'), division('990122', '丑县', 'COUNTY'), division('990123', '寅县', 'COUNTY')]; // prettier-ignore
  const agencies = ['甲市子县渔政站', '丑县渔政站', '寅县渔政管理站', '甲市子县档案馆'].map((name) => node('Agency', name, { name })); // prettier-ignore
  const ofCity = node('Agency', '甲市渔政站', { name: '甲市渔政站' });
  const documents = agencies.map((_, i) => node('Document', `${i}`, { title: `第${i}号文件`, fiscalYear: 2023, documentKind: 'BUDGET' })); // prettier-ignore
  const section = (key: string, name: string) => node('Section', key, { name, sectionKind: 'INTERNAL' });
  const duty = (key: string, text: string, position: number) => node('Responsibility', key, { text, position });
  const quota = (key: string, count: number) => node('StaffingQuota', key, { staffingType: '事业编制', measure: 'AUTHORISED', count }); // prettier-ignore
  const line = (key: string, fen: number) =>
    node('BudgetLine', key, { label: '支出预算', path: '["支出预算"]', printed: '1', unit: '元', fen, fiscalYear: 2023, stage: 'BUDGET', scope: 'OWN' }); // prettier-ignore
  const [a, b, c] = agencies;
  // What all the others do: against it words are rare.
  const others = [...'东西南北春夏秋冬梅兰竹菊松柏桃李'].map((letter, i) => duty(`x${i}`, `${letter}山${letter}水${letter}桥的养护`, i)); // prettier-ignore
  const held = [
    { of: ofCity, by: 'RESPONSIBLE_FOR', things: others },
    { of: a, by: 'RESPONSIBLE_FOR', things: [duty('a1', '开展渔船检验', 1), duty('a2', '承担伏季休渔期巡查执法', 2), duty('a3', '运行海洋牧场观测网', 3)] }, // prettier-ignore
    { of: b, by: 'RESPONSIBLE_FOR', things: [duty('b1', '负责渔船检验工作', 1), duty('b2', '水产苗种产地检疫', 2)] },
    { of: c, by: 'RESPONSIBLE_FOR', things: [duty('c1', '伏季休渔期巡查执法', 1)] },
    { of: a, by: 'HAS_SECTION', things: [section('a', '综合股'), section('aa', '执法股')] },
    { of: b, by: 'HAS_SECTION', things: [section('b', '综合股'), section('bb', '检疫股'), section('bbb', '执法大队')] },
    { of: a, by: 'HAS_QUOTA', things: [quota('a', 10)] },
    { of: b, by: 'HAS_QUOTA', things: [quota('b', 7)] },
    { of: a, by: 'HAS_LINE', things: [line('a', 30_000_001)] },
    { of: c, by: 'HAS_LINE', things: [line('c', 50_000_000)] },
  ] as const;
  let asked: Asker;
  beforeAll(async () => {
    const all = held.flatMap(({ of, by, things }) => things.map((thing, i) => ({ of, by, thing, i })));
    await store().apply(
      changes(
        [city, ...counties, ...agencies, ofCity, ...documents, ...all.map(({ thing }) => thing)],
        [
          ...counties.map((county) => relation('PART_OF', county, city)),
          ...agencies.map((agency, i) => relation('IN_DIVISION', agency, counties[i % 3] ?? city, { basis: 'STATED' })),
          relation('IN_DIVISION', ofCity, city, { basis: 'STATED' }),
          ...agencies.map((agency, i) =>
            relation('STATED_IN', agency, documents[i] ?? city, { start: 0, end: 1, quote: '引' }),
          ),
          ...all.map(({ of, by, thing }) => relation(by, of as NonNullable<typeof of>, thing)),
          ...all.map(
            ({ of, thing, i }) =>
            relation('STATED_IN', thing, documents[Math.max(0, agencies.indexOf(of as NonNullable<typeof of>))] ?? city, { start: i * 100, end: i * 100 + 9, quote: '引' }), // prettier-ignore
          ),
        ],
      ),
    );
    asked = await asker(store());
  });

  const figuresOf = (figures: readonly Figure[] | undefined) => figures?.map(({ figure }) => figure);

  test('who they are, and what each comes to: unknown is null and counts nowhere', async () => {
    const told = await peersOf(asked, { agency: a?.id });
    expect(told?.peers.map(({ agency, nameLikeness }) => [agency.name, nameLikeness])).toEqual([
      ['丑县渔政站', 1],
      ['寅县渔政管理站', expect.closeTo(1 / 3, 3)],
    ]);
    expect(told?.total).toBe(2);
    // Sections, duties, posts, fen, fen a post: 30,000,001 over 10.
    expect(figuresOf(told?.ownFigures)).toEqual([2, 3, 10, 30_000_001, 3_000_000]);
    expect(told?.ownFigures.every(({ figureDocuments }) => figureDocuments.every(({ title }) => title === '第0号文件'))).toBe(true); // prettier-ignore
    expect(told?.peers.map(({ peerFigures }) => figuresOf(peerFigures))).toEqual([
      [3, 2, 7, null, null],
      [null, 1, null, 50_000_000, null],
    ]);
    expect(told?.standings.map(({ knownBodies, medianFigure, place }) => [knownBodies, medianFigure, place])).toEqual([
      [2, 2.5, 2],
      [3, 2, 1],
      [2, 8.5, 1],
      [2, 40_000_000.5, 2],
      [1, 3_000_000, 1],
    ]);
  });

  test('what one does and the other does not, in the order of the documents; what sections are called elsewhere', async () => {
    const told = await peersOf(asked, { agency: a?.id });
    const texts = (duties: readonly { readonly text: string }[] | undefined) => duties?.map(({ text }) => text);
    expect(texts(told?.dutiesOfNoPeer)).toEqual(['运行海洋牧场观测网']);
    const [first] = told?.peers ?? [];
    expect(texts(first?.dutiesOnlyHere)).toEqual(['承担伏季休渔期巡查执法', '运行海洋牧场观测网']);
    expect(texts(first?.dutiesOnlyThere)).toEqual(['水产苗种产地检疫']);
    expect(first?.sectionsElsewhere.map((one) => [one.section.name, one.sectionThere.name])).toContainEqual(['综合股', '综合股']); // prettier-ignore
    expect(first?.sectionsOnlyThere.map(({ name }) => name)).toContain('检疫股');
  });

  test('as of a year before the documents nothing is known of them; a body without peers, and none at all', async () => {
    const earlier = await peersOf(asked, { agency: a?.id, asOf: 2022 });
    expect(figuresOf(earlier?.ownFigures)).toEqual([null, null, null, null, null]);
    expect((await peersOf(asked, { agency: agencies[3]?.id }))?.peers).toEqual([]);
    expect(await peersOf(asked, { agency: 'agency:nobody' })).toBeNull();
    expect(await peersOf(asked, { agency: city.id })).toBeNull();
    expect((await peersOf(asked, { agency: a?.id, first: 1 }))?.peers).toHaveLength(1);
  });

  test('the number of calls does not go by the number of peers', async () => {
    const callsFor = async (first: number): Promise<number> => {
      const { store: counted, calls } = countingStore(store());
      await peersOf(await asker(counted), { agency: a?.id, first });
      return calls.length;
    };
    expect(await callsFor(2)).toBe(await callsFor(1));
  });
}

describe('a small world, on the embedded store', () => smallWorld(embeddedStore()));
describe('a small world, on Neo4j', () => onNeo4j('peers', smallWorld));
