/** Which bodies a text speaks of and for, by where their names stand and how they recur: no word of a name decides. */
import { readString } from '../../metamorphic/documents';

const read = (text: string) => readString(text).facts;
const publisher = (text: string): string | null => read(text).document.publisher;
const bodies = (text: string): readonly string[] => read(text).organisations.map(({ name }) => name);
const holders = (text: string): readonly (string | null)[] => [
  ...new Set(read(text).staffing.map(({ holder }) => holder.organisation)),
];

describe('what runs into a name from the left is not of it, where the name stands alone elsewhere', () => {
  test.each([
    ['组建', '云浦县粮食储备大仓', '云浦县粮食储备大仓机构编制方案'],
    ['新设', '云浦县河长事务中心', '云浦县河长事务中心机构编制方案'],
    ['同步设立', '松阳市港口引航站', '松阳市港口引航站机构编制规定'],
    ['重新组建', '青弋区民族事务局', '青弋区民族事务局职能配置、内设机构和人员编制规定'],
    ['合并成立', '庐溪县农林科学院', '庐溪县农林科学院机构编制方案'],
    ['整合设置', '嘉渡市政务数据局', '嘉渡市政务数据局职能配置、内设机构和人员编制规定'],
    ['批准成立', '平澜县公路养护段', '平澜县公路养护段机构编制方案'],
    ['现将', '秋浦区城乡建设委', '秋浦区城乡建设委职能配置、内设机构和人员编制规定'],
    ['明确', '鹿泉县气象灾害防御所', '鹿泉县气象灾害防御所机构编制方案'],
    ['撤并后的', '临溪市归侨联谊会', '临溪市归侨联谊会机构编制方案'],
  ])('%s%s', (lead, name, title) => {
    const text = `关于印发${title}的通知\n\n${title}\n一、机构设置\n整合原有职能，${lead}${name}（以下简称该机构），为县政府所属公益一类事业单位。\n二、职责任务\n（一）收储和轮换实物。\n（二）抽查库房。\n三、人员编制\n${name}核定事业编制12名。`;
    expect(publisher(text)).toBe(name);
    expect(holders(text)).toEqual([name]);
  });
});

