/** Whose posts and which bodies: what the place says, in list, table, sentence or line, whatever the words are. */
import { readString } from '../../metamorphic/documents';

const read = (text: string) => readString(text).facts;
const bodies = (text: string): readonly string[] => read(text).organisations.map(({ name }) => name);
const staff = (text: string): readonly string[] =>
  read(text).staffing.map(
    ({ holder: { organisation, section }, post, staffingType, count }) =>
      `${organisation ?? '?'}${section === null ? '' : `/${section}`} ${post ?? staffingType ?? ''} ${count}`,
  );

const TITLE = '海岭市水务局职能配置、内设机构和人员编制规定\n第一条 海岭市水务局是市政府工作部门。\n';

describe('bodies', () => {
  test('a line of a list of units names one and tells of it, behind a comma or a colon', () => {
    const lines = `三、所属事业单位
1.海岭市供水调度中心（简称市调度中心）：值守泵房，抄报水量。事业编制11名。
2.海岭市河湖巡护站，股级，清捞水草，接待参观团队。事业编制8名。`;
    expect(bodies(TITLE + lines)).toEqual(['海岭市水务局', '海岭市供水调度中心', '海岭市河湖巡护站']);
    expect(staff(TITLE + lines)).toEqual(['海岭市供水调度中心 事业编制 11', '海岭市河湖巡护站 事业编制 8']);
  });

  test('the names of a line that lists are all of them units', () => {
    expect(bodies(`${TITLE}三、直属单位\n海岭市供水站，海岭市排水站，海岭市节水馆。`).slice(1)).toEqual([
      '海岭市供水站',
      '海岭市排水站',
      '海岭市节水馆',
    ]);
  });

  test('a full name behind 所属 or behind the kind of unit is a body', () => {
    expect(bodies(`${TITLE}第五条 海岭市水务局所属海岭市水文化馆为公益一类事业单位。`)).toContain('海岭市水文化馆');
    expect(bodies(`${TITLE}第五条 下设事业单位海岭市水质监测站。`)).toContain('海岭市水质监测站');
  });

  test('parts that are counted as what they are and bear no place are no bodies', () => {
    expect(bodies(`${TITLE}二、机构设置\n市水务局下属泵站2个：东门泵站、西门泵站。`)).toEqual(['海岭市水务局']);
  });

  test('the trail of pages above a text names nobody', () => {
    expect(bodies('网站首页 - 机构设置 - 水务\n办事指南\n一、主要职责\n（一）调度供水。')).toEqual([]);
  });

  test('units of which nobody publishes the list belong to nobody known', () => {
    const text = '直属单位一览\n附表\n单位\t编制\n海岭市供水站\t9\n海岭市排水站\t7\n合计\t16';
    expect(read(text).organisations.map(({ parent }) => parent)).toEqual([null, null]);
  });

  test('the heading of the next part is no row of the table above it', () => {
    const text = `海岭市水务局2023年部门预算
三、人员
单位            行政编制   实有人数
海岭市水务局    14         12
海岭市供水站    6          5
第二部分  预算安排说明
一、收支情况`;
    expect(bodies(text)).toEqual(['海岭市水务局', '海岭市供水站']);
  });
});

describe('whose posts', () => {
  test('a sentence without a body goes on from the one before, of 甲所属乙 from 乙', () => {
    const text = `第五条 海岭市水务局所属海岭市水文化馆为公益一类事业单位。核定事业编制9名，馆长1名。`;
    expect(staff(TITLE + text)).toEqual(['海岭市水文化馆 事业编制 9', '海岭市水文化馆 馆长 1']);
  });

  test('该馆 is the body named last, in a paragraph of its own', () => {
    const text = `第五条 海岭市水务局所属海岭市水文化馆为公益一类事业单位。\n\n第六条 该馆核定事业编制9名。`;
    expect(staff(TITLE + text)).toEqual(['海岭市水文化馆 事业编制 9']);
  });

  test('lines that are the name of a body each speak of it, whatever numbers them', () => {
    const text = `直属单位一览
甲、海岭市供水站
〔人员配备〕核定编制9名，站长1名。
乙、海岭市排水站
〔人员配备〕核定编制7名。
附表
单位\t编制
海岭市供水站\t9
海岭市排水站\t7`;
    expect(staff(text).slice(0, 3)).toEqual(['海岭市供水站 编制 9', '海岭市供水站 站长 1', '海岭市排水站 编制 7']);
  });

  test('a bare number behind a member of a list counts what the words above the list name', () => {
    const text = `第四条 市水务局内设下列科室，名称和事业编制如下：\n（一）河湖科，5名；\n（二）抄表间，4名。`;
    expect(staff(TITLE + text)).toEqual(['海岭市水务局/河湖科 事业编制 5', '海岭市水务局/抄表间 事业编制 4']);
  });

  test('a table of the outer parts of a body: rows without a place are its sections, 小计 is its own', () => {
    const table = `表2 派出机构
单位：名
机构名称\t事业编制\t站长
东门抄表所\t6\t1
西门抄表所\t4\t1
小计\t10\t2`;
    expect(staff(TITLE + table)).toEqual([
      '海岭市水务局/东门抄表所 事业编制 6',
      '海岭市水务局/东门抄表所 站长 1',
      '海岭市水务局/西门抄表所 事业编制 4',
      '海岭市水务局/西门抄表所 站长 1',
      '海岭市水务局 事业编制 10',
      '海岭市水务局 站长 2',
    ]);
  });
});
