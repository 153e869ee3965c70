import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const text = (content: string): Uint8Array => Buffer.from(content);
const latin1 = (content: string): Uint8Array => Buffer.from(content, 'latin1');

/** Files that are no document that can be read, by name, with the reason that they are rejected for. */
export const BAD_FILES: readonly (readonly [name: string, bytes: Uint8Array, reason: string])[] = [
  ['empty.txt', text(''), 'EMPTY'],
  ['blank.txt', text(' \r\n\u3000\n'), 'EMPTY'],
  ['binary.txt', Uint8Array.from({ length: 512 }, (_, i) => (i * 37) % 256), 'NOT_TEXT'],
  ['picture.txt', latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0'), 'NOT_TEXT'],
  ['page.txt', text('<!doctype html><title>部门预算</title>'), 'EMPTY'],
  ['report.docx', latin1('PK\x03\x04\x14\0\x06\0[Content_Types].xml word/document.xml'), 'DAMAGED'],
  ['report.pdf', latin1('%PDF-1.4\n%\xe2\xe3'), 'DAMAGED'],
  ['cut-character.txt', text('一、主要职责\n（一）负责全市档案工作').subarray(0, -1), 'TRUNCATED'],
  ['damaged.txt', text('负责\uFFFD\uFFFD的档案工作'), 'ENCODING'],
  ['big5.txt', Buffer.from('ad74b3d3a5fea5abc0c9aed7a475a740a6c7a9daabd8', 'hex'), 'ENCODING'],
  [
    'novel.txt',
    text(
      '那天夜里下着大雨，老人坐在门槛上抽烟。\n“你还记得那十万元吗？”他问。\n年轻人没有回答，只是望着远处的灯火。雨声越来越大，仿佛要把整个村子淹没。\n',
    ),
    'NO_DISCLOSURE',
  ],
  [
    'program.txt',
    text(
      '// 主要职责\nexport function budget(lines: string[]): number {\n  return lines.filter((line) => line.includes("基本支出")).length;\n}\n',
    ),
    'NO_DISCLOSURE',
  ],
  [
    'log.txt',
    text('2023-02-13 10:00:01 INFO server started on port 8080\n2023-02-13 10:00:02 WARN 磁盘空间不足\n'.repeat(20)),
    'NO_DISCLOSURE',
  ],
  [
    'news.txt',
    text(
      '本报讯（记者 王小明）记者从市财政局获悉，今年上半年全市一般公共预算收入完成120.5亿元，同比增长5.3%。业内人士表示，消费市场正在回暖。\n',
    ),
    'NO_DISCLOSURE',
  ],
  [
    'prose.txt',
    text('It was the best of times, it was the worst of times. He paid 30 dollars for the budget.\n'),
    'NO_DISCLOSURE',
  ],
  [
    'recipe.txt',
    text('红烧肉的做法\n1. 五花肉500克切块，冷水下锅。\n2. 加入冰糖30克、料酒2勺、盐5克。\n3. 小火慢炖1小时即可。\n'),
    'NO_DISCLOSURE',
  ],
  [
    'advertisement.txt',
    text(
      '某科技公司诚聘\n岗位职责：\n1、负责公司产品的销售工作；\n2、负责客户关系维护。\n任职要求：本科以上学历。薪资面议，五险一金。\n',
    ),
    'NO_DISCLOSURE',
  ],
];

/** A whole document that stops in the middle of a sentence: it can be read, but the graph does not take it. */
export const CUT_DOCUMENT = text(
  '第一部分 部门概况\n一、主要职责\n（一）负责全市档案工作的规划，组织实施。\n（二）负责档案的收集，指导各县',
);

/** Writes them all into a folder, and one of 51 MB. @returns their names and reasons */
export function writeBadFiles(folder: string): readonly (readonly [name: string, reason: string])[] {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of BAD_FILES) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'large.txt'), '');
  truncateSync(join(folder, 'large.txt'), 51 * 1024 * 1024);
  return [...BAD_FILES.map(([name, , reason]) => [name, reason] as const), ['large.txt', 'TOO_LARGE']];
}
