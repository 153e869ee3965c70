/**
 * A body through three years. The plan of 2019 lists 综合办公室, 执法一科, 法规科 and two duties; that of 2021 办公室, 审批科, 法规科
 * and its duties, one in other words; that of 2023 服务部, 法规科. The budget of 2019 has 热线外包 at 200, that of 2021
 * 热线服务外包 at 150; 乙局 of 2021 has 办公室 too.
 */
import type { GraphNode, NodeOf } from '../../../src/domain/model';
import { changes, node, relation } from '../../store/graphs';

const document = (key: string, fiscalYear: number) => node('Document', key, { title: key, fiscalYear });
const section = (name: string, of = '甲') => node('Section', `${of}${name}`, { name, sectionKind: 'INTERNAL' });

/** What one reader makes of the documents: ids are its own, and so is where it cuts. */
export interface Reader {
  readonly mark: string;
  /** Of the duty of 2021. */
  readonly wording: string;
  readonly agency: string;
}

export const FIRST: Reader = { mark: 'a', wording: '负责全市政务服务平台和热线的建设和运行。', agency: '甲局' };

export function graphOf({ mark, wording, agency: key }: Reader): ReturnType<typeof changes> {
  const [plan, second, third] = [document('三定2019', 2019), document('三定2021', 2021), document('三定2023', 2023)];
  const [budget, budgetLater] = [document('预算2019', 2019), document('预算2021', 2021)];
  const a = node('Agency', key, { name: '甲局' });
  const b = node('Agency', '乙局', { name: '乙局' });
  const [general, enforcing, law, office, permits, service] = ['综合办公室', '执法一科', '法规科', '办公室', '审批科', '服务部'].map((name) => section(name)) as [NodeOf<'Section'>, NodeOf<'Section'>, NodeOf<'Section'>, NodeOf<'Section'>, NodeOf<'Section'>, NodeOf<'Section'>]; // prettier-ignore
  const other = section('办公室', '乙');
  const quota = (name: string, count: number) => node('StaffingQuota', `${mark}${name}`, { staffingType: '行政编制', measure: 'AUTHORISED', count }); // prettier-ignore
  const [posts, postsLater] = [quota('2019', 9), quota('2021', 12)];
  const duty = (name: string, text: string, position: number) => node('Responsibility', `${mark}${name}`, { text, position }); // prettier-ignore
  const platform = duty('平台', '负责全市政务服务平台的建设和运行。', 1);
  const platformLater = duty('平台2021', wording, 1);
  const training = duty('培训', '承担干部教育培训。', 2);
  const trainingLater = duty('培训2021', '承担干部教育培训。', 2);
  const line = (name: string, label: string, fen: number, stage = 'BUDGET') => node('BudgetLine', `${mark}${name}`, { label, path: JSON.stringify([label]), printed: `${fen / 1e6}`, unit: '万元', stage, scope: 'OWN', fen, fiscalYear: null }); // prettier-ignore
  const hotline = line('热线', '热线外包', 200_000_000);
  const hotlineLater = line('热线2021', '热线服务外包', 150_000_000);
  const spent = line('热线决算2021', '热线服务外包支出', 140_000_000, 'FINAL');
  let at = 0;
  const stated = (source: GraphNode, ...facts: readonly GraphNode[]) =>
    facts.map((fact) => relation('STATED_IN', fact, source, { start: (at += 10), end: at + 5, quote: `引${at}` }));
  return changes(
    [plan, second, third, budget, budgetLater, a, b, general, enforcing, law, office, permits, service, other, posts, postsLater, platform, platformLater, training, trainingLater, hotline, hotlineLater, spent], // prettier-ignore
    [
      ...[general, enforcing, law, office, permits, service].map((one) => relation('HAS_SECTION', a, one)),
      relation('HAS_SECTION', b, other),
      ...[platform, platformLater, training, trainingLater].map((one) => relation('RESPONSIBLE_FOR', a, one)),
      ...[hotline, hotlineLater, spent].map((one) => relation('HAS_LINE', a, one)),
      relation('HAS_QUOTA', general, posts),
      relation('HAS_QUOTA', office, postsLater),
      ...stated(plan, a, general, enforcing, law, posts, platform, training),
      ...stated(second, a, b, office, permits, law, postsLater, platformLater, trainingLater, other),
      ...stated(third, a, service, law),
      ...stated(budget, hotline),
      ...stated(budgetLater, hotlineLater, spent),
    ],
  );
}

export const ID = {
  general: 'section:甲综合办公室',
  enforcing: 'section:甲执法一科',
  law: 'section:甲法规科',
  office: 'section:甲办公室',
  permits: 'section:甲审批科',
  service: 'section:甲服务部',
  other: 'section:乙办公室',
  platform: 'responsibility:a平台',
  platformLater: 'responsibility:a平台2021',
  training: 'responsibility:a培训',
  trainingLater: 'responsibility:a培训2021',
  hotline: 'line:a热线',
  hotlineLater: 'line:a热线2021',
  spent: 'line:a热线决算2021',
  posts: 'quota:a2019',
} as const;
