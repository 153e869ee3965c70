import { amountsOf, told } from './amounts-harness';

const FINAL = { kind: 'FINAL_ACCOUNTS' } as const;

describe('figures and their names', () => {
  test.each([
    [
      'an inline list under its whole',
      '机关运行经费51.5万元，主要包括：办公费16万元、维修（护）费4.52万元、差旅费等8万元。',
      [
        '机关运行经费 = 51.5 万元',
        '机关运行经费/办公费 = 16 万元',
        '机关运行经费/维修（护）费 = 4.52 万元',
        '机关运行经费/差旅费 = 8 万元',
      ],
    ],
    [
      'brackets that belong to the name',
      '基础设施运行维护费（高压运维费）35.8万元。',
      ['基础设施运行维护费（高压运维费） = 35.8 万元'],
    ],
    ['a hotline number is part of a name', '12388举报热线经费18万元。', ['12388举报热线经费 = 18 万元']],
    [
      'a threshold is part of a name',
      '单价100万元（含）以上设备（不含车辆）0台（套）。',
      ['单价100万元（含）以上设备（不含车辆） = 0 台（套）'],
    ],
    [
      'codes in front of a class',
      '2010301行政运行100.5万元；201-一般公共服务支出90万元。',
      ['行政运行 = 100.5 万元', '一般公共服务支出 = 90 万元'],
    ],
    [
      'two measures with one value',
      '2022年度收、支总计521.63万元。',
      ['收入总计 = 521.63 万元', '支出总计 = 521.63 万元'],
    ],
    ['收入、支出总计均为', '收入、支出总计均为18.6万元。', ['收入总计 = 18.6 万元', '支出总计 = 18.6 万元']],
    [
      'two measures with two values',
      '收、支总计各是4125.49,4143.91万元。',
      ['收入总计 = 4125.49 万元', '支出总计 = 4143.91 万元'],
    ],
    ['分别为', '收入预算和支出预算分别为100万元和90万元。', ['收入预算 = 100 万元', '支出预算 = 90 万元']],
    ['words for stage and verbs are no part of a fee', '2022年安排会议费支出预算共计1.2万元。', ['会议费 = 1.2 万元']],
    ['full-width digits, commas and 元', '固定资产３１，１６２，７８８．１３元。', ['固定资产 = 31162788.13 元']],
    [
      'blanks of a template',
      '收入总计XX万元，其中：事业收入××万元。',
      ['收入总计 = XX 万元 blank', '收入总计/事业收入 = ×× 万元 blank'],
    ],
    [
      'laws, phones, numbers of documents and staff are no figures',
      '依据某财〔2020〕14号，每人每天补助100元，电话0830-3103108，在职人员30人，编制12名。',
      [],
    ],
    [
      'a whole named in front of its parts',
      '基本支出80万元。在基本支出80万元中，人员经费60万元。',
      ['基本支出 = 80 万元', '基本支出/人员经费 = 60 万元'],
    ],
    [
      'a partial list in brackets',
      '公务用车购置及运行费5万元（其中：公务用车购置费0万元，公务用车运行费5万元），公务接待费2万元。',
      [
        '公务用车购置及运行费 = 5 万元',
        '公务用车购置及运行费/公务用车购置费 = 0 万元',
        '公务用车购置及运行费/公务用车运行费 = 5 万元',
        '公务接待费 = 2 万元',
      ],
    ],
    [
      'income and expenditure of one amount, each stated once more below, are no parts of each other',
      '收入、支出预算总计80万元。其中：\n（一）收入预算总计80万元。包括：\n1．本年收入70万元。\n2．上年结转10万元。\n（二）支出预算总计80万元。',
      [
        '收入预算总计 = 80 万元',
        '支出预算总计 = 80 万元',
        '收入预算总计 = 80 万元',
        '收入预算总计/本年收入 = 70 万元',
        '收入预算总计/上年结转 = 10 万元',
        '支出预算总计 = 80 万元',
      ],
    ],
    [
      'nested lists end at the semicolon',
      '本年支出合计100万元，其中：基本支出60万元，包括人员经费50万元、公用经费10万元；项目支出40万元。',
      [
        '本年支出合计 = 100 万元',
        '本年支出合计/基本支出 = 60 万元',
        '本年支出合计/基本支出/人员经费 = 50 万元',
        '本年支出合计/基本支出/公用经费 = 10 万元',
        '本年支出合计/项目支出 = 40 万元',
      ],
    ],
  ])('%s', (_, text, facts) => {
    expect(told(text)).toEqual(facts);
  });

  test('a stated nothing', () => {
    const text =
      '本单位无政府性基金预算收支，无“三公”经费支出，没有使用国有资本经营预算拨款安排的支出。无下属单位，无2021年预算对比。收入1万元。';
    expect(told(text)).toEqual([
      '政府性基金预算 = 无 万元',
      '“三公”经费 = 无 万元',
      '国有资本经营预算拨款安排的支出 = 无 万元',
      '收入 = 1 万元',
    ]);
  });

  test('parts on the lines that follow, under headings of two organisations', () => {
    const text = `四、政府采购情况说明

政府采购预算508万元，分项目如下：

数据局：

1.云平台租用费180万元。

2.专线租金130万元。

热线中心：

1.坐席外包198万元；

五、绩效情况说明

数据局2022年应编制绩效目标的项目共10个，涉及资金385.4万元，编制绩效目标的项目覆盖率（实际编制数/应编制数）为100%。`;
    expect(told(text, { organisations: { 数据局: '某市数据局', 热线中心: '某市热线中心' } })).toEqual([
      '政府采购预算 = 508 万元',
      '政府采购预算/云平台租用费 = 180 万元',
      '政府采购预算/专线租金 = 130 万元',
      '政府采购预算/坐席外包 = 198 万元',
      '应编制绩效目标的项目 = 10 个 of 某市数据局',
      '涉及资金 = 385.4 万元 of 某市数据局',
      '编制绩效目标的项目覆盖率 = 100 % of 某市数据局',
    ]);
  });
});

