import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readDocument } from '../../src/ingest/pipeline';
import { BAD_FILES } from '../cli/bad-files';
import { PROJECT_ROOT, seedDocuments } from '../harness/shared';

const read = (content: string | Uint8Array, name = 'a.txt') =>
  readDocument({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content });

/** Reason of the rejection, null where the text is read. */
const reasonOf = (content: string | Uint8Array): string | null => {
  const document = read(content);
  return document.ok ? null : document.rejection.reason;
};

const CORPUS = join(PROJECT_ROOT, 'tests', 'corpus');
const excerpts = existsSync(CORPUS)
  ? readdirSync(CORPUS)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(CORPUS, name))
  : [];

describe('disclosures and what is taken out of them are read', () => {
  test.each([...seedDocuments(), ...excerpts])('%s', (path) => {
    expect(reasonOf(readFileSync(path))).toBeNull();
  });

  test.each([
    [
      'duties alone',
      '（一）负责全市档案工作的监督和指导。\n（二）负责档案的接收、保管和利用。\n（三）承担市委交办的其他工作。\n',
    ],
    ['one duty under its heading', '主要职责\n负责城区公园的养护工作。'],
    ['duties in one paragraph', '我馆主要职能：1.负责文物征集；2.负责陈列展览；3.承担社会教育工作。'],
    [
      '三公 alone',
      '2023年“三公”经费预算12.5万元，其中：因公出国（境）费0万元，公务接待费2.5万元，公务用车购置及运行费10万元。',
    ],
    ['one figure', '2021年机关运行经费支出59.6万元，比上年减少17.97万元，降低23.17%。'],
    ['sections alone', '局机关内设机构包括：办公室、人事科、财务科、法规科。'],
    [
      'sections with their duties',
      '（一）办公室。负责文电、会务、机要、档案等工作。\n（二）财务科。负责预算、决算和资产管理工作。\n内设科室2个。',
    ],
    ['posts alone', '机关行政编制25名，工勤编制2名。设主任1名，副主任3名；科级领导职数8名。'],
    [
      'a charter',
      '第一条 为规范本单位管理，制定本章程。\n第三条 本单位的举办单位是市教育局。\n第五条 开办资金50万元。\n第六条 宗旨和业务范围：负责全市教师培训工作。',
    ],
    ['procurement', '2022年政府采购预算总额34万元，其中：货物类20万元，服务类14万元。'],
    [
      'duties about the press',
      '主要职责\n（一）负责全市新闻采访、编辑和播出工作。\n（二）承担记者证管理的事务性工作，责任编辑的培训工作。\n二、部门预算\n2022年收入预算120万元，基本支出100万元，项目支出20万元。',
    ],
    [
      'a table read as text',
      '项目\n金额（万元）\n一、一般公共预算财政拨款支出\n1614.27万元\n其中：基本支出1049.53万元\n项目支出564.74万元\n',
    ],
  ])('%s', (_, text) => expect(reasonOf(text)).toBeNull());
});

describe('other texts are no disclosure, whatever they mention', () => {
  test.each<readonly [name: string, content: string | Uint8Array]>([
    ...BAD_FILES.filter(([, , reason]) => reason === 'NO_DISCLOSURE').map(([name, bytes]) => [name, bytes] as const),
    ['a letter', '亲爱的妈妈：\n我在这里一切都好，请不要挂念。上个月工资发了5000元，寄回家3000元。\n儿子\n'],
    ['a poem', '床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n'],
    ['a shopping list', '苹果 12元\n牛奶 35.5元\n鸡蛋 18元\n'],
    ['English', 'The department is responsible for the budget: revenue 120, expenditure 100.\n'],
    ['figures', '1614.27 1049.53 564.74\n0 0 0\n'],
    ['one word', '预算'],
    [
      'a sports report',
      '新华社北京2月13日电（记者 张三）中国队昨晚以3比1战胜对手，获得奖金100万元。主教练负责战术安排。\n',
    ],
    ['a markdown page', '# budget\n\n- run `npm ci`\n- see docs/model.md for 部门预算 and 主要职责\n'],
  ])('%s', (_, content) => expect(reasonOf(content)).toBe('NO_DISCLOSURE'));
});

describe('a text that stops in the middle of a sentence', () => {
  const whole = readFileSync(seedDocuments()[1]!, 'utf8');
  const inside = whole.indexOf('组织协调全市政务信息资源整合') + 4;

  test.each([
    ['from its beginning', whole.slice(0, inside)],
    ['as a fragment', whole.slice(whole.indexOf('主要职责'), inside)],
  ])('is read as far as it goes, %s, and a finding says that it stops', (_, text) => {
    const document = read(text);
    if (!document.ok) throw new Error(document.rejection.message);
    expect(document.facts.duties.length).toBeGreaterThan(0);
    const [finding] = document.facts.findings.filter(({ rule }) => rule === 'unfinished-ending');
    expect(finding?.quotes[0]?.text).toMatch(/组织协调$/);
  });

  test('a text that ends as texts do has no such finding', () => {
    for (const path of [...seedDocuments(), ...excerpts]) {
      const document = read(readFileSync(path));
      expect(document.ok && document.facts.findings.filter(({ rule }) => rule === 'unfinished-ending')).toEqual([]);
    }
  });
});

test('cut anywhere, a document is read or refused for its cut, and every quote is the text at its place', () => {
  const documents = seedDocuments().map((path) => readFileSync(path));
  fc.assert(
    fc.property(fc.constantFrom(...documents), fc.double({ min: 0.02, max: 1, noNaN: true }), (bytes, share) => {
      const document = read(bytes.subarray(0, Math.floor(bytes.length * share)));
      if (!document.ok) {
        expect(['TRUNCATED', 'NO_DISCLOSURE']).toContain(document.rejection.reason);
        return;
      }
      const { text, facts } = document;
      const { organisations, sections, duties, staffing, amounts } = facts;
      for (const { quote } of [...organisations, ...sections, ...duties, ...staffing, ...amounts])
        expect(text.text.slice(quote.start, quote.end)).toBe(quote.text);
    }),
    { numRuns: 40 },
  );
});

test('the same bytes give the same facts, whatever was read before', () => {
  const [first, second] = seedDocuments().map((path) => readFileSync(path));
  const once = read(first!);
  read(second!);
  expect(JSON.stringify(read(first!), withoutOutline)).toBe(JSON.stringify(once, withoutOutline));
});

const withoutOutline = (name: string, value: unknown): unknown => (name === 'outline' ? undefined : value);

/** Far more than a linear reader needs, far less than a quadratic one would. */
const LONG = 100_000;

test.each([
  ['one character', '汉'.repeat(LONG)],
  ['digits', '1'.repeat(LONG)],
  ['open brackets', '（'.repeat(LONG)],
  ['numbers of items', '1.'.repeat(LONG / 2)],
  ['blank lines', '\n'.repeat(LONG)],
  ['spaces', ' '.repeat(LONG)],
  ['commas', '，'.repeat(LONG)],
  ['amounts', '支出1万元，'.repeat(LONG / 6)],
  ['duties', '负责'.repeat(LONG / 2)],
  ['reports', '据报'.repeat(LONG / 2)],
])('100,000 units of %s come to an end', (_, text) => {
  const started = performance.now();
  read(`一、主要职责\n${text}`);
  expect(performance.now() - started).toBeLessThan(10_000);
});
