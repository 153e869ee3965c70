import type { GraphNode, GraphRelation, NodeOf } from '../../src/domain/model';
import { asker } from '../harness/asking';
import { exampleStore, ids } from '../harness/example-graph';
import { authorisedPosts, leaderPosts, type Held } from '../../src/planning/staffing-totals';

const quota = (
  holder: string,
  count: number,
  staffingType: string | null = null,
  measure = 'AUTHORISED',
): Held<NodeOf<'StaffingQuota'>> => ({
  holder,
  fact: {
    kind: 'StaffingQuota',
    id: `${holder}-${staffingType}-${count}`,
    properties: { staffingType, measure, count },
  },
});
const post = (holder: string, title: string, rank: string, count: number): Held<NodeOf<'LeaderPost'>> => ({
  holder,
  fact: { kind: 'LeaderPost', id: `${holder}-${title}`, properties: { title, rank, count } },
});

test.each([
  ['nothing stated is unknown, not zero', [], null],
  ['sections add up', [quota('a', 6), quota('b', 5)], 11],
  ['kinds of staffing of one section add up', [quota('a', 4, '行政编制'), quota('a', 2, '事业编制')], 6],
  ['a stated whole stands for its kinds', [quota('a', 4, '行政编制'), quota('a', 6)], 6],
  ['a figure stated twice counts once', [quota('a', 6), quota('a', 6)], 6],
  ['people in post are no posts', [quota('a', 6), quota('a', 3, null, 'ACTUAL')], 6],
])('authorised posts: %s', (_, quotas, sum) => {
  expect(authorisedPosts(quotas)).toBe(sum);
});

test('leader posts are added by rank; none of a rank is zero where others are stated', () => {
  const posts = [post('a', '科长', 'HEAD', 1), post('a', '副科长', 'DEPUTY', 2), post('b', '科长', 'HEAD', 1)];
  expect([leaderPosts(posts, 'HEAD'), leaderPosts(posts, 'DEPUTY')]).toEqual([2, 2]);
  expect(leaderPosts(posts.slice(0, 1), 'DEPUTY')).toBe(0);
  expect(leaderPosts([], 'HEAD')).toBeNull();
});

test('posts and leaders each come from the latest document that states them, and say from which', async () => {
  const { store, close } = await exampleStore(1);
  const { agency, sections, document } = ids(0);
  const section = sections[0]!;
  const later = (year: number): GraphNode => ({
    kind: 'Document',
    id: `document:${year}`,
    properties: { sha256: `${year}`.repeat(16), title: null, documentKind: 'OTHER', fiscalYear: year, publisher: null, source: null, mediaType: null, encoding: null, length: null, readBy: null, readVersion: null, readAt: null }, // prettier-ignore
  });
  const stated = (fact: string, year: number): GraphRelation => ({
    type: 'STATED_IN',
    from: fact,
    to: `document:${year}`,
    properties: { start: 0, end: 1, quote: '甲', page: null, sheet: null, cell: null, paragraph: null },
  });
  await store.apply([
    {
      nodes: [
        later(2031),
        later(2032),
        { kind: 'LeaderPost', id: 'post:later', properties: { title: '科长', rank: 'HEAD', count: 4 } },
        { kind: 'StaffingQuota', id: 'quota:later', properties: { staffingType: null, measure: 'CHANGE', count: 41 } },
      ],
      relations: [
        { type: 'HAS_POST', from: section, to: 'post:later', properties: {} },
        { type: 'HAS_QUOTA', from: agency, to: 'quota:later', properties: {} },
        stated('post:later', 2031),
        stated('quota:later', 2032),
      ],
    },
  ]);
  const { ask } = await asker(store);
  const staffing = async (args: string) =>
    (await ask(`{ agency(id: "${agency}") { staffing${args} { posts heads deputies document { id } postsDocument { id } leaderPostsDocument { id } } } }`)).data?.['agency']; // prettier-ignore
  expect(await staffing('')).toEqual({
    staffing: {
      posts: 15,
      heads: 4,
      deputies: 0,
      document: null,
      postsDocument: { id: document },
      leaderPostsDocument: { id: 'document:2031' },
    },
  });
  expect(await staffing('(fiscalYear: 2020)')).toMatchObject({
    staffing: { posts: 15, heads: 3, deputies: 6, document: { id: document } },
  });
  expect(await staffing('(document: "document:2031")')).toMatchObject({
    staffing: { posts: null, heads: 4, document: { id: 'document:2031' }, postsDocument: null },
  });
  expect(await staffing('(document: "document:2032")')).toMatchObject({
    staffing: { posts: null, heads: null, postsDocument: { id: 'document:2032' }, leaderPostsDocument: null },
  });
  await close();
});
