/** Sections and duties whose names end in nothing known and whose verbs are in no list: only their place tells what they are. */
import { readStructure } from './read';

const HEAD = '海临县司法局2022年部门预算\n一、机构设置\n海临县司法局是县政府工作部门。\n';
const sections = (text: string): readonly string[] => readStructure(HEAD + text).sections.map(({ name }) => name);
const duties = (text: string): readonly (readonly [string | null, string])[] =>
  readStructure(HEAD + text).duties.map(({ holder, text: words }) => [holder.section, words] as const);

const THREE = ['繁眷酬', '鸿奢', '沽璃牌马'];
const [ONE, OTHER, THIRD] = THREE as [string, string, string];

describe('what a chapter of structure says is set up is sections', () => {
  test.each([
    `我局设${ONE}、${OTHER}、${THIRD}。`,
    `局机关设立${ONE}、${OTHER}和${THIRD}。`,
    `海临县司法局设置${ONE}、${OTHER}及${THIRD}。`,
    `局内设了${ONE}、${OTHER}、${THIRD}。`,
    `本局内设${ONE}、${OTHER}、${THIRD}等科室。`,
    `同时设${ONE}、${OTHER}、${THIRD}等业务部门。`,
    `业务机构包含：${ONE}、${OTHER}、${THIRD}。`,
    `现有机构3个，分为：${ONE}、${OTHER}、${THIRD}。`,
    `内设3个支队，即${ONE}、${OTHER}、${THIRD}。`,
    `机关内设3个股（室）。分别是：（1）${ONE}。（2）${OTHER}。（3）${THIRD}。`,
    `设${ONE}、${OTHER}两个处室和${THIRD}、工会。`,
    `机关设3个内设机构：\n1）${ONE}，抄写文书。\n2）${OTHER}，巡看库房。\n3）${THIRD}，清点器物。`,
    `设下列内设机构：\n1. ${ONE}\n2. ${OTHER}\n3. ${THIRD}\n海临县司法局设2个事业单位：\n1. 海临县公证处\n2. 海临县法律援助中心`,
  ])('%s', (text) => {
    expect(sections(text).slice(0, 3)).toEqual(THREE);
  });

  test.each([
    '我局设局长、副局长、政治处主任。',
    '我局设理事长一名、副理事长两名。',
    `内设${ONE}、${OTHER}2个校区。`,
    `按有关规定设置工会、共青团、妇联等组织。`,
    '下设海临水务、海临物流四家全资子公司。',
    '内设机构，均为股级。',
  ])('and of nothing else: %s', (text) => {
    expect(sections(text)).toEqual([]);
  });

  test.each([
    [`内设${ONE}和${OTHER}。`, [ONE, OTHER]],
    [`内设${ONE}，所属单位设在县城。`, [ONE]],
    [`内设机构包括：办公室、${OTHER}。另设${THIRD}。`, ['办公室', OTHER, THIRD]],
    [`另设东岭${ONE}和西坪${ONE}两处${ONE}。`, [`东岭${ONE}`, `西坪${ONE}`]],
    [`内设办公室、教务处2个处室和高一年级、高二年级2个年级。`, ['办公室', '教务处']],
  ])('one or two of them: %s', (text, names) => {
    expect(sections(text)).toEqual(names);
  });
});

describe('where a name that was listed heads a line, the line says what that section does', () => {
  const LIST = `内设${ONE}、${OTHER}、${THIRD}3个机构。\n`;
  test.each([
    [`${ONE}：誊抄卷宗，分送函件。`],
    [`${ONE}。誊抄卷宗，分送函件。`],
    [`【${ONE}】誊抄卷宗，分送函件。`],
    [`【${ONE}】 誊抄卷宗，分送函件。`],
    [`${ONE}——誊抄卷宗，分送函件。`],
    [`${ONE}\u3000誊抄卷宗，分送函件。`],
    [`${ONE}\n誊抄卷宗，分送函件。`],
    [`（一）${ONE}\n誊抄卷宗，分送函件。`],
    [`1.${ONE}：誊抄卷宗，分送函件。`],
    [`1.${ONE}职责为：誊抄卷宗，分送函件。`],
  ])('%s', (line) => {
    expect(duties(`${LIST}${line}`).map(([section, text]) => [section, text.replace(/^职责为：/, '')])).toEqual([
      [ONE, '誊抄卷宗，分送函件。'],
    ]);
  });
});

describe('a line behind numbered sections, printed as they are but for the number, is about one more', () => {
  const ITEMS = '（一）办公室。誊抄卷宗，分送函件。\n（二）法制科。审看合同，出庭应诉。\n';
  const BLANKS = '（一）办公室\n誊抄卷宗，分送函件。\n（二）法制科\n审看合同，出庭应诉。\n';
  test.each([
    [`${ITEMS}${ONE}。照管机关的党群事务。`, [ONE]],
    [`${ITEMS}机关党委。照管机关的党群事务。`, ['机关党委']],
    [`${ITEMS}${ONE}。照管机关的党群事务。\n${OTHER}。照看离休干部的起居。`, [ONE, OTHER]],
    [`${BLANKS}${ONE} 照管机关的党群事务。\n${OTHER} 照看离休干部的起居。`, [ONE, OTHER]],
    [`${ITEMS}${ONE}照管机关的党群事务。`, []],
    [`${ITEMS}机关编制。核定行政编制12名。`, []],
    [`${ITEMS}海临县司法局。照管全县的公证事务。`, []],
    [`${ITEMS}领导职数。局长一名，副局长两名，科长四名。`, []],
  ])('%s', (text, names) => {
    expect(sections(text).slice(2)).toEqual(names);
  });
});

