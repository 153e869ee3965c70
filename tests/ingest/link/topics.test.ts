import { topicId } from '../../../src/ingest/link/reference';
import { topicIndex } from '../../../src/ingest/link/topics';
import { reference, Written } from './facts';

const topics = topicIndex(reference.topics);
const found = (text: string): readonly string[] =>
  topics.find(text).map(({ mention, topicId }) => `${mention} ${topicId}`);

describe('a hotline is one topic under all its names', () => {
  test.each([
    ['负责12345热线。', '12345热线'],
    ['12345政务服务热线经费', '12345政务服务热线'],
    ['负责12345非紧急类服务平台规划建设和日常运行监管工作', '12345非紧急类服务平台'],
    ['负责分拨、办理、督办省市12345平台、人民网', '省市12345平台'],
    ['“12345”政务服务便民热线', '12345政务服务便民热线'],
    ['１２３４５市民服务热线', '12345市民服务热线'],
    ['12345政务\n服务热线', '12345政务服务热线'],
    ['12345工单转办', '12345'],
    ['市长热线的受理', '市长热线'],
  ])('%s', (text, mention) => expect(found(text)).toContain(`${mention} topic:12345`));

  test.each([
    ['3123456热线'],
    ['经费12345元'],
    ['12345万元'],
    ['12345.6万元用于平台'],
    ['服务12345人次'],
    ['共12,345件'],
  ])('%s names no 12345', (text) => {
    expect(topics.find(text).map(({ topicId }) => topicId)).not.toContain('topic:12345');
  });
});

describe('hotlines that no list knows', () => {
  test.each([
    ['政务服务和8890服务平台的大数据管理', '8890服务平台 topic:8890'],
    ['办理96123家电热线', '96123家电热线 topic:96123'],
  ])('%s', (text, expected) => expect(found(text)).toContain(expected));

  test.each([['2022年信访热线'], ['建成100个平台'], ['投资3000万元的平台'], ['2023平台']])('%s has none', (text) => {
    expect(topics.find(text).filter(({ topicId }) => /^topic:\d/.test(topicId))).toEqual([]);
  });

  test('an emergency number needs its words', () => {
    expect(found('110接处警')).toEqual(['110接处警 topic:110']);
    expect(found('编制110名')).toEqual([]);
  });
});

