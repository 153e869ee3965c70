/** Lines and cells that name sections or bodies: how they are printed and what recurs decide, whatever their words are. */
import { readString } from '../../metamorphic/documents';

const read = (text: string) => readString(text).facts;
const sections = (text: string): readonly string[] =>
  read(text).sections.map(({ organisation, name }) => `${organisation ?? '?'} ${name}`);
const duties = (text: string): readonly string[] =>
  read(text).duties.map(
    ({ holder: { organisation, section }, text: words }) =>
      `${organisation ?? '?'}${section === null ? '' : `/${section}`} ${words}`,
  );

const TITLE = '云崖县水务局职能配置、内设机构和人员编制规定\n第一条 云崖县水务局是县政府工作部门。\n';
const BODY = '云崖县水务局';

describe('lines printed alike, a name, one mark and a sentence, are sections', () => {
  const LINES = [
    ['文秘处', '收发公文，看管印信。'],
    ['河湖所', '巡护河岸，打捞漂浮物。'],
    ['泵站总库', '检修机组，储放备件。'],
    ['热线专班', '接听来电，派发工单。'],
  ] as const;

  test.each([
    ['第二条 局机关设四个工作机构，分工如下。', '——'],
    ['第二条 局机关设四个工作机构，职责分工为：', '——'],
    ['第二条 机构按“一处、一所、一库、一班”设置：', ' '],
    ['二、机构设置\n根据上述职责，有以下部门：', '：'],
    ['第四章 机构\n第二条 机构及分工如下：', '——'],
    ['二、工作机构\n局里设四个工作机构，任务如下。', '—— '],
    ['二、内设机构\n（以下机构均为股级）\n', '  '],
  ])('%j %j', (lead, mark) => {
    const last = '市水利局在库区设水文站，其编制另行核定。';
    const text = `${TITLE}${lead}\n${LINES.map(([name, does]) => `${name}${mark}${does}`).join('\n')}\n${last}`;
    expect(sections(text)).toEqual(LINES.map(([name]) => `${BODY} ${name}`));
    expect(duties(text)).toEqual(LINES.map(([name, does]) => `${BODY}/${name} ${does}`));
  });

  test.each(['〔〕', '【】', '［］', '「」'])('names framed by %s where nothing announces them', (frame) => {
    const [open = '', close = ''] = frame;
    const lines = ['综合部', '展陈部', '安保队'].map((name) => `${open}${name}${close}整理文书，巡视楼宇。`);
    const text = `云崖县博物馆章程\n第一条 本馆设二部一队：\n${lines.join('\n')}`;
    expect(sections(text)).toEqual(['云崖县博物馆 综合部', '云崖县博物馆 展陈部', '云崖县博物馆 安保队']);
  });

  test('what a chapter about structure calls tasks are those of the parts', () => {
    const text = `云崖县疾病预防控制中心章程
第二章 宗旨和业务范围
第三条 业务范围：
（1）监测传染病；
（2）储存疫苗。
第四章 组织机构
第四条 中心内设后勤科、检验所、冷链库。
第五条 部门主要任务：
后勤科——采购，仓储。
检验所——分离病原，测序。
冷链库——控温，配送。`;
    expect(duties(text).slice(2)).toEqual([
      '云崖县疾病预防控制中心/后勤科 采购，仓储。',
      '云崖县疾病预防控制中心/检验所 分离病原，测序。',
      '云崖县疾病预防控制中心/冷链库 控温，配送。',
    ]);
  });

  test.each([
    '领导分工\n邱某：主持全面工作，分管文书。\n罗某：协助分管财务，联系工会。\n左某：分管档案，联系统计。',
    '装备。现有泵车6辆。\n荣誉。连年获评先进。\n交通。乘坐9路公交可达。',
    '直属单位\n云崖县供水站：抄表收费，检漏抢修。\n云崖县排水站：清淤疏浚，启闭闸门。\n云崖县节水馆：接待参观，布置展板。',
  ])('lines about persons, means or bodies are none: %j', (lines) => {
    expect(sections(`${TITLE}二、其他\n${lines}`)).toEqual([]);
  });
});

describe('a body by the end of its name, behind its place', () => {
  const UNITS = `三、所属事业单位
（1）云崖县供水调度中心：公益一类，股级。值守泵房，抄报水量。内设值班组、抄表组。
（2）云崖县河湖巡护站：公益二类。清捞水草，接待参观。内设船队、岸线组。`;

  test('an entry of a list of units names one whatever it says of its sections', () => {
    expect(read(TITLE + UNITS).organisations.map(({ name }) => name)).toEqual([
      BODY,
      '云崖县供水调度中心',
      '云崖县河湖巡护站',
    ]);
    expect(sections(TITLE + UNITS)).toEqual([
      '云崖县供水调度中心 值班组',
      '云崖县供水调度中心 抄表组',
      '云崖县河湖巡护站 船队',
      '云崖县河湖巡护站 岸线组',
    ]);
  });

  test.each(['名称', '机构', '部门'])('a row of a table headed %s is the body that it means', (head) => {
    const table = `四、人员编制\n| ${head} | 事业编制 | 实有人数 |\n| 供水调度中心 | 9 | 8 |\n| 河湖巡护站 | 7 | 6 |`;
    const { staffing, sections: found } = read(`${TITLE}${UNITS}\n${table}`);
    expect(staffing.map(({ holder, count }) => [holder.organisation, holder.section, count])).toEqual([
      ['云崖县供水调度中心', null, 9],
      ['云崖县供水调度中心', null, 8],
      ['云崖县河湖巡护站', null, 7],
      ['云崖县河湖巡护站', null, 6],
    ]);
    expect(found).toHaveLength(4);
  });
});