describe('duties without a known verb', () => {
  const read = (text: string): readonly (readonly [string | null, string])[] =>
    readStructure(`海临县司法局2022年部门预算\n${text}`).duties.map(
      ({ label, text: words }) => [label, words] as const,
    );

  test.each([
    ['部门职责\n1誊抄卷宗，分送函件；\n2审看合同，出庭应诉。', ['1', '2']],
    ['部门职责\n1 誊抄卷宗，分送函件；\n2 审看合同，出庭应诉。\n3 清点器物。', ['1', '2', '3']],
    ['一：主要职能\n（一）誊抄卷宗，分送函件。\n（二）审看合同，出庭应诉。', ['（一）', '（二）']],
    [
      '一、主要职责及机构设置\n1.誊抄卷宗，分送函件。\n2.审看合同，出庭应诉。\n内设机构：办公室、法制科。',
      ['1.', '2.'],
    ],
    ['主要职能是：1、誊抄卷宗职责。2、审看合同职责。3、清点器物职责。', ['1、', '2、', '3、']],
    ['一、部门职责\n誊抄卷宗，分送函件', [null]],
    ['一、部门职责\n誊抄卷宗，分送函件\n审看合同，出庭应诉\n清点器物，登记入库', [null, null, null]],
    ['一、部门职责\n海临县司法局是县委领导下的人民团体。誊抄卷宗，分送函件；审看合同。', [null]],
  ])('%s', (text, labels) => {
    expect(read(text).map(([label]) => label)).toEqual(labels);
    expect(read(text)[0]?.[1]).toMatch(/^誊抄卷宗/);
  });
});

describe('bodies in a row, each with chapters under the same titles', () => {
  const read = (text: string): unknown => {
    const { sections: found, duties: done } = readStructure(text);
    return {
      sections: found.map(({ organisation, name }) => [organisation, name]),
      duties: done.map(({ holder, text: words }) => [holder.organisation, holder.section, words]),
    };
  };
  const [FIRST, SECOND] = ['海临县水库管理处', '海临县河道维护中心'];
  const expected = {
    sections: [
      [FIRST, ONE],
      [FIRST, OTHER],
      [SECOND, THIRD],
      [SECOND, '值守班'],
    ],
    duties: [
      [FIRST, null, '誊抄卷宗，分送函件。'],
      [FIRST, ONE, '清点器物，登记入库。'],
      [FIRST, OTHER, '照看水位，启闭闸门。'],
      [SECOND, null, '审看合同，出庭应诉。'],
    ],
  };
  const text = (duty: string, parts: string, staff: string, mark: string, about = ''): string =>
    `海临县水利局直属单位简介\n海临县水利局下辖两个事业单位，现将其情况介绍如下。\n${FIRST}\n${about}${duty}\n誊抄卷宗，分送函件。\n${parts}\n${ONE}${mark}清点器物，登记入库。\n${OTHER}${mark}照看水位，启闭闸门。\n${staff}\n核定事业编制12名。\n${SECOND}\n${about}${duty}\n审看合同，出庭应诉。\n${parts}\n${THIRD}、值守班。\n${staff}\n核定事业编制9名。`;
  test.each([
    ['主要任务', '内设部门', '人员', '——', ''],
    ['主要任务', '内设部门', '人员', '：', '正科级，公益一类。\n'],
    ['主要职责', '内设机构', '人员编制', '。', ''],
    ['工作职责', '内设处室', '人员情况', '——', '副科级，公益二类，二〇一六年归并而成。\n'],
    ['单位职能', '内设科室', '编制', '：', ''],
  ])('%s, %s, %s', (duty, parts, staff, mark, about) => {
    expect(read(text(duty, parts, staff, mark, about))).toMatchObject(expected);
  });
});

describe('what a line says a body or section has is none of its duties', () => {
  test.each([
    `${ONE}：设东组、西组。`,
    `${ONE}：核定编制 70 名，实有 33 人。`,
    `${ONE}：现有干部7名，主任一名。`,
    `${ONE}：内设科室有东组、西组。`,
  ])('%s', (line) => {
    expect(duties(`内设${ONE}、${OTHER}、${THIRD}3个机构。\n${line}`)).toEqual([]);
  });

  test.each([
    '编制9名，现有7人；主任1名，不设副主任。',
    '设主任一名，副主任两名。',
    '机关党委按有关规定设置。',
    '内设2个中队。',
  ])('and ends them: %s', (posts) => {
    expect(duties(`（一）办公室。誊抄卷宗，分送函件。${posts}\n（二）法制科。审看合同。`)).toEqual([
      ['办公室', '誊抄卷宗，分送函件。'],
      ['法制科', '审看合同。'],
    ]);
  });
});

describe('chapters numbered without a mark', () => {
  test.each([
    [
      '一 基本信息\n举办单位为海临县民政局。\n二 业务范围\n誊抄卷宗，分送函件；\n审看合同。\n三 会议\n1) 年度预算；\n2) 干部聘任。',
    ],
    [
      '## 一 基本信息\n举办单位为海临县民政局。\n## 二 业务范围\n* 誊抄卷宗，分送函件；\n* 审看合同。\n## 三 会议\n每两周一次。',
    ],
  ])('%s', (text) => {
    expect(readStructure(`海临县福利院章程\n${text}`).duties.map(({ text: words }) => words)).toEqual([
      '誊抄卷宗，分送函件；',
      '审看合同。',
    ]);
  });
});
