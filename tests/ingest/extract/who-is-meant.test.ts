/** Whom a text means: the publisher, an office for its place, a part of the body or a body beside it, an organ or a post. */
import { readStructure } from './read';

describe('a place in a title stands for the one office of that place that the text speaks of', () => {
  test.each([
    ['云溪经济技术开发区机构设置和人员编制方案', '云溪经济技术开发区管理委员会', '是市政府的派出机构'],
    ['云溪高新区机构编制规定', '云溪高新区管委会', '是区政府的派出机关'],
    ['云溪市茶山镇机构设置方案', '云溪市茶山镇人民政府', '是一级行政机关'],
    ['云溪市江岸街道机构职能', '云溪市江岸街道办事处', '是区政府派出机关'],
    ['云溪湖旅游度假区2022年部门预算', '云溪湖旅游度假区管理处', '是市政府直属事业单位'],
  ])('%s', (title, office, is) => {
    const { publisher } = readStructure(
      `${title}\n一、职责\n${office}${is}，正科级。\n（一）养护茶树。\n（二）采摘春茶。\n二、编制\n核定编制9名。`,
    ).document;
    expect(publisher).toBe(office);
  });

  test('the name is that of the title where it brings a place', () => {
    const { publisher } = readStructure(
      '云溪县茶山镇党政机构职能配置和人员编制规定\n一、机构设置\n茶山镇设办公室、财务室。\n二、编制\n茶山镇核定编制9名。',
    ).document;
    expect(publisher).toBe('云溪县茶山镇');
  });
});

describe('a name above the first mention of the publisher is the page’s', () => {
  test.each([
    ['云溪区人民政府\n政务公开 » 机构职能\n标题：云溪区茶叶局机构职能'],
    ['云溪区人民政府\n首页 > 机构职能\n云溪区茶叶局机构职能'],
    ['云溪区人民政府\n当前位置：首页 — 机构职能\n云溪区茶叶局机构职能'],
  ])('%#', (top) => {
    const { duties, organisations } = readStructure(
      `${top}\n\n本局职责\n1）养护茶树。\n2）采摘春茶。\n\n本局内设机构\n办公室、焙制科。\n\n下属单位\n■ 云溪区茶叶检测中心（简称检测中心）\n职能：（1）检验茶样；（2）出具报告。\n设：收样室、化验室\n■ 云溪区茶叶推广站\n职能：（1）示范栽培；（2）推广良种。\n设：示范组、推广组`,
    );
    expect(organisations.facts.map(({ name }) => name)).toEqual([
      '云溪区茶叶局',
      '云溪区茶叶检测中心',
      '云溪区茶叶推广站',
    ]);
    expect(duties.map(({ holder }) => holder.organisation)).toEqual([
      ...Array<string>(2).fill('云溪区茶叶局'),
      ...Array<string>(2).fill('云溪区茶叶检测中心'),
      ...Array<string>(2).fill('云溪区茶叶推广站'),
    ]);
  });
});

describe('what is sent out is a part of the body, unless its names bear places', () => {
  const TOP =
    '云溪市茶叶局职能配置、内设机构和人员编制规定\n一、主要职责\n（一）养护茶树。\n（二）采摘春茶。\n二、派出机构\n';
  test.each([
    ['设东岭茶站、南湾茶站、鹭门茶站三个派出机构，均为股级。其中，东岭茶站编制6名，南湾茶站编制5名，鹭门茶站编制4名。'],
    ['本局派出东岭茶站、南湾茶站、鹭门茶站，负责茶园巡查。'],
    ['下设派出机构3个：东岭茶站、南湾茶站、鹭门茶站。'],
    ['表一 东岭各站\n基层单位\t定编\t茶园面积\n东岭茶站\t6\t2.1万亩\n南湾茶站\t5\t1.8万亩\n鹭门茶站\t4\t3.4万亩'],
  ])('%s', (text) => {
    const { sections, organisations } = readStructure(TOP + text);
    expect(sections.map(({ name }) => name)).toEqual(['东岭茶站', '南湾茶站', '鹭门茶站']);
    expect(organisations.facts.map(({ name }) => name)).toEqual(['云溪市茶叶局']);
  });

  test('names that bear places are bodies', () => {
    const { organisations } = readStructure(
      `${TOP}云溪市茶叶局下设派出机构2个：东岭县茶叶分局、南湾县茶叶分局。\n东岭县茶叶分局编制6名，南湾县茶叶分局编制5名。`,
    );
    expect(organisations.facts.map(({ name }) => name)).toContain('东岭县茶叶分局');
  });
});

describe('what organs and posts may do is no duty of the body', () => {
  const TOP =
    '云溪市茶叶所章程\n第一章 总则\n第一条 本单位名称：云溪市茶叶所。\n第二章 职责\n第二条 本所的主要职责：\n（一）养护茶树；\n（二）采摘春茶。\n第三章 治理\n';
  test.each(['理事会职权', '所长职责', '监事会职责', '所务会议的职责', '职工大会职权', '书记工作职责'])(
    '%s',
    (head) => {
      const { duties } = readStructure(`${TOP}第三条 ${head}：（一）修订章程；（二）审议预算；（三）聘请顾问。`);
      expect(duties.map(({ text }) => text)).toEqual(['养护茶树；', '采摘春茶。']);
    },
  );

  test.each(['本所职责', '茶叶所职责', '主要职责', '云溪市茶叶所的职责', '单位职责'])('%s is the body’s', (head) => {
    const { duties } = readStructure(
      `云溪市茶叶所章程\n第一条 本单位名称：云溪市茶叶所。\n第二条 ${head}：（一）养护茶树；（二）采摘春茶。`,
    );
    expect(duties.map(({ text }) => text)).toEqual(['养护茶树；', '采摘春茶。']);
  });
});

test('a lead-in may name the rule that it follows', () => {
  for (const rule of [
    '云溪市茶叶局职能配置、内设机构和人员编制规定',
    '云溪市茶叶局主要职责内设机构',
    '关于下设机构的通知',
  ]) {
    const { duties } = readStructure(
      `云溪市茶叶局2022年部门预算\n一、部门职责\n根据《${rule}》，主要职责如下：\n（一）养护茶树。\n（二）采摘春茶。\n二、机构设置\n设办公室、焙制科。`,
    );
    expect(duties.map(({ text }) => text)).toEqual(['养护茶树。', '采摘春茶。']);
  }
});
