/** Posts that are authorised, people who are there, leaders. */
import { join, stated, type Piece } from '../piece';
import type { InDivision } from '../facts';
import type { Telling } from '../telling';
import { totalOf, type Body, type Count } from '../truth/body';

interface Group {
  readonly words: string;
  readonly type: string;
  readonly measure: 'AUTHORISED' | 'ACTUAL';
  readonly unit: string;
  readonly counts: readonly Count[];
}

/** `核定编制45名，其中：行政编制14名，事业编制31名。实有在职人员42人…；退休人员12人。` */
export function staffingOf(t: Telling, body: Body): Piece {
  const { authorised, actual, retired } = body.staffing;
  const unit = t.random.pick(['名', '人']);
  return [
    body.name,
    group(t, body, {
      words: t.random.pick(['核定编制', '编制总数为', '人员编制']),
      type: '编制',
      measure: 'AUTHORISED',
      unit,
      counts: authorised,
    }),
    '实有',
    group(t, body, { words: '在职人员', type: '在职人员', measure: 'ACTUAL', unit: '人', counts: actual }),
    one(body, '退休人员', 'ACTUAL', retired, '人'),
    '。',
  ];
}

function group(t: Telling, body: Body, { words, type, measure, unit, counts }: Group): Piece {
  const whole = totalOf(counts);
  const division = type + t.random.int(0, 1e9);
  const part: readonly InDivision[] = [{ division, role: 'part' }];
  const write = (count: number): Piece =>
    one(body, type, measure, count, unit, words, counts.length > 1 ? [{ division, role: 'total' }] : []);
  if (counts.length === 1) return [write(whole), '。'];
  return [
    { kind: 'staffing-sum', right: write(whole), wrong: write(whole + t.random.pick([-2, -1, 2, 9])) },
    t.random.pick(['，其中：', '，其中']),
    join(
      counts.map(({ kind, count }) => one(body, kind, measure, count, unit, kind, part)),
      t.random.pick(['，', '、']),
    ),
    '。',
  ];
}

function one(
  { name }: Body,
  type: string,
  measure: Group['measure'],
  count: number,
  unit: string,
  words: string = type,
  sums: readonly InDivision[] = [],
): Piece {
  return stated(
    {
      of: 'staffing',
      organisation: name,
      section: null,
      post: null,
      staffingTypes: [type],
      measure,
      count,
      optional: false,
      sums,
    },
    `${words}${count}${unit}`,
  );
}

/** `设局长1名，副局长3名；科级领导职数12名。` */
export function leadersOf(t: Telling, body: Body): Piece {
  const post = (title: string, printed: string, count: number): Piece =>
    stated(
      {
        of: 'staffing',
        organisation: body.name,
        section: null,
        post: title,
        staffingTypes: [null],
        measure: undefined,
        count,
        optional: false,
      },
      `${printed}${count}名`,
    );
  return [
    t.random.pick(['设', '核定', '配备']),
    post(body.leader, body.leader, 1),
    '，',
    post(`副${body.leader}`, `副${body.leader}`, t.random.int(1, 3)),
    t.random.chance(0.5) ? ['；', post('科级领导', '科级领导职数', body.sections.length)] : '',
    '。',
  ];
}
