/** 甲局 states 46 posts of itself and none of its sections in 2021; in 2023 its sections have 20 and 9, and it says 30 of itself. */
import { asker, type Asker } from '../harness/asking';
import { embeddedStore } from '../harness/stores';
import { changes, node, relation } from '../store/graphs';

const [before, after] = [2021, 2023].map((year) => node('Document', `${year}`, { title: `${year}`, fiscalYear: year }));
const body = node('Agency', '局', { name: '甲局' });
const sections = ['甲科', '乙科'].map((name) => node('Section', name, { name, sectionKind: 'INTERNAL' }));
const posts = (key: string, count: number, measure = 'AUTHORISED') =>
  node('StaffingQuota', key, { staffingType: '行政编制', measure, count });
const [whole, people, wholeLater, first, second] = [posts('全', 46), posts('在岗', 41, 'ACTUAL'), posts('后', 30), posts('一', 20), posts('二', 9)]; // prettier-ignore

let at = 0;
const quote = () => ({ start: (at += 1), end: at + 1, quote: '引' });
const store = embeddedStore();
let asked: Asker;
beforeAll(async () => {
  await store().apply(
    changes(
      [before!, after!, body, ...sections, whole, people, wholeLater, first, second],
      [
        ...sections.map((held) => relation('HAS_SECTION', body, held)),
        ...[whole, people, wholeLater].map((held) => relation('HAS_QUOTA', body, held)),
        relation('HAS_QUOTA', sections[0]!, first),
        relation('HAS_QUOTA', sections[1]!, second),
        ...[body, whole, people].map((fact) => relation('STATED_IN', fact, before!, quote())),
        ...[body, ...sections, wholeLater, first, second].map((fact) => relation('STATED_IN', fact, after!, quote())),
      ],
    ),
  );
  asked = await asker(store());
});

test.each([
  [2022, { posts: 46, postsOf: 'WHOLE_BODY', postsDocument: { fiscalYear: 2021 }, agencyQuotas: [{ count: 41 }, { count: 46 }] }], // prettier-ignore
  [2023, { posts: 29, postsOf: 'SECTIONS', postsDocument: { fiscalYear: 2023 }, agencyQuotas: [{ count: 30 }] }],
  [2020, { posts: null, postsOf: null, postsDocument: null, agencyQuotas: [] }],
])('posts of %s: those of the sections, else those of the body, never both', async (year, staffing) => {
  const { data, errors } = await asked.ask(
    `{ agency(name: "甲局") { staffing(asOf: ${year}) { posts postsOf postsDocument { fiscalYear } agencyQuotas { count } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ agency: { staffing } });
});

test('the history tells the same of each document', async () => {
  const { data, errors } = await asked.ask('{ agency(name: "甲局") { history { fiscalYear posts postsOf } } }');
  expect(errors).toEqual([]);
  expect(data).toEqual({
    agency: {
      history: [
        { fiscalYear: 2021, posts: 46, postsOf: 'WHOLE_BODY' },
        { fiscalYear: 2023, posts: 29, postsOf: 'SECTIONS' },
      ],
    },
  });
});

test('what is suggested is shown under its usual name, whichever of its names was typed', async () => {
  const topic = node('Topic', '热线', { name: '12345政务服务便民热线', aliases: ['12345热线'], topicKind: 'HOTLINE' });
  await store().apply(changes([topic]));
  const { data, errors } = await asked.ask('{ suggest(prefix: "12345热") { name canonicalName by } }');
  expect(errors).toEqual([]);
  expect(data).toEqual({ suggest: [{ name: '12345热线', canonicalName: '12345政务服务便民热线', by: 'PREFIX' }] });
});
