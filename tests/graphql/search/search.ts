/** What people expect of a search, on a small graph made by hand; every answer was worked out by reading it. */
import type { GraphStore } from '../../../src/store/graph-store';
import { asker, type Asker } from '../../harness/asking';
import { countingStore } from '../../harness/counting-store';
import { node, relation } from '../../store/graphs';

const bureau = node('Agency', '局', { name: '安宁市政务服务局', aliases: ['安宁政务局'] });
const archive = node('Agency', '馆', { name: '安宁市档案馆' });
const office = node('Section', '科', { name: '热线受理科' });
const hotline = node('Topic', '热线', {
  name: '12345热线',
  aliases: ['政务便民电话', '12345热线平台'],
  topicKind: 'HOTLINE',
});
const field = node('Topic', '领域', { name: '档案管理', aliases: ['档案工作', 'Archive Work'], topicKind: 'FIELD' });
const duties = [
  node('Responsibility', '1', { text: '负责12345热线的管理。' }),
  node('Responsibility', '2', { text: '受理政务便民电话转来的诉求。' }),
  node('Responsibility', '3', { text: '承担全市档案工作，指导archive work。' }),
  node('Responsibility', '4', { text: '承担全市档案管理和保密工作。' }),
] as const;
const document = node('Document', '文', { title: '安宁市政务服务局2024年部门预算', fiscalYear: 2024 });
const line = node('BudgetLine', '费', { label: '12345热线经费', fiscalYear: 2024 });
const earlier = node('Document', '前', { title: '旧年预算', fiscalYear: 2022 });
const county = node('Division', '530181', { code: '530181', name: '螳川县', level: 'COUNTY' });
const prefecture = node('Division', '530100', { code: '530100', name: '螳州市', level: 'PREFECTURE' });
const quote = (start: number) => ({ start, end: start + 1, quote: '引' });

const NODES = [bureau, archive, office, hotline, field, ...duties, document, earlier, line, county, prefecture];
const RELATIONS = [
  relation('HAS_SECTION', bureau, office),
  relation('RESPONSIBLE_FOR', office, duties[0]),
  relation('RESPONSIBLE_FOR', office, duties[1]),
  relation('RESPONSIBLE_FOR', archive, duties[2]),
  relation('RESPONSIBLE_FOR', archive, duties[3]),
  relation('HAS_LINE', bureau, line),
  relation('STATED_IN', duties[0], document, quote(0)),
  relation('STATED_IN', line, document, quote(5)),
  relation('STATED_IN', duties[2], earlier, quote(7)),
  relation('PART_OF', county, prefecture),
  relation('IN_DIVISION', bureau, county, { basis: 'STATED' }),
  relation('IN_DIVISION', archive, prefecture, { basis: 'STATED' }),
]; // prettier-ignore

interface Found {
  readonly totalCount: number;
  readonly edges: readonly Record<string, unknown>[];
  readonly facets: Record<string, unknown>;
}

