import { readDocument } from '../../../src/ingest/pipeline';

/** Who publishes is told by the place of a name on the page, not by which name comes first. */
const publisherOf = (text: string): string | null => {
  const read = readDocument({ name: 'page.txt', bytes: Buffer.from(text) });
  return read.ok ? read.facts.document.publisher : null;
};

const DUTIES = '主要职责\n（一）拟订水利规划并组织实施。\n（二）管理河道和水库。\n（三）完成交办的其他任务。';

describe('what stands above the path of links is the site', () => {
  test.each([
    ['柳川县人民政府\n首页 > 政务公开 > 机构职能 > 县水利局\n柳川县水利局\n', '柳川县水利局'],
    ['柳川县人民政府门户网站\n简体 | 繁体\n当前位置：首页 > 机构 > 县水利局\n柳川县水利局简介\n', '柳川县水利局'],
    ['中国·柳川\n首页>>政务公开>>财政信息\n柳川县水利局2022年度部门决算\n', '柳川县水利局'],
    [
      '柳川县人民政府\n机构概况\n首页\n>\n政务公开\n>\n部门\n柳川县水利局（县河长办公室、县移民局）简介\n',
      '柳川县水利局',
    ],
    ['柳川县政务服务和数据管理局\n您的位置：首页 » 机构概况 » 县水利局\n柳川县水利局机构职能\n', '柳川县水利局'],
    // The path alone names nobody: what stands above it is the letterhead of the body.
    ['柳川县水利局\n首页 > 机构概况\n机构职能\n', '柳川县水利局'],
    ['柳川县水利局\n首页 › 机构 › 职能\n', '柳川县水利局'],
  ])('%j', (head, publisher) => {
    expect(publisherOf(head + DUTIES)?.replace(/（.*/, '')).toBe(publisher);
  });
});

describe('a street or town in a title stands for its office', () => {
  const RULES = '职能配置、内设机构和人员编制规定\n一、主要职责\n（一）负责辖区治理。\n（二）办理民生事项。';
  test.each([
    [`发布机构：河东街道办事处\n\n河东街道${RULES}`, '河东街道办事处'],
    [`[ 索引号 ] 11\u3000[ 发布机构 ] 河东街道办事处\u3000[ 有效性 ] 有效\n\n河东街道${RULES}`, '河东街道办事处'],
    [
      `索引号：\t11\t分类：\t机构\n发布机构：\t河东街道办事处\t成文日期：\t2023-10-19\n\n河东街道${RULES}`,
      '河东街道办事处',
    ],
    [`河东街道\n2026年区级部门预算\n预算主管部门：河东街道办事处\n主要职能\n负责辖区治理。`, '河东街道办事处'],
    [`石桥镇${RULES}\n石桥镇人民政府的主要职责是：负责全镇工作。`, '石桥镇人民政府'],
    // Nothing names an office: the title is what the text says.
    [`河东街道${RULES}`, '河东街道'],
  ])('%j', (text, publisher) => {
    expect(publisherOf(text)).toBe(publisher);
  });
});

test.each([
  ['广河市卫生健康委员会政府信息公开', '广河市卫生健康委员会'],
  ['广河市人民政府办公室信息公开', '广河市人民政府办公室'],
  ['广河市水利局政府信息公开年度报告', '广河市水利局'],
])('words for the kind of page behind a name are none of it: %s', (title, publisher) => {
  expect(publisherOf(`${title}\n${DUTIES}`)).toBe(publisher);
});