describe('named platforms, systems and services are found by the pattern of their names', () => {
  test.each([
    ['智慧挪车平台、随手拍APP等已建信息系统的运行', ['智慧挪车平台 topic:智慧挪车平台', '随手拍APP topic:随手拍app']],
    ['负责“信用甲市”网站的日常维护', ['信用甲市网站 topic:信用甲市网站']],
    ['审批监管平台专线租金经费', ['审批监管平台 topic:审批监管平台']],
    ['负责统筹“即来即办”工作', ['即来即办 topic:即来即办']],
    ['行政权力电子监察系统建设', ['行政权力电子监察系统 topic:行政权力电子监察系统']],
    ['负责保障“乙区政务服务网”一张网的运维', ['乙区政务服务网 topic:乙区政务服务网']],
    ['全区网格化综合治理平台系统管理', ['网格化综合治理平台系统 topic:网格化综合治理平台']],
    ['社区政务服务平台日常维护', ['政务服务平台 topic:一体化政务服务平台']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  test.each([
    ['负责各类信息系统的技术支撑'],
    ['管理平台建设'],
    ['全县教育系统的安全稳定工作'],
    ['应急管理系统干部教育培训'],
    ['开展图书馆服务网络建设'],
    ['微信公众号、手机APP等'],
    ['“过紧日子”的思想'],
    ['“窗口”工作人员'],
    ['公共服务平台'],
  ])('%s names nothing', (text) => expect(found(text)).toEqual([]));

  test('an organ is not its field of work', () => {
    expect(found('甲市营商环境建设局')).toEqual([]);
    expect(found('营商环境建设工作领导小组办公室')).toEqual([]);
  });

  test('places are those of the text, white space and quotes included', () => {
    const text = '负责 “12345” 热线';
    expect(topics.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(['12345” 热线']);
  });
});

describe('the topic that a person means', () => {
  test.each([
    ['12345热线', 'topic:12345'],
    ['12345', 'topic:12345'],
    [' １２３４５ 政务服务热线', 'topic:12345'],
    ['“12345”热线', 'topic:12345'],
    ['乙市12345热线', 'topic:12345'],
    ['省市12345平台', 'topic:12345'],
    ['12329公积金热线', 'topic:12329'],
    ['好差评', 'topic:政务服务好差评'],
    ['营商环境', 'topic:营商环境'],
    ['无此事', null],
    ['', null],
    ['31234567', null],
  ])('%s', (name, expected) => expect(topics.resolve(name)).toBe(expected));

  test('the nearest names of one that names none', () => {
    expect(topics.nearest('1234热线', 1).map(({ name }) => name)).toEqual(['12345政务服务便民热线']);
    expect(topics.nearest('', 3)).toEqual([]);
  });

  test('a platform and the field it is named after are one topic, and no others are', () => {
    const ids = reference.topics.map(({ key }) => topicId(key));
    const groups = ids.map((id) => [id, ...topics.same(id).map(({ key }) => topicId(key))].sort().join(' '));
    expect([...new Set(groups)].filter((group) => group.includes(' '))).toEqual([
      'topic:网格化管理 topic:网格化综合治理平台',
      'topic:公共资源交易 topic:公共资源交易平台',
    ]);
  });

  test.each([
    ['网格化綜合治理', 'topic:网格化管理', '网格化综合治理'],
    ['“网格化综合治理平台”', 'topic:网格化综合治理平台', '网格化综合治理平台'],
    ['１２３４５', 'topic:12345', '12345'],
    ['谁管12345非紧急类平台', 'topic:12345', '12345非紧急类平台'],
  ])('%s is recognised, and by which name', (asked, id, matchedName) => {
    expect(topics.recognise(asked)).toEqual({ topicId: id, matchedName });
  });

  test('a topic read from documents is found by its number too', () => {
    const seen = {
      key: '8890',
      name: '8890服务平台',
      kind: 'HOTLINE',
      aliases: [],
      number: null,
      related: [],
    } as const;
    expect(topicIndex([seen]).resolve('8890热线')).toBe('topic:8890');
    expect(topicIndex([seen]).resolve('8890')).toBe('topic:8890');
  });
});

describe('topics of a document', () => {
  test('a name in quotes is the same name where the document leaves them out', () => {
    const page = new Written('负责“即来即办”工作。即来即办金385万元。');
    const duties = [page.duty(null, '负责“即来即办”工作')];
    const linked = page.link({ duties, amounts: [page.amount(null, '即来即办金', '385')] });
    expect(linked.pairs('CONCERNS')).toEqual(['负责“即来即办”工作 → 即来即办', '即来即办金 → 即来即办']);
  });

  test('documents that never met agree on ids, and the printed name becomes an alias', () => {
    const topicOf = (text: string) => {
      const page = new Written(text);
      return page.link({ duties: [page.duty(null, text)] }).nodes('Topic')[0];
    };
    expect(topicOf('负责12345市民诉求热线')?.id).toBe(topicOf('办理12345平台工单')?.id);
    expect(topicOf('负责12345市民诉求热线')?.properties.aliases).toContain('12345市民诉求热线');
  });
});

test.each([
  ['汉'.repeat(100_000)],
  ['平台'.repeat(50_000)],
  ['“'.repeat(100_000)],
  ['“ab'.repeat(33_000)],
  ['12345'.repeat(20_000)],
  ['12345政务'.repeat(14_000)],
  ['政务服务'.repeat(25_000)],
  ['建设管理'.repeat(25_000)],
])('hostile text ends quickly: %#', (text) => {
  topics.find(text.slice(0, 1000));
  const started = process.cpuUsage();
  topics.find(text);
  // A text that went wrong takes minutes; the bound leaves room for a loaded machine.
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
});