describe('year, stage and day', () => {
  test.each([
    [
      'budget and final of one class',
      '（一）会议费。2022年度年初预算为3万元，支出决算为2.4万元，完成年初预算的80%。',
      ['会议费 = 3 万元 BUDGET', '会议费 = 2.4 万元 (年初预算 80%)'],
    ],
    [
      'a figure of the year before',
      '2022年培训费支出5万元；2021年培训费决算数为4万元。',
      ['培训费 = 5 万元', '培训费 = 4 万元 2021'],
    ],
    [
      'assets are of their day',
      '截至2021年12月31日，资产总额300万元，其中：流动资产20万元；车辆一辆，价值17万元。',
      [
        '资产总额 = 300 万元 2021 ASSET @2021-12-31',
        '资产总额/流动资产 = 20 万元 2021 ASSET @2021-12-31',
        '车辆 = 一 辆 2021 ASSET @2021-12-31',
        '车辆价值 = 17 万元 2021 ASSET @2021-12-31',
      ],
    ],
    [
      'receptions',
      '2022年国内公务接待8批次（其中外事接待0批次），160人次。',
      ['国内公务接待 = 8 批次', '国内公务接待/外事接待 = 0 批次', '国内公务接待 = 160 人次'],
    ],
    [
      'shares',
      '财政拨款收入90万元，占收入总计的90%；其他收入10万元，占10%。',
      ['财政拨款收入 = 90 万元 (收入总计 90%)', '其他收入 = 10 万元 ( 10%)'],
    ],
  ])('%s', (_, text, facts) => {
    expect(told(text, FINAL)).toEqual(facts);
  });
});

describe('changes', () => {
  test.each([
    [
      'of the figure in front',
      '公务接待费3万元，比2021年预算减少1万元，下降25%，主要原因是厉行节约，减少接待5次。',
      ['公务接待费 = 3 万元 [2021年预算 DECREASE 1万元 25%]'],
    ],
    ['none', '公务接待费3万元，与上年持平。', ['公务接待费 = 3 万元 [上年 UNCHANGED]']],
    [
      'the base in another place',
      '2022年预算同上年比较，收入增加13.96万元，增长1.7%；支出减少2万元。',
      ['收入 = — 万元 [上年 INCREASE 13.96万元 1.7%]', '支出 = — 万元 [上年 DECREASE 2万元]'],
    ],
    [
      'of a measure stated before',
      '收入预算100万元。支出预算90万元。2022年预算同2021年比较，收入增加10万元，支出减少5万元，下降5.3%。',
      ['收入预算 = 100 万元 [2021年 INCREASE 10万元]', '支出预算 = 90 万元 [2021年 DECREASE 5万元 5.3%]'],
    ],
    [
      'a template left in',
      '“三公”经费0万元，比上年度增加/减少0万元/与上年持平，增长/下降0%。',
      ['“三公”经费 = 0 万元 [上年度 UNCHANGED 0万元 0%]'],
    ],
    [
      'with a second comparison',
      '本年支出9.07万元，较年初预算数减少10.93万元，下降54.65%，较上年支出数减少0.71万元。',
      [
        '本年支出 = 9.07 万元 [年初预算数 DECREASE 10.93万元 54.65%]',
        '本年支出 = — 万元 [上年支出数 DECREASE 0.71万元]',
      ],
    ],
    [
      'of several at once',
      '收、支总计各是40,41万元。与2021年相比，收、支总计各减少2,3万元，各下降5%、6%。',
      ['收入总计 = 40 万元 [2021年 DECREASE 2万元 5%]', '支出总计 = 41 万元 [2021年 DECREASE 3万元 6%]'],
    ],
  ])('%s', (_, text, facts) => {
    expect(told(text)).toEqual(facts);
  });

  test('every word of direction is kept', () => {
    const [fact] = amountsOf('运行经费5万元，比上年减少1万元/与上年持平，增长/下降8%。');
    expect(fact?.change).toMatchObject({ direction: 'DECREASE', words: ['减少', '持平', '增长', '下降'] });
  });

  test('belong to the organisation that is their subject', () => {
    const facts = told('资本性支出27.96万元。甲局比2021年预算数减少25.47万元，其中资本性支出增加7.96万元。', {
      organisations: { 甲局: '某市甲局' },
    });
    expect(facts).toEqual([
      '资本性支出 = 27.96 万元',
      '预算数 = — 万元 of 某市甲局 [2021年预算数 DECREASE 25.47万元]',
      '预算数/资本性支出 = — 万元 of 某市甲局 [2021年预算数 INCREASE 7.96万元]',
    ]);
  });
});

