import { readStructure } from './read';

const staffing = (text: string) =>
  readStructure(`海临县民政局2022年部门预算\n二、机构及人员情况\n${text}`).staffing.map(
    ({ holder, post, staffingType, measure, count }) => [holder.section, post ?? staffingType, measure, count],
  );

describe('extractStaffing', () => {
  test.each<[string, unknown[]]>([
    [
      '人员编制１１名，主任职数1名、副主任职数2名。',
      [
        [null, '人员编制', 'AUTHORISED', 11],
        [null, '主任', 'AUTHORISED', 1],
        [null, '副主任', 'AUTHORISED', 2],
      ],
    ],
    [
      '海临县民政局核定行政编制30名（其中工勤2名），实有28人。',
      [
        [null, '行政编制', 'AUTHORISED', 30],
        [null, '工勤', 'AUTHORISED', 2],
        [null, '行政编制实有', 'ACTUAL', 28],
      ],
    ],
    [
      '事业编制十五名。离退休人员1,020人。',
      [
        [null, '事业编制', 'AUTHORISED', 15],
        [null, '离退休人员', 'ACTUAL', 1020],
      ],
    ],
    [
      '设局长1名，副局长3名；科级领导职数5名。',
      [
        [null, '局长', 'AUTHORISED', 1],
        [null, '副局长', 'AUTHORISED', 3],
        [null, '科级领导', 'AUTHORISED', 5],
      ],
    ],
    ['全年接待来访群众230人次，救助对象45人。', []],
    [
      '行政编制8名、事业编制16名（含工勤编制2名），实有人数22名。',
      [
        [null, '行政编制', 'AUTHORISED', 8],
        [null, '事业编制', 'AUTHORISED', 16],
        [null, '工勤编制', 'AUTHORISED', 2],
        [null, '实有人数', 'ACTUAL', 22],
      ],
    ],
    [
      '在职职工41人，比上年减少8人，离退休职工52人，保安3人，党员30人。',
      [
        [null, '在职职工', 'ACTUAL', 41],
        [null, '离退休职工', 'ACTUAL', 52],
        [null, '保安', 'ACTUAL', 3],
      ],
    ],
    [
      '科级领导职数9名（含机关党委专职副书记1名、安全生产监察专员2名），其中正科级5名。',
      [
        [null, '科级领导', 'AUTHORISED', 9],
        [null, '机关党委专职副书记', 'AUTHORISED', 1],
        [null, '安全生产监察专员', 'AUTHORISED', 2],
        [null, '正科级', 'AUTHORISED', 5],
      ],
    ],
    [
      '股级领导职数4正2副。',
      [
        [null, '股级正职', 'AUTHORISED', 4],
        [null, '股级副职', 'AUTHORISED', 2],
      ],
    ],
    [
      '人员编制\n\n24\n\n实有人数\n\n23\n\n备注',
      [
        [null, '人员编制', 'AUTHORISED', 24],
        [null, '实有人数', 'ACTUAL', 23],
      ],
    ],
    [
      '编制人数：30人，实有在职人数：28人。',
      [
        [null, '编制人数', 'AUTHORISED', 30],
        [null, '在职人数', 'ACTUAL', 28],
      ],
    ],
    ['单位名称\n人员编制\n实有人数\n1\n某站', []],
    [
      '正副局长各1名，行政编制、事业编制各12名。',
      [
        [null, '局长', 'AUTHORISED', 1],
        [null, '副局长', 'AUTHORISED', 1],
        [null, '行政编制', 'AUTHORISED', 12],
        [null, '事业编制', 'AUTHORISED', 12],
      ],
    ],
    [
      '人员编制：行政8名，聘任5名，合计13名。',
      [
        [null, '行政', 'AUTHORISED', 8],
        [null, '聘任', 'AUTHORISED', 5],
        [null, '人员编制', 'AUTHORISED', 13],
      ],
    ],
    [
      '在岗司乘员30人，辅警12人，讲解员5人，离休副教授1人；其中女职工8人。',
      [
        [null, '在岗司乘员', 'ACTUAL', 30],
        [null, '辅警', 'ACTUAL', 12],
        [null, '讲解员', 'ACTUAL', 5],
        [null, '离休副教授', 'ACTUAL', 1],
      ],
    ],
    [
      '我局截至2021年12月31日在职（在编）人员18人，年初实有人数19人。',
      [
        [null, '在职（在编）人员', 'ACTUAL', 18],
        [null, '年初实有人数', 'ACTUAL', 19],
      ],
    ],
    [
      '设首席兽医师1名（正科级）、督查室主任1名、专职副主任2名。',
      [
        [null, '首席兽医师', 'AUTHORISED', 1],
        ['督查室', '主任', 'AUTHORISED', 1],
        ['督查室', '专职副主任', 'AUTHORISED', 2],
      ],
    ],
    [
      '领导班子5名中镇长1名、副镇长4名；中层正职7名，股室副职3名。',
      [
        [null, '领导班子', 'AUTHORISED', 5],
        [null, '镇长', 'AUTHORISED', 1],
        [null, '副镇长', 'AUTHORISED', 4],
        [null, '中层正职', 'AUTHORISED', 7],
        [null, '股室副职', 'AUTHORISED', 3],
      ],
    ],
    [
      '设监察室主任1名，伦理审查会专职秘书长1名。',
      [
        [null, '监察室主任', 'AUTHORISED', 1],
        [null, '伦理审查会专职秘书长', 'AUTHORISED', 1],
      ],
    ],
    [
      '现有护林员21人，其中瞭望员6人。',
      [
        [null, '护林员', 'ACTUAL', 21],
        [null, '瞭望员', 'ACTUAL', 6],
      ],
    ],
    ['全系统（含下属场所）共有编制64名。', [[null, '编制', 'AUTHORISED', 64]]],
  ])('%s', (text, expected) => {
    expect(staffing(text)).toEqual(expected);
  });

  test('a place stands for whoever governs there, with a year behind it', () => {
    const { staffing: facts } = readStructure(
      '临溪区柳湾街道办事处2022年度部门决算\n二、人员情况\n柳湾街道2022年末实有人员33人。',
    );
    expect(facts.map(({ holder, staffingType }) => [holder.organisation, staffingType])).toEqual([
      ['临溪区柳湾街道办事处', '年末实有人员'],
    ]);
  });

  test('below a body of its own, posts are of that body', () => {
    const { staffing: facts } = readStructure(
      `沙河镇机构设置方案
三、事业单位设置
设3个事业单位：
1.沙河镇便民服务中心。代办证照。事业编制9名。
2.沙河镇林水站。巡河护林。事业编制5名。
3.沙河镇文化站。放映电影。事业编制2名。`,
    );
    expect(facts.map(({ holder, count }) => [holder.organisation, count])).toEqual([
      ['沙河镇便民服务中心', 9],
      ['沙河镇林水站', 5],
      ['沙河镇文化站', 2],
    ]);
  });

  test('posts of sections, below their names and in one sentence', () => {
    expect(staffing('内设机构\n1.办公室\n负责文秘工作。\n人员编制6名，科长职数1名。')).toEqual([
      ['办公室', '人员编制', 'AUTHORISED', 6],
      ['办公室', '科长', 'AUTHORISED', 1],
    ]);
    expect(
      staffing('内设办公室、救助股。其中：办公室4人，主任1名；救助股3人，股长1名。').map(([section, , , count]) => [
        section,
        count,
      ]),
    ).toEqual([
      ['办公室', 4],
      ['办公室', 1],
      ['救助股', 3],
      ['救助股', 1],
    ]);
  });

  test('a body that a document does not know keeps its posts to itself', () => {
    const { staffing } = readStructure(
      '海临县民政局2022年部门预算\n二、机构及人员情况\n海临县民政局行政编制20名，海临县救助站财政全额拨款事业编制12名，其中管理岗位4名。',
    );
    expect(staffing.map(({ holder, staffingType, count }) => [holder.organisation, staffingType, count])).toEqual([
      ['海临县民政局', '行政编制', 20],
      [null, '财政全额拨款事业编制', 12],
      [null, '管理岗位', 4],
    ]);
  });

  test('a change of staff inside the money is told as one', () => {
    const text = '海临县民政局2022年部门预算\n一、收支预算情况说明\n增减变化的主要原因是机构改革新增人员41人。';
    expect(readStructure(text).staffing).toMatchObject([
      { staffingType: '机构改革新增人员', measure: 'CHANGE', count: 41 },
    ]);
  });
});
