import { readStructure } from './read';

const duties = (text: string) =>
  readStructure(text).duties.map(({ holder, label, text: words }) => [holder.section, label, words.slice(0, 6)]);
const TITLE = '海临县司法局2022年度部门预算\n一、主要职责\n';

describe('extractDuties', () => {
  test('one a top number, its clauses inside, lead-ins and descriptions left out', () => {
    expect(
      duties(`${TITLE}海临县司法局是县政府工作部门，为正科级。
根据有关规定，主要职责是：
（一）负责法治宣传：1.制定规划；2.组织实施。
（二）指导调解工作。`),
    ).toEqual([
      [null, '（一）', '负责法治宣传'],
      [null, '（二）', '指导调解工作'],
    ]);
  });

  test('a list that lost its first numbers, and one that runs inside a paragraph', () => {
    expect(duties(`${TITLE}贯彻法律法规。\n拟订工作规划。\n3）承办其他工作。`)).toHaveLength(3);
    expect(duties(`${TITLE}1.贯彻法律法规；2.拟订工作规划；3.承办其他工作。`).map(([, label]) => label)).toEqual([
      '1.',
      '2.',
      '3.',
    ]);
  });

  test('a paragraph is one duty, without the words that describe the body', () => {
    expect(
      readStructure(`${TITLE}海临县司法局是县政府工作部门。主要职责是：贯彻法律；负责宣传。内设办公室。`).duties,
    ).toMatchObject([{ label: null, text: '主要职责是：贯彻法律；负责宣传。' }]);
  });

  test('the duties of sections belong to the sections', () => {
    expect(
      duties(
        '海临县司法局2022年部门预算\n二、机构设置\n（一）办公室。负责文秘工作。编制3名。\n（二）法制科\n负责执法监督。\n人员编制2名，科长职数1名。',
      ),
    ).toEqual([
      ['办公室', null, '负责文秘工作'],
      ['法制科', null, '负责执法监督'],
    ]);
  });

  test('the title of a section’s duties is none, and neither are its posts and lines of a form', () => {
    expect(
      duties(`海临县博物馆2022年部门预算
二、机构设置
设下列科室：
（一）文书阁
主要职责：
抄写公文，分发信件。
人员编制：
编制3名。
（二）陈列廊
主要职责：
布展，讲解。
联系电话：0411-5550101`),
    ).toEqual([
      ['文书阁', null, '抄写公文，分'],
      ['陈列廊', null, '布展，讲解。'],
    ]);
  });

  test('what the last section does ends where a line begins with the body’s name', () => {
    expect(
      duties(
        '海临县博物馆2022年部门预算\n二、机构设置\n设下列科室：\n（一）文书阁\n抄写公文。\n（二）陈列廊\n布展，讲解。\n海临县博物馆设立一个分支机构：东湖站。\n本规定由县编办解释。',
      ),
    ).toEqual([
      ['文书阁', null, '抄写公文。'],
      ['陈列廊', null, '布展，讲解。'],
    ]);
  });

  test('between the name of a unit and its posts stands what it does', () => {
    const text = `海临县博物馆2022年部门预算
一、下属单位
1.海临县文物保护站。看护古塔，巡查墓群。核定事业编制6名，实有5人。
2.海临县陶瓷研究所。副科级事业单位。烧制仿古瓷器。事业编制4名。
3.海临县展览中心。事业编制4名。`;
    expect(readStructure(text).duties.map(({ holder, text: words }) => [holder.organisation, words])).toEqual([
      ['海临县文物保护站', '看护古塔，巡查墓群。'],
      ['海临县陶瓷研究所', '烧制仿古瓷器。'],
    ]);
  });

  test('a unit in a line without a number, its rank and posts in front of what it does', () => {
    const text = `海临县博物馆2022年部门预算
一、下属单位
海临县文物保护站（简称县文保站），股级，编制6名，实有5人。看护古塔，巡查墓群。
海临县陶瓷研究所，副科级公益一类事业单位，烧制仿古瓷器，复原窑炉。核定事业编制4名，实有3人。
海临县展览中心，股级。`;
    expect(readStructure(text).duties.map(({ holder, text: words }) => [holder.organisation, words])).toEqual([
      ['海临县文物保护站', '看护古塔，巡查墓群。'],
      ['海临县陶瓷研究所', '烧制仿古瓷器，复原窑炉。'],
    ]);
  });

  test('the last of several sections has no more lines than the others', () => {
    expect(
      duties(
        '海临县博物馆2022年部门预算\n二、机构设置\n设下列科室：\n（一）文书阁\n抄写公文。\n（二）陈列廊\n布展，讲解。\n（三）修复坊\n修补字画。\n团支部书记兼管志愿讲解队伍。',
      ),
    ).toEqual([
      ['文书阁', null, '抄写公文。'],
      ['陈列廊', null, '布展，讲解。'],
      ['修复坊', null, '修补字画。'],
    ]);
  });

  test('cells behind the name of a section say what it is, the line below what it does', () => {
    expect(
      duties(
        '海临县博物馆2022年部门预算\n二、内设科室\n文书阁　股级　3人\n　　抄写公文，分发信件。\n陈列廊　股级　5人\n　　布展，讲解。',
      ),
    ).toEqual([
      ['文书阁', null, '抄写公文，分'],
      ['陈列廊', null, '布展，讲解。'],
    ]);
  });

  test('lines of one print tell what sections do, though nothing announces them', () => {
    expect(
      duties(
        '海临县博物馆机构编制方案\n三、任务划分\n文书股：抄写公文，分发信件。\n陈列股：布展，讲解。\n修复坊：修补字画。',
      ),
    ).toEqual([
      ['文书股', null, '抄写公文，分'],
      ['陈列股', null, '布展，讲解。'],
      ['修复坊', null, '修补字画。'],
    ]);
  });

  test('lists numbered by letters and stems', () => {
    for (const [one, two] of ['ab', 'AB', '甲乙']) {
      expect(
        duties(`海临县文化馆章程\n3. 本馆业务：\n${one}、编排舞蹈；\n${two}、教唱民歌。\n4. 本馆地址：海临县东街。`),
      ).toEqual([
        [null, `${one}、`, '编排舞蹈；'],
        [null, `${two}、`, '教唱民歌。'],
      ]);
    }
  });

  test('a list that runs inside a paragraph ends with it', () => {
    expect(
      duties(
        '海临县博物馆概况\n主要职能有两项：（1）收藏文物；（2）布展，讲解。\n在展厅之外，本馆食堂对观众开放。\n本馆闭馆日为星期一。',
      ).map(([, label]) => label),
    ).toEqual(['（1）', '（2）']);
  });

  test('a part that ends with the name of a body tells its duties', () => {
    const text = `海临县博物馆及下属单位基本信息
第一部分 海临县博物馆
一、主要职责
（一）收藏文物。
第二部分 海临县陶瓷研究所
一、主要职责
（一）烧制仿古瓷器。
二级预算单位包括：海临县陶瓷研究所。`;
    expect(readStructure(text).duties.map(({ holder }) => holder.organisation)).toEqual([
      '海临县博物馆',
      '海临县陶瓷研究所',
    ]);
  });

  test('one list holds two bodies where it closes and goes on', () => {
    const text = (open: string, close: string): string => `海临县司法局2022年部门预算
一、主要职责
（一）负责法治宣传。
（二）完成县委交办的其他工作。
${open}三${close}承担公证服务。
${open}四${close}承办县司法局交办的其他工作。
二、单位构成
二级预算单位包括：海临县司法局本级、海临县公证处。`;
    for (const [open, close] of [
      ['(', ')'],
      ['（', '）'],
    ] as const) {
      expect(readStructure(text(open, close)).duties.map(({ holder }) => holder.organisation)).toEqual([
        '海临县司法局',
        '海临县司法局',
        '海临县公证处',
        '海临县公证处',
      ]);
    }
  });

  test('definitions, finished work, projects and rights of others are no duties', () => {
    expect(
      duties('海临县司法局2022年部门预算\n第一部分 名词解释\n1.机关运行经费：指为保障运行的经费。\n2.负责：指承担。'),
    ).toEqual([]);
    expect(
      duties('海临县司法局2022年部门预算\n二、2022年重点工作任务\n（一）推进法治建设。\n（二）加强队伍建设。'),
    ).toEqual([]);
    expect(duties('海临县图书馆章程\n第三条 举办单位的权利：（一）提出修改意见；（二）监督本单位运行。')).toEqual([]);
  });

  test('tasks of a year behind a lead-in are no duties, and a heading without its line break ends the last one', () => {
    expect(duties(`${TITLE}负责教育工作。二、机构设置情况\n内设办公室、人事股。`).map((duty) => duty.at(-1))).toEqual([
      '负责教育工作',
    ]);
    expect(
      duties(
        `${TITLE}（一）负责甲。\n三、部门主要工作任务\n2021年，主要任务是：围绕中心，抓好以下工作：\n（一）办好音乐节。\n（二）新建书房。`,
      ).map((duty) => duty.at(-1)),
    ).toEqual(['负责甲。']);
  });

  test('every quote is the text at its place', () => {
    const text = `${TITLE}（一）负责甲；\n（二）负责乙。`;
    for (const { quote } of readStructure(text).duties) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(readStructure(text).duties[0]?.quote.text).toBe('（一）负责甲；');
  });
});
