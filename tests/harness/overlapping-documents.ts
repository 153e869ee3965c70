/**
 * Documents that speak of the same bodies, sections and topics under different names, so that one node is merged of several
 * of them: taken out, each leaves what the others say.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SourceFile } from '../../src/ingest/source';
import { seedDocuments } from './shared';

const TOPICS = [
  '“惠民停车App平台”',
  '惠民停车ＡＰＰ平台',
  '12345非紧急类服务平台',
  '12345政务服务热线',
  '“智慧渔业系统”',
  '智慧渔業系统',
];
const SECTIONS = ['办公室', '热线受理科', '停车管理科', '数据资源科'];
const NAMES = ['甲东山县政务服务中心', '甲东山县政务服务和数据中心', '乙西河县数据中心'];

/** A different one for each number: names, sections, topics and years in other combinations. */
export function overlappingDocument(number: number): SourceFile {
  const name = NAMES[number % NAMES.length] ?? '';
  const other = NAMES[(number + 1) % NAMES.length] ?? '';
  const year = 2020 + (number % 4);
  const topics = [0, 1, 2].map((i) => TOPICS[(number + 2 * i) % TOPICS.length] ?? '');
  const sections = [0, 1].map((i) => SECTIONS[(number + i) % SECTIONS.length] ?? '');
  const code = number % 3 === 2 ? '' : '统一社会信用代码：12211100MB1234567X\n';
  const text = `${name}${year}年度部门预算
${code}一、主要职责
（一）负责${topics[0]}的建设和运行。
（二）负责${topics[1]}、${topics[2]}的日常管理工作。
二、机构设置
${name}（简称${number % 2 === 0 ? '政务中心' : '数据中心'}）为${other}下属单位，内设机构2个：${sections.join('、')}。
（一）${sections[0]}。负责${topics[0]}的受理工作。
（二）${sections[1]}。负责第${number}类档案的接收工作。
三、收支预算总体情况
支出预算${number + 10}万元，其中：基本支出${number + 5}万元，${topics[1]}经费5万元。
`;
  return { name: `${String(number).padStart(2, '0')}.txt`, bytes: Buffer.from(text) };
}

export const publishedDocuments = (): readonly SourceFile[] =>
  seedDocuments().map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