describe('a label tells whose the page is, brackets with several names and all', () => {
  test.each([
    ['单位名称：衢江市秀川区市场监管局（区知识产权局、区食品安全委员会办公室）', '衢江市秀川区市场监管局'],
    ['单位名称：柳陂县档案馆（县地方志编纂室、县党史研究室）', '柳陂县档案馆'],
    ['部门名称：金坛河县粮食和物资储备局（县军粮供应处，县粮食执法队）', '金坛河县粮食和物资储备局'],
    ['机构名称：雾岭市不动产登记处（加挂雾岭市房屋交易所、雾岭市测绘院牌子）', '雾岭市不动产登记处'],
    ['单位全称：东屿县渔港监督站', '东屿县渔港监督站'],
    ['机构全称：东屿县殡葬管理处（东屿县殡仪馆）', '东屿县殡葬管理处'],
    ['单位名称:长滩区人才服务局(区人事考试院、区职称评审办)', '长滩区人才服务局'],
    ['（一）单位名称：固陵市文物保护所（固陵市博物馆、固陵市考古队）', '固陵市文物保护所'],
    ['预算单位：云台县招商促进局（县驻外联络处、县会展办）', '云台县招商促进局'],
    ['单位名称  北湾市港航事业处（北湾市地方海事处、北湾市船舶检验处）', '北湾市港航事业处'],
  ])('%s', (line, name) => {
    const found = read(`机构职能\n${line}\n联系电话：0570-6620118\n主要职能\n1.登记各类主体。\n2.抽查产品。`);
    expect(found.document.publisher?.replace(/[（(].*$/, '')).toBe(name);
    expect(found.organisations.map((one) => one.name)).toEqual([name]);
    expect(found.organisations[0]?.aliases.some((alias) => /[（(][^）)]*$/.test(alias))).toBe(false);
  });
});

describe('an introduction is of the body that its first sentence tells of', () => {
  test.each([
    '乌溪州农业科学研究院（以下简称州农科院），前身是1956年建立的乌溪专区农业试验场。',
    '定海湾市第三人民医院始建于1958年，是一所集医疗、科研于一体的二级综合医院。',
    '临川峡县职业技术学校，1984年由县农中改建而成，占地90亩。',
    '桐柏山市群众艺术馆（简称市群艺馆）成立于1979年，馆舍面积四千平方米。',
    '白鹭洲区妇幼保健院位于区府路12号，现有床位120张。',
    '沙河口县融媒体中心创办于2019年，由原县广播电视台和县新闻信息中心合并而来。',
    '云门县林木种苗站地处县城西郊，1962年建站。',
    '苍梧岭市少年宫，坐落在滨江公园旁，1986年落成开放。',
    '武陵源县水产良种场占地320亩，建于1971年。',
    '泽国市老年大学创建于1987年，校舍两处。',
  ])('%s', (sentence) => {
    const name = /^[^（，]{4,12}?(?:院|校|馆|中心|站|宫|场|大学)(?=[（，始成位创地占])/.exec(sentence)?.[0] ?? '';
    const text = `您现在的位置：首页 > 单位简介\n单位简介\n日期：2025-06-03  作者：办公室\n\n${sentence}\n我单位承担的职责，一是开展应用研究；二是保存地方资源。\n设职能科室三个，即院务科、组织科、财务科。\n现有在职职工85人。`;
    expect(publisher(text)).toBe(name);
    expect(bodies(text)[0]).toBe(name);
    expect(holders(text)).toEqual([name]);
  });
});

describe('its own level is the body itself', () => {
  const unit = '陇川区残疾人康复服务中心';
  test.each([
    '区残联机关',
    '陇川区残疾人联合会机关',
    '残联机关',
    '会机关',
    '机关',
    '区残联本级',
    '本级',
    '区残联（本级）',
    '联合会机关',
    '机关本级',
  ])('%s in a row', (own) => {
    const text = `陇川区残疾人联合会2023年部门预算\n一、机构设置\n所属单位：${unit}（以下简称区康复中心），为区残联所属事业单位。\n二、人员编制\n| 单位 | 行政编制 | 事业编制 |\n|---|---|---|\n| ${own} | 9 | 1 |\n| 区康复中心 | | 22 |\n| 合计 | 9 | 23 |`;
    expect(bodies(text)).toEqual(['陇川区残疾人联合会', unit]);
    expect(holders(text).filter((one) => one !== null)).toEqual(['陇川区残疾人联合会', unit]);
  });

  test.each(['苍江市规划局机关', '市规划局机关', '局机关', '苍江市规划局本级'])('%s in a list of units', (own) => {
    const text = `苍江市规划局2021年部门决算\n一、单位构成\n纳入2021年度部门决算编制范围的单位包括：\n1.${own}：内设办公室、用途管制科。\n2.苍江市不动产登记中心：设受理部、审核部。`;
    expect(bodies(text)).toEqual(['苍江市规划局', '苍江市不动产登记中心']);
  });
});

describe('a list of units ends where the sentence goes on', () => {
  test.each([
    '所属事业单位1个，即黔山县综合救援大队（简称县救援大队），下设综合保障组、救援一分队、救援二分队。',
    '下属事业单位1个，为黔山县综合救援大队，设一中队、二中队、三中队。',
    '所属事业单位有黔山县综合救援大队，编制列入各派出部门，业务接受双重领导。',
    '直属单位为黔山县综合救援大队，经费渠道不变，人员统一调配。',
    '下属单位1家：黔山县综合救援大队，由副局长兼任队长，日常事务另行安排。',
    '局属法人单位有黔山县综合救援大队（差额拨款），另聘技工若干。',
    '下辖事业单位1个，即黔山县综合救援大队，辖东片驻点、西片驻点、北片驻点。',
    '纳入预算编制范围的二级单位1个，为黔山县综合救援大队，财务集中核算，账户统一开立。',
    '所属二级预算单位包括黔山县综合救援大队，分设装备班、通信班、勤务班。',
    '下属单位为黔山县综合救援大队，其中城东分队、水上分队、山地分队归口调度。',
  ])('%s', (sentence) => {
    const text = `黔山县应急局2024年部门预算\n一、部门概况\n（一）主要职能\n1.编订规划。\n2.组织演练。\n（二）机构设置\n黔山县应急局内设6个股室。\n${sentence}`;
    expect(bodies(text)).toEqual(['黔山县应急局', '黔山县综合救援大队']);
  });
});

describe('a line that is a full name, with what a body has below it, begins the part of a body', () => {
  test.each([
    ['云灈水库管理处', '河道堤防维护中心', '主要任务', '内设部门', '人员'],
    ['市立第二小学', '实验幼儿园', '单位职责', '机构设置', '人员编制'],
    ['殡仪服务所', '救助管理站', '职能', '科室设置', '编制情况'],
    ['粮油质检站', '军粮供应点', '主要职责', '内设机构', '人员编制'],
    ['文工团', '青少年宫', '职责任务', '内设机构', '人员情况'],
    ['水文监测站', '灌溉试验场', '业务范围', '内设机构', '人员'],
    ['老干部活动室', '档案寄存库', '主要任务', '内设部门', '编制'],
    ['动物园', '植物标本馆', '主要职责', '机构设置', '人员编制'],
    ['引航梯队', '船闸运行所', '主要任务', '内设部门', '人员'],
    ['血站', '急救分站', '单位职能', '内设科室', '人员编制'],
  ])('%s', (one, other, duties, structure, staff) => {
    const part = (name: string, count: number): string =>
      `岭北市${name}\n正科级，公益一类。\n${duties}\n${name}清点物资，抄录数据；看护场地，接待来访；检修设备，登记台账。\n${structure}\n综合股、运行班。\n${staff}\n核定事业编制${count}名。\n`;
    const text = `岭北市建设局\n直属单位简介\n岭北市建设局下辖两个直属事业单位，现将情况介绍如下。\n\n${part(one, 42)}\n${part(other, 17)}`;
    expect(bodies(text)).toEqual(['岭北市建设局', `岭北市${one}`, `岭北市${other}`]);
    expect(read(text).staffing.map(({ holder, count }) => [holder.organisation, count])).toEqual([
      [`岭北市${one}`, 42],
      [`岭北市${other}`, 17],
    ]);
  });
});

describe('an outpost with a place of its own is a body', () => {
  test.each([
    '派出机构1个，为台屿市东门岛渔港监督站。',
    '派驻机构：台屿市东门岛渔港监督站。',
    '设派出机构台屿市东门岛渔港监督站。',
    '派出机构有台屿市东门岛渔港监督站，股级。',
  ])('%s', (sentence) => {
    const text = `台屿市海洋执法支队2025年单位预算\n一、机构设置\n本单位设综合科、法规科；${sentence}\n二、人员\n支队核定编制64名。台屿市东门岛渔港监督站使用编制7名。`;
    expect(bodies(text)).toEqual(['台屿市海洋执法支队', '台屿市东门岛渔港监督站']);
    expect(holders(text)).toEqual(['台屿市海洋执法支队', '台屿市东门岛渔港监督站']);
  });
});