describe('what stands behind a name is, has and does', () => {
  test.each([
    '编制４名，主任１名。收发公文，看管印信。',
    '核定编制4名，设主任1名。收发公文，看管印信。',
    '收发公文，看管印信。编制4名。',
  ])('a section: %j', (words) => {
    const text = `${TITLE}第二条 局机关设2个股室：\n办公室  ${words}\n财务股  编制2名，股长1名。记账，报税。`;
    expect(duties(text)).toEqual([`${BODY}/办公室 收发公文，看管印信。`, `${BODY}/财务股 记账，报税。`]);
  });

  test.each([
    '公益一类，股级，院址在河街8号。清捞水草，巡护堤岸。所长1名。',
    '挂云崖县节水馆牌子，公益一类，正股级，编制6名。清捞水草，巡护堤岸。',
    '二级甲等，编制床位60张。清捞水草，巡护堤岸。内设船队、岸线组。',
    '1984年建站，副科级，公益二类。清捞水草，巡护堤岸。',
    '股级，编制９名，设站长１名。清捞水草，巡护堤岸。',
    '清捞水草，巡护堤岸。站长1名。',
  ])('a body: %j', (words) => {
    const lines = `三、所属事业单位\n（一）云崖县河湖巡护站（县巡护站）\n${words}\n（二）云崖县供水站\n抄表，收费。`;
    expect(duties(TITLE + lines)).toEqual(['云崖县河湖巡护站 清捞水草，巡护堤岸。', '云崖县供水站 抄表，收费。']);
  });
});

describe('sentences that begin with listed names tell of them', () => {
  test.each([
    '局机关设3个股室，分别为文秘股、河湖股、泵站专班。职能分工：',
    '内设文秘股、河湖股、泵站专班三个股室。各自职责：',
    '内设文秘股、河湖股、泵站专班，其中：',
  ])('%j', (lead) => {
    const said = '文秘股综管文书；河湖股巡护堤岸，打捞漂浮物；泵站专班检修机组。';
    expect(sections(TITLE + `二、机构\n${lead}${said}`)).toEqual(
      ['文秘股', '河湖股', '泵站专班'].map((name) => `${BODY} ${name}`),
    );
    expect(duties(TITLE + `二、机构\n${lead}${said}`)).toEqual([
      `${BODY}/文秘股 综管文书；`,
      `${BODY}/河湖股 巡护堤岸，打捞漂浮物；`,
      `${BODY}/泵站专班 检修机组。`,
    ]);
  });

  test('a telephone number is no duty', () => {
    const text = `${TITLE}第二条 局机关内设文秘股、河湖股。\n联系方式\n文秘股 028-66112201；河湖股 028-66112206。`;
    expect(duties(text)).toEqual([]);
  });

  test.each('▲◆■▼➤△'.split(''))('titles behind %s are titles, also where one ends as the name of a section', (sign) => {
    const text = `云崖县水务局概况
${sign}职能
1) 拟订水利规划；
2) 管理河道。
${sign}股室
局机关内设文秘股、河湖股。
${sign}编制
行政编制9名。`;
    expect(duties(text)).toEqual([`${BODY} 拟订水利规划；`, `${BODY} 管理河道。`]);
    expect(sections(text)).toEqual([`${BODY} 文秘股`, `${BODY} 河湖股`]);
  });
});

describe('words of a title that end like no name and recur only inside longer names', () => {
  test.each([
    ['清溪街道党政机构职能配置、内设机构和人员编制方案', '来源：清溪街道党政综合办公室', '清溪街道办事处'],
    ['清溪街道党政机构职能配置、内设机构和人员编制方案', '', '清溪街道办事处'],
    ['清溪街道基层治理机构职能配置方案', '发布：清溪街道基层治理办公室', '清溪街道办事处'],
  ])('%j %j', (title, line, publisher) => {
    const text = `${title}\n${line}\n一、职责\n中共柳区清溪街道工作委员会（简称街道党工委）是区委派出机关，清溪街道办事处（简称街道办）是区政府派出机关。街道办主要承担以下职责：\n1.1 统筹辖区发展；\n1.2 组织公共服务。`;
    expect(read(text).document.publisher).toBe(publisher);
  });
});
