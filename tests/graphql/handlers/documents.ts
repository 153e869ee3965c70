/** Small documents of one county, two years apart, in the form of real ones. */
import type { ChangeSet } from '../../../src/store/graph-store';
import { linkDocument, readDocument } from '../../../src/ingest/pipeline';
import { reference } from '../../ingest/link/facts';

export interface SmallDocument {
  readonly name: string;
  readonly text: string;
}

/** @param setup what stands under 机构设置 */
export const budgetOf = (
  body: string,
  year: number,
  duties: readonly string[],
  { setup = '无下属单位。', edition = '', basic = 15 } = {},
): SmallDocument => ({
  name: `${body}${year}${edition}.txt`,
  text: `${body}${year}年度部门预算${edition}
一、主要职责
${duties.map((duty, index) => `（${'一二三四五六七八九'[index]}）${duty}`).join('\n')}
二、机构设置
${setup}
三、收支预算总体情况
支出预算${basic + 5}万元，其中：基本支出${basic}万元，项目支出5万元。
`,
});

export function changesOf({ name, text }: SmallDocument): ChangeSet {
  const read = readDocument({ name, bytes: Buffer.from(text) });
  if (!read.ok) throw new Error(`${name}: ${read.rejection.message}`);
  return linkDocument(read, reference);
}
