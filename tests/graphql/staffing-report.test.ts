/** How posts are filled and spread: the documents of the seed as a careful reader counts them, and a small body over years. */
import { asker, type Asker } from '../harness/asking';
import { seedAsker } from '../harness/seed-asker';
import { embeddedStore } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';

const REPORT = `posts postsOf isVerySmall postsDocument { fiscalYear } sectionsDocument { fiscalYear }
  staffingYears { fiscalYear balances { staffingType balanceOf authorised actual slack excess } statedChanges { count evidence { quote } } }
  sectionSizes { section { name } posts isVerySmall madeFrom { evidence { quote } } }
  supervision { knownSections unknownSections sectionLeaders sectionStaff staffPerLeader leadersMadeFrom { count evidence { quote } } }
  postSpread { knownSections unknownSections totalPosts fewest most median mean }`;

async function report(asked: Asker, body: string, args = ''): Promise<Record<string, unknown>> {
  const { data, errors } = await asked.ask(`query ($body: String!) { agency(name: $body) { staffingReport${args} { ${REPORT} } } }`, { body }); // prettier-ignore
  expect(errors).toEqual([]);
  return (data as { agency: { staffingReport: Record<string, unknown> } }).agency.staffingReport;
}

describe('the documents of the seed', () => {
  const CENTRE = '盘锦市智慧城市运行管理中心';
  const asked = seedAsker();

  test('nine sections of 2020 with 63 posts, no people anywhere, and 41 people who came by 2022', async () => {
    const found = await report(asked(), CENTRE);
    expect(found).toMatchObject({
      posts: 63,
      postsOf: 'SECTIONS',
      isVerySmall: false,
      postsDocument: { fiscalYear: 2020 },
      sectionsDocument: { fiscalYear: 2020 },
      staffingYears: [
        {
          fiscalYear: 2020,
          balances: [{ staffingType: null, balanceOf: 'SECTIONS', authorised: 63, actual: null, slack: null, excess: null }],
          statedChanges: [],
        },
        { fiscalYear: 2022, balances: [], statedChanges: [{ count: 41 }] },
      ],
      supervision: { knownSections: 9, unknownSections: 0, sectionLeaders: 20, sectionStaff: 43, staffPerLeader: 2.15 },
      postSpread: { knownSections: 9, unknownSections: 0, totalPosts: 63, fewest: 5, most: 11, median: 6, mean: 7 },
    }); // prettier-ignore
    const sizes = found['sectionSizes'] as { section: { name: string }; posts: number; madeFrom: { evidence: { quote: string }[] }[] }[]; // prettier-ignore
    expect(sizes.map(({ posts }) => posts)).toEqual([11, 6, 6, 6, 8, 6, 9, 5, 6]);
    expect(sizes[0]).toMatchObject({ section: { name: '综合办公室' }, madeFrom: [{ evidence: [{ quote: '人员编制11名' }] }] }); // prettier-ignore
  });

  test('what is very small is for whoever asks to say', async () => {
    const { sectionSizes, isVerySmall } = await report(asked(), CENTRE, '(smallSection: 6, smallBody: 64)');
    const small = (sectionSizes as { section: { name: string }; isVerySmall: boolean }[]).filter((one) => one.isVerySmall); // prettier-ignore
    expect(small.map(({ section }) => section.name)).toEqual(['社会信用科']);
    // Its sections together have 63; it may have more.
    expect(isVerySmall).toBeNull();
  });

  test('of a body of which no number is stated nothing is known, and nothing is zero', async () => {
    expect(await report(asked(), '盘锦市兴隆台区政务服务中心')).toEqual({
      posts: null,
      postsOf: null,
      isVerySmall: null,
      postsDocument: null,
      sectionsDocument: null,
      staffingYears: [],
      sectionSizes: [],
      supervision: null,
      postSpread: null,
    });
  });
});

describe('a small body over years', () => {
  const [before, after] = [2021, 2023].map((year) =>
    node('Document', `${year}`, { title: `${year}`, fiscalYear: year }),
  );
  const body = node('Agency', '站', { name: '甲站' });
  const sections = ['甲股', '乙股'].map((name, i) =>
    node('Section', name, { name, sectionKind: 'INTERNAL', position: i }),
  );
  const quota = (key: string, count: number, measure = 'AUTHORISED', staffingType: string | null = null) =>
    node('StaffingQuota', key, { staffingType, measure, count });
  const [posts, people, fewer, more] = [quota('编', 6), quota('实', 5, 'ACTUAL', '在职人员'), quota('后编', 4), quota('后实', 6, 'ACTUAL', '在职人员')]; // prettier-ignore
  const ofFirst = quota('股', 2);
  let at = 0;
  const quote = () => ({ start: (at += 1), end: at + 1, quote: '引' });
  const store = embeddedStore();
  let asked: Asker;
  beforeAll(async () => {
    await store().apply(
      changes(
        [before!, after!, body, ...sections, posts, people, fewer, more, ofFirst],
        [
          ...sections.map((section) => relation('HAS_SECTION', body, section)),
          ...[posts, people, fewer, more].map((fact) => relation('HAS_QUOTA', body, fact)),
          relation('HAS_QUOTA', sections[0]!, ofFirst),
          ...[posts, people].map((fact) => relation('STATED_IN', fact, before!, quote())),
          ...[fewer, more, ofFirst, ...sections].map((fact) => relation('STATED_IN', fact, after!, quote())),
        ],
      ),
    );
    asked = await asker(store());
  });

  const balance = (balanceOf: string, [authorised, actual, slack, excess]: readonly (number | null)[]) => ({
    staffingType: null,
    balanceOf,
    authorised,
    actual,
    slack,
    excess,
  });

  test('one post too many, then two people: each year by itself, body and sections apart', async () => {
    expect(await report(asked, '甲站')).toMatchObject({
      posts: 4,
      postsOf: 'WHOLE_BODY',
      isVerySmall: true,
      staffingYears: [
        { fiscalYear: 2021, balances: [balance('WHOLE_BODY', [6, 5, 1, 0])] },
        {
          fiscalYear: 2023,
          balances: [balance('WHOLE_BODY', [4, 6, 0, 2]), balance('SECTIONS', [2, null, null, null])],
        },
      ],
      sectionSizes: [
        { section: { name: '甲股' }, posts: 2, isVerySmall: true },
        { section: { name: '乙股' }, posts: null, isVerySmall: null },
      ],
      postSpread: { knownSections: 1, unknownSections: 1, totalPosts: 2, fewest: 2, most: 2, median: 2, mean: 2 },
    });
  });

  test('as of a year, what later documents state is not known', async () => {
    expect(await report(asked, '甲站', '(asOf: 2022)')).toMatchObject({ posts: 6, isVerySmall: false, sectionsDocument: null, staffingYears: [{ fiscalYear: 2021 }] }); // prettier-ignore
  });
});
