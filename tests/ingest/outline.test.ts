import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { outline } from '../../src/ingest/outline';
import type { OutlineNode } from '../../src/ingest/outline.types';
import { endOf, startOf } from '../../src/ingest/extract/words';
import { seedDocuments } from '../harness/shared';

/** The tree as indented lines: number, words, and the subject that a line announces. */
function drawn(text: string): readonly string[] {
  const tree = outline(text);
  return tree.nodes.map((node) => {
    const depth = tree.ancestors(node).length;
    const words = node.text.replace(/\s+/g, '');
    return `${' '.repeat(depth)}${node.marker?.label ?? ''}${words}${node.announces ? ` [${node.announces}]` : ''}`;
  });
}

describe('outline', () => {
  test('levels nest as the text nests them, whichever style stands above', () => {
    expect(
      drawn('第1部分 部门概况\n1、主要职责\n（一）负责甲。\n(二)负责乙：\n①丙；\n②丁。\n2、机构设置\n内设办公室。'),
    ).toEqual([
      '第1部分部门概况 [OVERVIEW]',
      ' 1、主要职责 [DUTIES]',
      '  （一）负责甲。',
      '  (二)负责乙：',
      '   ①丙；',
      '   ②丁。',
      ' 2、机构设置 [STRUCTURE]',
      '  内设办公室。',
    ]);
  });

  test('a part has its title on the next line, a heading may have lost its number', () => {
    expect(drawn('第一部分\n\n某县博物馆概况\n\n主要职责\n1.收藏。\n\n机构设置\n\n内设陈列部。')).toEqual([
      '第一部分某县博物馆概况 [OVERVIEW]',
      ' 主要职责 [DUTIES]',
      '  1.收藏。',
      ' 机构设置 [STRUCTURE]',
      '  内设陈列部。',
    ]);
  });

  test('a contents page is left out, headed or not', () => {
    const body = '第一部分 部门概况\n一、部门职责\n负责审计。\n第二部分 名词解释\n略';
    const contents = '第一部分 部门概况........1\n一、部门职责........2\n第二部分 名词解释........9\n';
    expect(drawn(`目 录\n${contents}${body}`)).toEqual(drawn(body));
    expect(drawn(`${contents}${body}`)).toEqual(drawn(body));
  });

  test('page numbers and the heads beside them are left out', () => {
    const page = (number: number, words: string): string => `某县审计局预算公开\n${words}\n- ${number} -\n`;
    expect(
      drawn(page(1, '一、部门职责') + page(2, '负责审计。') + page(3, '二、机构设置') + page(4, '内设股。')),
    ).toEqual(expect.not.arrayContaining([expect.stringContaining('-')]));
  });

  test('lines that a page has cut at so many characters are joined, whatever punctuation stands out behind them', () => {
    const text = `（一）收藏、登记、保管本县出土的陶器瓷器
玉器，建立账册。
（二）修补古籍字画，复制碑帖，装裱画轴。
（三）策划常设展览，编写讲解词，培训志愿
讲解员。
（四）看护古塔古桥，巡查墓群，劝阻涂刻，
上报险情。
（五）开放阅览室，接待学生。`;
    expect(drawn(text)).toEqual([
      '（一）收藏、登记、保管本县出土的陶器瓷器玉器，建立账册。',
      '（二）修补古籍字画，复制碑帖，装裱画轴。',
      '（三）策划常设展览，编写讲解词，培训志愿讲解员。',
      '（四）看护古塔古桥，巡查墓群，劝阻涂刻，上报险情。',
      '（五）开放阅览室，接待学生。',
    ]);
  });

  test('lines of a list are not joined, though some are of one length', () => {
    const lines = ['县博物馆文书阁', '县博物馆陈列廊', '县博物馆修复坊', '县博物馆东湖讲解点', '县博物馆西园讲解点'];
    expect(drawn(lines.join('\n'))).toEqual(lines);
  });

  test('dots, dashes and signs of Markdown open lines and are no part of them', () => {
    expect(drawn('## 一、主要职责\n- 收藏文物。\n- 修补古籍。\n## 二、其他\n• 免费开放。')).toEqual([
      '一、主要职责 [DUTIES]',
      ' 收藏文物。',
      ' 修补古籍。',
      '二、其他',
      ' 免费开放。',
    ]);
  });

  test('menus, remarks in brackets and names of bodies are no titles', () => {
    expect(
      drawn('本馆概况 | 机构职能 | 通知\n县博物馆机构方案\n（县机构编制委员会审定）\n县机构编制委员会').filter((line) =>
        line.endsWith(']'),
      ),
    ).toEqual([]);
  });

  test('a title in front of what a section does stands below its name', () => {
    expect(
      drawn(
        '一、内设机构\n（一）文书阁\n主要职责：\n抄写公文。\n（二）陈列廊\n主要职责：\n布展。\n二、人员编制\n编制9名。',
      ),
    ).toEqual([
      '一、内设机构 [STRUCTURE]',
      ' （一）文书阁',
      '  主要职责： [DUTIES]',
      '   抄写公文。',
      ' （二）陈列廊',
      '  主要职责： [DUTIES]',
      '   布展。',
      '二、人员编制 [STAFFING]',
      ' 编制9名。',
    ]);
  });

  test('lists that run inside a paragraph become items', () => {
    expect(drawn('一、主要职责：1.负责甲；2.负责乙。3.负责丙2022年工作。')).toEqual([
      '一、主要职责： [DUTIES]',
      ' 1.负责甲；',
      ' 2.负责乙。',
      ' 3.负责丙2022年工作。',
    ]);
  });

  test('sub-heads divide a list between bodies', () => {
    expect(drawn('主要职责\n市局：\n负责甲。\n1.负责乙。\n审批中心：\n（一）负责丙。')).toEqual([
      '主要职责 [DUTIES]',
      ' 市局：',
      '  负责甲。',
      '  1.负责乙。',
      ' 审批中心：',
      '  （一）负责丙。',
    ]);
  });

  test('lines cut at a width are one paragraph again', () => {
    for (const path of seedDocuments()) {
      const text = readFileSync(path, 'utf8');
      const cut = text
        .split('\n')
        .map((line) => line.replace(/.{40}(?=.)/gu, '$&\n'))
        .join('\n');
      expect(drawn(cut)).toEqual(drawn(text));
    }
  });

  test('spans lie in the text, in order and apart, and what stands under a node ends behind it', () => {
    const piece = fc.constantFrom(
      '第一部分 概况\n',
      '一、主要职责\n',
      '（一）负责甲。',
      '1.负责乙；',
      '2.负责丙。\n',
      '营业：\n',
      '目录\n',
      '- 1 -\n',
      '　　正文，\r\n',
      '12345热线',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const tree = outline(text);
        let last = 0;
        tree.nodes.forEach((node: OutlineNode) => {
          expect(text.slice(node.span.start, node.span.end)).toBe(node.text);
          expect(startOf(node)).toBeGreaterThanOrEqual(last);
          expect(endOf(node)).toBeGreaterThanOrEqual(node.span.end);
          last = node.span.end;
        });
      }),
    );
  });
});