test('a plain table whose head names its columns, and none whose columns nobody names', () => {
  const head = '一、“三公”经费支出决算表\n单位：万元\n项 目\t预 算 数\t决 算 数\n';
  expect(told(`${head}因公出国（境）费\t0\t0\n其中：公务接待费\t1.8\t1.52\n`, FINAL)).toEqual([
    '因公出国（境）费 = 0 万元 BUDGET',
    '因公出国（境）费 = 0 万元',
    '公务接待费 = 1.8 万元 BUDGET',
    '公务接待费 = 1.52 万元',
  ]);
  expect(told('一、支出表\n单位：万元\n教育支出\t9\t8\t1\n')).toEqual([]);
  expect(told('一、收支情况\n单位：万元\n项目\t2021年\t2022年\t增减率%\n财政拨款收入\t9.5\t10.5\t10.5\n')).toEqual([
    '财政拨款收入 = 9.5 万元 2021',
    '财政拨款收入 = 10.5 万元',
  ]);
});

describe('quirks of real pages', () => {
  test.each([
    [
      'a template left unfilled',
      '公务接待费5万元，比上年增（减）0万元。',
      ['公务接待费 = 5 万元 [上年 UNCHANGED 0万元]'],
    ],
    [
      'the year before and this one',
      '公务接待费上年决算数为1.2万元，2022年决算数为1.5万元，下降4.63%。',
      ['公务接待费 = 1.2 万元 2021 FINAL', '公务接待费 = 1.5 万元 FINAL [DECREASE 4.63%]'],
    ],
    [
      'this year, and the year before behind it',
      '公务接待费预算数为2万元，上年决算数为1.2万元，比上年增加0.8万元。',
      ['公务接待费 = 2 万元 [上年 INCREASE 0.8万元]', '公务接待费 = 1.2 万元 2021 FINAL'],
    ],
    [
      'spending at two stages',
      '年初预算支出112.5万元，决算支出109.9万元。',
      ['年初预算支出 = 112.5 万元', '决算支出 = 109.9 万元 FINAL'],
    ],
    [
      'saved against the plan',
      '会议费决算数1.2万元，预算数2万元，节约0.8万元。',
      ['会议费 = 1.2 万元 FINAL [DECREASE 0.8万元]', '会议费 = 2 万元'],
    ],
    ['a blank between thousands', '财政拨款收入1 200.50万元。', ['财政拨款收入 = 1200.50 万元']],
    [
      'any name in front of a colon and its figure',
      '二、一般公共预算财政拨款支出情况\n（1）教育支出：20万元\n（2）其他：2.5万元',
      ['教育支出 = 20 万元', '其他 = 2.5 万元'],
    ],
    [
      'vehicles in front of a colon',
      '公务用车：购置0万元，运行3.5万元。',
      ['公务用车/公务用车购置 = 0 万元', '公务用车/公务用车运行 = 3.5 万元'],
    ],
    ['the noun of a count names nothing', '国内公务接待0个团组，0人。', ['国内公务接待 = 0 个', '国内公务接待 = 0 人']],
    [
      'both sides change',
      '收入总计18.5万元，支出总计18.5万元。收支较上年减少2.5万元。',
      ['收入总计 = 18.5 万元 [上年 DECREASE 2.5万元]', '支出总计 = 18.5 万元 [上年 DECREASE 2.5万元]'],
    ],
    [
      'behind its reasons a sentence speaks of its figure again',
      '公务接待费0.5万元，主要用于接待来宾，与上年相比，减少0.2万元。',
      ['公务接待费 = 0.5 万元 [上年 DECREASE 0.2万元]'],
    ],
    [
      'the base of the paragraph holds for its next sentence',
      '收入总计8万元，支出总计7万元。与上年决算数相比，收入增加2万元，原因是增人。支出增加1万元。',
      ['收入总计 = 8 万元 [上年决算数 INCREASE 2万元]', '支出总计 = 7 万元 [上年决算数 INCREASE 1万元]'],
    ],
    [
      'spending beside income is no word for a stage',
      '收入预算数52.5万元，决算数61.5万元；支出预算数53.5万元，决算数60.5万元。',
      ['收入预算数 = 52.5 万元', '收入 = 61.5 万元 FINAL', '支出预算数 = 53.5 万元', '支出 = 60.5 万元 FINAL'],
    ],
    [
      'money of the projects just counted, and of all of them',
      '一级项目4个，单位资金项目1个，资金20万元，共涉及资金156.2万元。',
      ['一级项目 = 4 个', '单位资金项目 = 1 个', '单位资金项目 = 20 万元', '涉及资金 = 156.2 万元'],
    ],
    [
      'a fund is the subject of its whole sentence',
      '政府性基金预算财政拨款年初结转和结余0万元，本年收入12万元。',
      ['政府性基金预算财政拨款年初结转和结余 = 0 万元', '政府性基金预算财政拨款/本年收入 = 12 万元'],
    ],
    ['one measure is another', '部门预算收入为一般公共预算收入21.5万元。', ['一般公共预算收入 = 21.5 万元']],
    ['a class of spending that is called like a body', '2070104图书馆318.4万元。', ['图书馆 = 318.4 万元']],
    [
      'a unit that the title announces',
      '一、收支情况（单位：万元）\n收入预算总额为1234.5，其中事业收入1000.5，其他收入234。共5人。',
      ['收入预算 = 1234.5 万元', '收入预算/事业收入 = 1000.5 万元', '收入预算/其他收入 = 234 万元'],
    ],
    [
      'a unit that the line prints once',
      '支出预算300.50元，其中教育支出200.25，66.64%；住房保障支出100.25。',
      ['支出预算 = 300.50 元', '支出预算/教育支出 = 200.25 元', '支出预算/住房保障支出 = 100.25 元'],
    ],
    [
      'money in Chinese numerals',
      '开办资金为人民币八十八万三千四百元，捐赠收入伍拾万元整，培训费零元。',
      ['开办资金 = 八十八万三千四百 元', '捐赠收入 = 伍拾万 元', '培训费 = 零 元'],
    ],
    [
      'a measure word that nobody listed',
      '国有资产占用情况\n截至2021年12月31日，共有车辆2辆，炒茶锅5口，信鸽36羽，图书1200册。',
      ['车辆 = 2 辆', '炒茶锅 = 5 口', '信鸽 = 36 羽', '图书 = 1200 册'].map((one) => `${one} 2021 ASSET @2021-12-31`),
    ],
    [
      'the same measure of the year before is no part',
      '收入预算100万元（2021年收入预算90万元），其中：财政拨款收入80万元。',
      ['收入预算 = 100 万元', '收入预算 = 90 万元 2021', '收入预算/财政拨款收入 = 80 万元'],
    ],
    ['a comparison of two figures is none', '会议费支出3万元，支出数小于预算数2万元。', ['会议费 = 3 万元']],
    [
      'a change behind a part, which only the whole can have',
      '收入总计3759.2万元，其中上年结转1366.76万元，较2021年增加197.03万元，增长5.53%；本年收入2392.44万元。',
      [
        '收入总计 = 3759.2 万元 [2021年 INCREASE 197.03万元 5.53%]',
        '收入总计/上年结转 = 1366.76 万元',
        '收入总计/本年收入 = 2392.44 万元',
      ],
    ],
  ])('%s', (_name, text, facts) => {
    expect(told(text)).toEqual(facts);
  });

  test('the number of a page is no part of a figure', () => {
    expect(told('一、支出\n工资福利支出 51.90\n4\n万元，商品和服务支出 1,268.3\n5\n7 万元。')).toEqual([
      '工资福利支出 = 51.90 万元',
      '商品和服务支出 = 1268.37 万元',
    ]);
  });
});
