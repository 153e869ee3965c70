/** Who does the same as a body: the documents of the seed as a careful reader compares them, and a small world of its own. */
import { asker, type Asker } from '../harness/asking';
import { seedAsker } from '../harness/seed-asker';
import { embeddedStore } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';

interface Duty {
  readonly responsibility: { readonly label: string | null; readonly text: string };
  readonly shared: readonly { readonly start: number; readonly end: number }[];
  readonly alone: readonly { readonly start: number; readonly end: number }[];
}
interface Overlaps {
  readonly agency: { readonly name: string };
  readonly duties: number;
  readonly total: number;
  readonly overlappingAgencies: readonly {
    readonly agency: { readonly name: string };
    readonly score: number;
    readonly alike: number;
    readonly pairs: readonly { readonly score: number; readonly overlapRelation: string; readonly one: Duty; readonly other: Duty }[];
  }[];
} // prettier-ignore

const OVERLAPS = `query ($agency: ID!, $with: ID, $asOf: Int, $relations: [OverlapRelation!], $least: Float, $first: Int) {
  overlaps(agency: $agency, with: $with, asOf: $asOf, relations: $relations, least: $least, first: $first) {
    agency { name } duties total
    overlappingAgencies { agency { name } score alike pairs { score overlapRelation
      one { responsibility { label text } shared { start end } alone { start end } }
      other { responsibility { label text } shared { start end } alone { start end } } } } } }`;
const ALL = ['OVERLAP', 'GUIDANCE', 'PEER', 'UNKNOWN'];

async function overlaps(asked: Asker, variables: Record<string, unknown>): Promise<Overlaps | null> {
  // A variable that is left out takes the default of the argument.
  const declared = OVERLAPS.replace(/\$(\w+): [^,)]+/g, (one, name: string) => (name in variables ? one : ''));
  const query = declared.replace(/(\w+): \$(\w+)/g, (one, _, name: string) => (name in variables ? one : ''));
  const { data, errors } = await asked.ask(query, variables);
  expect(errors).toEqual([]);
  return (data as { overlaps: Overlaps | null }).overlaps;
}

const said = ({ responsibility: { text }, shared }: Duty): readonly string[] =>
  shared.map(({ start, end }) => text.slice(start, end));

describe('the documents of the seed', () => {
  const asked = seedAsker();
  let ids: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const { data } = await asked().ask('{ agencies(first: 50) { nodes { id name } } }');
    const { nodes } = (data as { agencies: { nodes: { id: string; name: string }[] } }).agencies;
    ids = new Map(nodes.map(({ id, name }) => [name, id]));
  });

  test('two bodies of a district: the seven pairs that a careful reader finds come first', async () => {
    const district = '盘锦市兴隆台区智慧城市运行管理中心';
    const found = await overlaps(asked(), { agency: ids.get(district) });
    expect(found).toMatchObject({ agency: { name: district }, duties: 8 });
    const service = found?.overlappingAgencies[0];
    expect(service?.agency.name).toBe('盘锦市兴隆台区政务服务中心');
    const pairs = service?.pairs.map(({ one, other }) =>
      [one.responsibility.label, other.responsibility.label].join(''),
    );
    expect(new Set(pairs?.slice(0, 7))).toEqual(
      new Set([
        '（一）（一）',
        '（五）（二）',
        '（六）（三）',
        '（六）（四）',
        '（七）（五）',
        '（八）（三）',
        '（八）（六）',
      ]),
    );
    expect(service?.pairs.every(({ overlapRelation }) => overlapRelation === 'OVERLAP')).toBe(true);
    // What is done on the order of others says nothing of what is done.
    expect(service?.pairs.map(({ one }) => one.responsibility.label)).not.toContain('（九）');
  });

  test('the words that both say are marked on both sides, and what one says alone', async () => {
    const found = await overlaps(asked(), { agency: ids.get('盘锦市兴隆台区智慧城市运行管理中心'), first: 1 });
    const pair = found?.overlappingAgencies[0]?.pairs.find(({ one }) => one.responsibility.label === '（七）');
    expect(pair && said(pair.one)).toContain('一网一门一次');
    expect(pair && said(pair.other)).toContain('一网一门一次');
    expect(found?.overlappingAgencies).toHaveLength(1);
    expect(found?.total).toBeGreaterThan(1);
  });

  test('a body in two years is one body, and bodies of two cities are peers', async () => {
    const city = '盘锦市智慧城市运行管理中心';
    const found = await overlaps(asked(), { agency: ids.get(city), relations: ALL });
    expect(found?.overlappingAgencies.map(({ agency }) => agency.name)).not.toContain(city);
    const peer = found?.overlappingAgencies.find(({ agency }) => agency.name === '大连高新技术产业园区大数据中心');
    expect(peer?.pairs.length).toBeGreaterThan(0);
    expect(new Set(peer?.pairs.map(({ overlapRelation }) => overlapRelation))).toEqual(new Set(['PEER']));
    const asIs = await overlaps(asked(), { agency: ids.get(city) });
    expect(asIs?.overlappingAgencies.map(({ agency }) => agency.name)).not.toContain('大连高新技术产业园区大数据中心');
  });
});