export function describeSearch(name: string, store: () => GraphStore): void {
  describe(`search on ${name}`, () => {
    let asked: Asker;
    let calls: string[];
    beforeAll(async () => {
      await store().apply([{ nodes: NODES, relations: RELATIONS }]);
      const counting = countingStore(store());
      calls = counting.calls;
      asked = await asker(counting.store);
    });

    async function found(text: string, fields: string, more = ''): Promise<Found> {
      const query = `query ($text: String!) { search(text: $text, first: 20${more}) { ${fields} } }`;
      const { data, errors } = await asked.ask(query, { text });
      expect(errors).toEqual([]);
      return data?.['search'] as Found;
    }
    /** Kind of match, name that matched and what was highlighted of every hit. */
    async function hits(text: string, more = ''): Promise<readonly (readonly unknown[])[]> {
      const { edges, totalCount } = await found(
        text,
        'totalCount edges { matchedBy matchedName snippet { text highlights { start end } } node { id } }',
        more,
      );
      expect(totalCount).toBe(edges.length);
      type Edge = { matchedBy: string; matchedName: string | null; snippet: { text: string; highlights: { start: number; end: number }[] }; node: { id: string } }; // prettier-ignore
      return (edges as unknown as Edge[]).map(({ matchedBy, matchedName, snippet, node: { id } }) => [
        id,
        matchedBy,
        matchedName,
        snippet.highlights.map(({ start, end }) => snippet.text.slice(start, end)).join(' '),
      ]);
    }

    describe('by the other names of a topic', () => {
      test('finds what stands under them behind what stands under the name itself', async () => {
        expect(await hits('12345热线')).toEqual([
          ['responsibility:1', 'WORDS', null, '12345热线'],
          ['line:费', 'WORDS', null, '12345热线'],
          ['responsibility:2', 'OTHER_NAME', '政务便民电话', '政务便民电话'],
        ]);
        expect(await hits('政务便民電話')).toEqual([
          ['responsibility:2', 'WORDS', null, '政务便民电话'],
          ['responsibility:1', 'OTHER_NAME', '12345热线', '12345热线'],
          ['line:费', 'OTHER_NAME', '12345热线', '12345热线'],
        ]);
      });

      test('in the place of one word among others, and of a name of several words', async () => {
        expect(await hits('保密 档案工作')).toEqual([['responsibility:4', 'OTHER_NAME', '档案管理', '档案管理 保密']]);
        expect(await hits('archive work', ', kinds: [Responsibility]')).toEqual([
          ['responsibility:3', 'WORDS', null, 'archive work'],
          ['responsibility:4', 'OTHER_NAME', '档案管理', '档案管理'],
        ]);
      });

      test('pages go on from one to the other', async () => {
        const fields = 'edges { cursor node { id } } pageInfo { endCursor hasNextPage }';
        const seen: string[] = [];
        let after = '';
        for (let page = 0; page < 3; page += 1) {
          const query = `{ search(text: "12345热线", first: 1${after}) { ${fields} } }`;
          const { data } = await asked.ask(query);
          const { edges, pageInfo } = data?.['search'] as { edges: { node: { id: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }; // prettier-ignore
          seen.push(...edges.map((edge) => edge.node.id));
          expect(pageInfo.hasNextPage).toBe(page < 2);
          after = `, after: ${JSON.stringify(pageInfo.endCursor)}`;
        }
        expect(seen).toEqual(['responsibility:1', 'line:费', 'responsibility:2']);
      });
    });

    describe('by pinyin', () => {
      test.each([
        ['dangan', [['agency:馆', 'PINYIN', '安宁市档案馆', '安宁市档案馆']]],
        ['zhengwuju', [['agency:局', 'PINYIN', '安宁政务局', '安宁政务局']]],
        [
          'zwfwj',
          [
            ['agency:局', 'PINYIN', '安宁市政务服务局', '安宁市政务服务局'],
            ['document:文', 'PINYIN', '安宁市政务服务局2024年部门预算', '安宁市政务服务局2024年部门预算'],
          ],
        ],
        ['2024 zwfwj', [['document:文', 'PINYIN', '安宁市政务服务局2024年部门预算', '安宁市政务服务局2024年部门预算']]],
        ['rxsl', [['section:科', 'PINYIN', '热线受理科', '热线受理科']]],
      ] as const)('%s', async (text, expected) => {
        expect(await hits(text)).toEqual(expected);
      });
    });

    describe('with a mistake', () => {
      test.each([
        [
          '12345热钱',
          [
            ['responsibility:1', 'SIMILAR', '12345热线', '12345热线'],
            ['line:费', 'SIMILAR', '12345热线', '12345热线'],
          ],
        ],
        ['保密 档案官理', [['responsibility:4', 'SIMILAR', '档案管理', '档案管理 保密']]],
        ['Archvie work', [['responsibility:3', 'SIMILAR', 'archive', 'archive work']]],
        ['12346热线', []],
        [
          '档案',
          [
            ['agency:馆', 'WORDS', null, '档案'],
            ['responsibility:3', 'WORDS', null, '档案'],
            ['responsibility:4', 'WORDS', null, '档案'],
          ],
        ],
      ] as const)('%s', async (text, expected) => {
        expect((await hits(text)).toSorted()).toEqual([...expected].map((one) => [...one]).toSorted());
      });
    });

    describe('of a body, a division, years', () => {
      const ids = async (text: string, more: string): Promise<readonly string[]> =>
        (await hits(text, more)).map(([id]) => String(id)).toSorted();
      const [ofBureau, ofArchive] = [
        ['line:费', 'responsibility:1', 'section:科'],
        ['agency:馆', 'responsibility:3', 'responsibility:4'],
      ];

      test.each([
        ['热线', ', agency: "agency:局"', ofBureau],
        ['热线', ', agency: "agency:馆"', []],
        ['热线', ', agency: "agency:无"', []],
        ['档案', ', division: "530100"', ofArchive],
        ['档案', ', division: "530181"', []],
        ['热线', ', division: "530100"', ofBureau],
        ['热线', ', division: "999999"', []],
        ['热线', ', fromYear: 2023', ['line:费', 'responsibility:1']],
        ['档案', ', toYear: 2023', ['responsibility:3']],
        ['旧年', ', toYear: 2022', ['document:前']],
        ['旧年', ', fromYear: 2023', []],
        ['旧年', ', division: "530100"', []],
        ['档案', ', fromYear: 2023, toYear: 2022', []],
        ['档案', ', toYear: 2022, agency: "agency:馆"', ['responsibility:3']],
        ['热线', ', fromYear: 2024, division: "530100", kinds: [BudgetLine]', ['line:费']],
      ] as const)('%s%s', async (text, more, expected) => {
        expect(await ids(text, more)).toEqual(expected);
      });

      test('what is found with a mistake belongs there too, and facets count what does, in one call of the store', async () => {
        expect(await ids('12345热钱', ', agency: "agency:局"')).toEqual(['line:费', 'responsibility:1']);
        expect(await ids('12345热钱', ', agency: "agency:馆"')).toEqual([]);
        calls.length = 0;
        const { totalCount, facets } = await found('档案', 'totalCount facets { byKind { kind count } byAgency { agency { id } count } }', ', division: "530100", toYear: 2022'); // prettier-ignore
        expect([totalCount, facets, calls.map((call) => call.split(' ')[0])]).toEqual([
          1,
          { byKind: [{ kind: 'Responsibility', count: 1 }], byAgency: [{ agency: { id: 'agency:馆' }, count: 1 }] },
          ['search'],
        ]);
      });

      test('a cursor of one body is none of another', async () => {
        const page = (more: string) =>
          asked.ask(`{ search(text: "热线", first: 1${more}) { pageInfo { endCursor } } }`);
        const { data } = await page(', agency: "agency:局"');
        const { pageInfo } = data?.['search'] as { pageInfo: { endCursor: string } };
        const after = `, after: ${JSON.stringify(pageInfo.endCursor)}`;
        expect((await page(`, agency: "agency:局"${after}`)).errors).toEqual([]);
        expect((await page(`, agency: "agency:馆"${after}`)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      });
    });

    describe('with facets', () => {
      const FACETS = `facets { byKind { kind count } byYear { fiscalYear count } agencyCount
        byAgency { agency { name } count } documentCount byDocument { document { title } count } }`;

      test('counts all hits, however many the page shows, in one call of the store', async () => {
        await found('12345热线', FACETS, ', kinds: []');
        calls.length = 0;
        const { facets } = await found('12345热线', `edges { node { id } } ${FACETS}`);
        expect(facets).toEqual({
          byKind: [
            { kind: 'Responsibility', count: 2 },
            { kind: 'BudgetLine', count: 1 },
          ],
          byYear: [{ fiscalYear: 2024, count: 2 }],
          agencyCount: 1,
          byAgency: [{ agency: { name: '安宁市政务服务局' }, count: 3 }],
          documentCount: 1,
          byDocument: [{ document: { title: '安宁市政务服务局2024年部门预算' }, count: 2 }],
        });
        expect(calls.map((call) => call.split(' ')[0])).toEqual(['search']);
      });

      test('gives as many bodies as are asked for and says how many there are', async () => {
        const { facets } = await found('安宁', 'facets { byAgency(first: 1) { count agency { id } } agencyCount }');
        expect(facets).toEqual({ agencyCount: 2, byAgency: [{ agency: { id: 'agency:局' }, count: 1 }] });
        const { status, errors } = await asked.ask(
          '{ search(text: "安") { facets { byAgency(first: 101) { count } } } }',
        );
        expect({ status, code: errors[0]?.extensions.code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
      });
    });
  });
}
