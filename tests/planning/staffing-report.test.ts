import type { NodeOf } from '../../src/domain/model';
import { balancesOf } from '../../src/planning/staffing-report/balance';
import { spreadOf } from '../../src/planning/staffing-report/spread';
import type { Held } from '../../src/planning/staffing-totals';
import { node } from '../store/graphs';

type Row = readonly [holder: string, staffingType: string | null, measure: string, count: number];

const quotas = (rows: readonly Row[]): readonly Held<NodeOf<'StaffingQuota'>>[] =>
  rows.map(([holder, staffingType, measure, count], i) => ({
    holder,
    fact: node('StaffingQuota', `${i}`, { staffingType, measure, count }),
  }));

test.each<readonly [string, readonly Row[], readonly (readonly unknown[])[]]>([
  ['nothing stated says nothing', [], []],
  [
    'kind by kind, under whatever word for the people',
    [
      ['局', '行政编制', 'AUTHORISED', 9],
      ['局', '事业编制', 'AUTHORISED', 22],
      ['局', '行政人员', 'ACTUAL', 10],
      ['局', '在职事业人员', 'ACTUAL', 18],
    ],
    [
      [null, 31, 28, 3, 0],
      ['行政编制', 9, 10, 0, 1],
      ['事业编制', 22, 18, 4, 0],
    ],
  ],
  [
    'a number of all kinds stands for them',
    [
      ['局', null, 'AUTHORISED', 40],
      ['局', '行政编制', 'AUTHORISED', 9],
      ['局', '在职人员', 'ACTUAL', 43],
    ],
    [
      [null, 40, 43, 0, 3],
      ['行政编制', 9, null, null, null],
    ],
  ],
  [
    'who left and who is employed beside the quota fills no post',
    [
      ['局', null, 'AUTHORISED', 20],
      ['局', '事业人员', 'ACTUAL', 15],
      ['局', '退休人员', 'ACTUAL', 30],
      ['局', '编外聘用人员', 'ACTUAL', 8],
    ],
    [
      [null, 20, 15, 5, 0],
      ['事业人员', null, 15, null, null],
      ['编外聘用人员', null, 8, null, null],
    ],
  ],
  ['people whose posts nobody states are neither slack nor excess', [['局', null, 'ACTUAL', 7]], [[null, null, 7, null, null]]],
  ['sections are added up, each once', [['甲', null, 'AUTHORISED', 4], ['甲', '编制', 'AUTHORISED', 4], ['乙', null, 'AUTHORISED', 5], ['甲', null, 'ACTUAL', 3]], [[null, 9, 3, 6, 0]]],
  ['what is added says nothing of how many there are', [['局', null, 'CHANGE', 41]], []],
])('%s', (_, rows, expected) => {
  expect(balancesOf(quotas(rows)).map(({ staffingType, authorised, actual, slack, excess }) => [staffingType, authorised, actual, slack, excess])).toEqual(expected);
}); // prettier-ignore

test.each([
  [[], null],
  [[4], { total: 4, fewest: 4, most: 4, median: 4, mean: 4 }],
  [[11, 6, 6, 5], { total: 28, fewest: 5, most: 11, median: 6, mean: 7 }],
  [[9, 2, 4, 6], { total: 21, fewest: 2, most: 9, median: 5, mean: 5.25 }],
])('the spread of %j', (sizes, expected) => {
  expect(spreadOf(sizes)).toEqual(expected);
});