describe('a small world', () => {
  const division = (code: string, name: string, level: string) => node('Division', code, { code, name, level });
  const [city, district, elsewhere] = [
    division('990100', '甲市', 'PREFECTURE'),
    division('990102', '甲市乙区', 'COUNTY'),
    division('990203', '丙市丁区', 'COUNTY'),
  ];
  const plan = (key: string, fiscalYear: number) =>
    node('Document', key, { title: key, fiscalYear, documentKind: 'STAFFING_PLAN' });
  const [earlier, later] = [plan('旧', 2020), plan('新', 2023)];
  const agency = (name: string) => node('Agency', name, { name });
  const [above, below, beside, nowhere] = [
    agency('甲市渔政支队'),
    agency('乙区渔政大队'),
    agency('丁区渔政大队'),
    agency('渔政站'),
  ];
  const section = node('Section', '执法科', { name: '执法科', sectionKind: 'INTERNAL' });
  const duty = (key: string, text: string, position = 1) => node('Responsibility', key, { text, position });
  const duties = {
    guiding: duty('上一', '指导各区开展渔船检验和伏季休渔期巡查执法。'),
    other: duty('上二', '完成上级交办的其他工作。', 2),
    doing: duty('下一', '开展渔船检验，承担伏季休渔期巡查执法。'),
    dropped: duty('下旧', '承担水产苗种产地检疫和放流登记。', 2),
    kept: duty('下三', '承担渔港水域污染事故调查。', 3),
    told: duty('下二', '完成上级交办的其他工作。', 4),
    same: duty('旁一', '承担伏季休渔期巡查执法，水产苗种产地检疫和放流登记。'),
    lone: duty('独一', '渔船检验'),
  };
  const store = embeddedStore();
  let asked: Asker;
  beforeAll(async () => {
    const all = Object.values(duties);
    const stated = (document: typeof earlier, ...facts: readonly (typeof all)[number][]) =>
      facts.map((fact, i) => relation('STATED_IN', fact, document, { start: i * 100, end: i * 100 + 9, quote: fact.id }));
    await store().apply(
      changes(
        [city, district, elsewhere, earlier, later, above, below, beside, nowhere, section, ...all],
        [
          relation('IN_DIVISION', above, city, { basis: 'STATED' }),
          relation('IN_DIVISION', below, district, { basis: 'STATED' }),
          relation('IN_DIVISION', beside, elsewhere, { basis: 'STATED' }),
          relation('RESPONSIBLE_FOR', above, duties.guiding),
          relation('RESPONSIBLE_FOR', above, duties.other),
          relation('HAS_SECTION', below, section),
          relation('RESPONSIBLE_FOR', section, duties.doing),
          ...[duties.dropped, duties.kept, duties.told].map((one) => relation('RESPONSIBLE_FOR', below, one)),
          relation('RESPONSIBLE_FOR', beside, duties.same),
          relation('RESPONSIBLE_FOR', nowhere, duties.lone),
          ...stated(earlier, duties.dropped, duties.kept, duties.told),
          ...stated(later, duties.guiding, duties.other, duties.doing, duties.kept, duties.told, duties.same, duties.lone),
        ],
      ),
    );
    asked = await asker(store());
  }); // prettier-ignore

  const told = (found: Overlaps | null) =>
    found?.overlappingAgencies.flatMap(({ agency: { name }, pairs }) =>
      pairs.map(({ overlapRelation: kind, one, other }) => [
        name,
        kind,
        one.responsibility.text,
        other.responsibility.text,
      ]),
    );

  test('a city that guides what its district does; duties of sections are those of their body', async () => {
    const found = await overlaps(asked, { agency: above.id, with: below.id, relations: ALL });
    expect(told(found)).toEqual([
      ['乙区渔政大队', 'GUIDANCE', duties.guiding.properties.text, duties.doing.properties.text],
    ]);
    expect(found).toMatchObject({ duties: 1, total: 1 });
    expect(told(await overlaps(asked, { agency: above.id, with: below.id }))).toEqual([]);
  });

  test('what the latest list dropped is compared in its own year only', async () => {
    const texts = (found: Overlaps | null) => told(found)?.map(([, , one]) => one);
    const now = await overlaps(asked, { agency: below.id, with: beside.id, relations: ['PEER'] });
    expect(texts(now)).toEqual([duties.doing.properties.text]);
    const then = await overlaps(asked, { agency: below.id, with: beside.id, relations: ['PEER'], asOf: 2020 });
    expect(then).toMatchObject({ duties: 2, overlappingAgencies: [] });
  });

  test('a body whose place is not known, relations that are not asked for, and ids of nobody', async () => {
    expect(told(await overlaps(asked, { agency: nowhere.id }))?.map(([, kind]) => kind)).toContain('UNKNOWN');
    expect(await overlaps(asked, { agency: nowhere.id, relations: [] })).toMatchObject({
      total: 0,
      overlappingAgencies: [],
    });
    expect(await overlaps(asked, { agency: 'agency:nobody' })).toBeNull();
    expect(await overlaps(asked, { agency: section.id })).toBeNull();
    expect(await overlaps(asked, { agency: above.id, with: section.id })).toMatchObject({ total: 0 });
  });

  test.each([['least', 0], ['least', 2], ['first', 0], ['first', 101]])('%s of %d is refused', async (name, value) => {
    const { status, errors } = await asked.ask(`{ overlaps(agency: "${above.id}", ${name}: ${value}) { total } }`);
    expect([status, errors[0]?.extensions.code, errors[0]?.message]).toEqual([400, 'BAD_USER_INPUT', expect.stringContaining(name)]);
  }); // prettier-ignore
});
