import { readStructure } from './read';

const organisations = (text: string) =>
  readStructure(text).organisations.facts.map(({ name, parent, relations }) => [
    name,
    parent,
    ...relations.map(({ type }) => type),
  ]);

const TITLE = '海临县教育局2022年度部门预算\n';

describe('extractOrganisations', () => {
  test.each([
    [
      '二、预算单位构成\n纳入海临县教育局2022年部门预算编制范围的二级预算单位包括：\n1.海临县教育局本级\n2.海临县实验小学\n3.海临县电教站',
      ['海临县实验小学', '海临县电教站'],
    ],
    ['二、机构设置\n下属单位2个：海临县实验小学、海临县电教站。', ['海临县实验小学', '海临县电教站']],
    [
      '二、机构设置\n海临县教育局内设办公室；下设海临县电教站、海临县教研室2个事业单位。',
      ['海临县电教站', '海临县教研室'],
    ],
    ['二、单位构成\n行政单位1家，事业单位1家，具体包括：海临县教育局（本级），海临县电教站。', ['海临县电教站']],
    [
      '二、预算单位构成\n序号 单位名称 单位性质\n1 海临县教育局本级 行政单位\n2 海临县电教站 公益一类事业单位',
      ['海临县电教站'],
    ],
    [
      '二、机构设置\n内设业务股，所属事业单位设海临县电教站、海临县实验小学2个部门。',
      ['海临县电教站', '海临县实验小学'],
    ],
    [
      '二、机构设置\n海临县教育局设2个事业单位：\n1. 海临县电教站\n2. 海临县实验小学\n编制人数72人。',
      ['海临县电教站', '海临县实验小学'],
    ],
    [
      '二、单位情况\n单位名称 |\n经费性质 |\n在职人数 |\n海临县电教站 |\n全额拨款 |\n13 |\n海临县实验小学 |\n差额拨款 |\n40 |\n三、其他',
      ['海临县电教站', '海临县实验小学'],
    ],
    [
      '二、单位构成\n海临县电教站为股级事业单位，财政全额拨款。\n海临县实验小学为股级事业单位，财政全额拨款。',
      ['海临县电教站', '海临县实验小学'],
    ],
    ['二、单位构成\n决算单位构成包括：海临县教育局本级以及海临县电教站。', ['海临县电教站']],
    ['二、单位构成\n纳入编制范围的预算单位共1家，即海临县教育局本级。', []],
    ['二、预算单位情况\n海临县教育局包括办公室、督导室、基教股、招生服务站等4个科室。', []],
    [
      '三、所属机构\n海临县电教站，股级公益一类事业单位，维护设备，录制课程。\n海临县实验小学，股级公益一类事业单位。',
      ['海临县电教站', '海临县实验小学'],
    ],
    ['三、附则\n海临县电教站为海临县教育局所属副科级事业单位，核定事业编制6名。', ['海临县电教站']],
    [
      '第二部分 海临县实验小学\n一、主要职责\n1.教授课程。\n2.管护校舍。\n二、人员编制\n事业编制9名。',
      ['海临县实验小学'],
    ],
    [
      '二、单位情况\n所属单位包括：海临县电化教学工作站。\n三、各单位支出\n单位：万元\n| 单位 | 支出 |\n| 县教育局 | 10 |\n| 县电教站 | 2 |',
      ['海临县电化教学工作站'],
    ],
    ['二、预算单位构成\n纳入海临县教育局2022年度部门预算编制范围的二级预算单位包括：无。', []],
    ['一、主要职责\n1.指导各学校工作，会同海临县财政局管理经费。\n2.承办海临县人民政府交办的其他工作。', []],
    ['二、机构设置\n内设办公室、人事股、督导室、招生办。', []],
  ])('%s', (text, units) => {
    const [publisher, ...others] = organisations(TITLE + text);
    expect(publisher).toEqual(['海临县教育局', null]);
    expect(others.map(([name]) => name).filter((name) => !name?.endsWith('教研室'))).toEqual(
      units.filter((name) => !name.endsWith('教研室')),
    );
  });

  test('subordinate units and budget units are kept apart', () => {
    expect(organisations(`${TITLE}二、机构设置\n下属单位1个：海临县电教站。`)[1]).toEqual([
      '海临县电教站',
      '海临县教育局',
      'SUBORDINATE_TO',
    ]);
    expect(organisations(`${TITLE}二、单位构成\n二级预算单位包括：海临县电教站。`)[1]).toEqual([
      '海临县电教站',
      '海临县教育局',
      'BUDGET_UNIT_OF',
    ]);
  });

  test('a sponsor is a relation of the charter’s unit', () => {
    expect(organisations('海临县图书馆章程\n第二条 本单位的举办单位是海临县文化局。')).toEqual([
      ['海临县图书馆', '海临县文化局', 'SPONSORED_BY'],
    ]);
  });

  test('plaques and sub-heads are other names, and tell who is spoken of where', () => {
    const text = `海临市数据资源局（市政务调度中心）2022年度部门预算
一、主要职责
数据局：
1.负责甲。
调度中心：
1.负责乙。
二、机构设置
下属事业单位海临市政务运行调度中心设2个内设机构：办公室、技术科。
三、机关运行经费
数据局机关运行经费10万元。调度中心机关运行经费5万元。全部为财政拨款20万元。`;
    const { organisations: index } = readStructure(text);
    expect(index.facts[0]?.aliases).toContain('数据局');
    expect(index.facts[1]?.aliases).toEqual(expect.arrayContaining(['市政务调度中心', '调度中心']));
    expect(index.resolve('数据局')).toBe('海临市数据资源局');
    expect(index.speaking(text.indexOf('10万元'))).toBe('海临市数据资源局');
    expect(index.speaking(text.indexOf('5万元'))).toBe('海临市政务运行调度中心');
    expect(index.speaking(text.indexOf('20万元'))).toBeNull();
    expect(index.speaking(text.indexOf('负责乙'))).toBe('海临市政务运行调度中心');
  });
});
