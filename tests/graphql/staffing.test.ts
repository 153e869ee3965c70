import type { NodeOf } from '../../src/domain/model';
import { authorisedPosts, latest, leaderPosts, type Held } from '../../src/graphql/staffing/totals';

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

test('the latest document is chosen, one without a year last, ties by id', () => {
  const [a, b, c] = [
    { id: 'a', fiscalYear: null },
    { id: 'b', fiscalYear: 2020 },
    { id: 'c', fiscalYear: 2020 },
  ];
  expect([latest([c, a, b]), latest([a]), latest([])]).toEqual([b, a, null]);
});
