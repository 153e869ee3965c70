import { speakingDocument, type SpeakingDocument } from '../../src/planning/speaking-document';

const list = (id: string, fiscalYear: number | null, size: number, rest: Partial<SpeakingDocument> = {}) => ({
  document: { id, fiscalYear, documentKind: 'BUDGET', title: `${id}局部门预算`, source: null, readAt: null, ...rest },
  size,
});
const read = (day: number) => `2026-01-0${day}T00:00:00.000Z`;

test.each([
  ['nothing where nothing states it', [], null],
  ['the latest year, one of no year last', [list('a', null, 3), list('b', 2020, 3), list('c', 2021, 2)], ['c', 'ONLY_ONE', []]], // prettier-ignore
  ['one of no year where there is no other', [list('a', null, 3)], ['a', 'ONLY_ONE', []]],
  ['a list before a single mention of a later year', [list('a', 2020, 3), list('b', 2021, 1)], ['a', 'ONLY_ONE', []]],
  ['of one year the longest', [list('a', 2020, 2), list('b', 2020, 3)], ['b', 'STATES_MOST', ['a']]],
  ['of equals the first by id', [list('b', 2020, 3), list('a', 2020, 3)], ['a', 'STATES_MOST', ['b']]],
  ['a corrected edition, shorter or not', [list('a', 2020, 5), list('b', 2020, 3, { title: '2020年部门预算（更正版）' })], ['b', 'CORRECTED', ['a']]], // prettier-ignore
  ['one that only its file calls corrected', [list('a', 2020, 5), list('b', 2020, 3, { source: '预算公开-修訂.txt' })], ['b', 'CORRECTED', ['a']]], // prettier-ignore
  ['the last one read of two corrected ones', [list('a', 2020, 5), list('b', 2020, 5, { title: '更正', readAt: read(1) }), list('c', 2020, 3, { title: '再次更正', readAt: read(2) })], ['c', 'CORRECTED', ['a', 'b']]], // prettier-ignore
  ['a correction of one line takes no list away', [list('a', 2020, 5), list('b', 2020, 1, { title: '更正' })], ['a', 'ONLY_ONE', []]], // prettier-ignore
  ['corrected accounts say nothing of the plan', [list('a', 2020, 5), list('b', 2020, 3, { title: '更正', documentKind: 'FINAL_ACCOUNTS' })], ['a', 'STATES_MOST', ['b']]], // prettier-ignore
  ['a corrected edition of another year', [list('a', 2021, 5), list('b', 2020, 6, { title: '更正' })], ['a', 'ONLY_ONE', []]], // prettier-ignore
])('%s', (_, lists, expected) => {
  const chosen = speakingDocument(lists);
  expect(chosen && [chosen.list.document.id, chosen.choice, chosen.others.map(({ document }) => document.id)]).toEqual(
    expected,
  );
});

test('documents behind the year do not speak for it; what stands alone needs no list', () => {
  const lists = [list('a', 2020, 3), list('b', 2021, 1), list('c', null, 9)];
  expect(speakingDocument(lists, { through: 2020 })?.list.document.id).toBe('a');
  expect(speakingDocument(lists, { isEachAlone: true })?.list.document.id).toBe('b');
});
