import { inferHandlers, type ConcerningFact, type HandlerInput } from '../../src/planning/handlers';

const topic = { id: 'topic:12345', name: '12345政务服务便民热线', aliases: ['12345热线'] };
const COMPLAINTS = 'topic:投诉举报办理';

const fact = (rest: Partial<ConcerningFact>): ConcerningFact => ({
  id: 'responsibility:1',
  kind: 'Responsibility',
  topicId: topic.id,
  mention: '12345热线',
  text: '负责12345热线工作',
  agencyId: 'agency:a',
  sectionId: null,
  amount: null,
  fiscalYear: null,
  ...rest,
});
const line = (rest: Partial<ConcerningFact> = {}): ConcerningFact =>
  fact({
    id: 'line:1',
    kind: 'BudgetLine',
    text: '12345政务服务热线经费',
    amount: '188 万元',
    fiscalYear: 2022,
    ...rest,
  });
const section = (name: string, agencyId = 'agency:a') => ({ id: `section:${name}`, agencyId, name });

const infer = (rest: Partial<HandlerInput>) =>
  inferHandlers({ topic, related: [COMPLAINTS], facts: [], sections: [], ...rest });
const reasons = (rest: Partial<HandlerInput>) =>
  infer(rest).map(({ sectionId, agencyId, reasons: why }) => [sectionId ?? agencyId, why.map(({ text }) => text)]);

test('a section of the agency that states the duty, by its name, each reason with its evidence', () => {
  const [first, ...others] = infer({
    facts: [fact({}), line()],
    sections: [section('政务便民服务管理科'), section('综合科')],
  });
  expect(others).toEqual([]);
  expect(first).toMatchObject({ agencyId: 'agency:a', sectionId: 'section:政务便民服务管理科' });
  expect(first?.reasons).toEqual([
    { text: 'Its name shares 政务, 便民, 服务 with 12345政务服务便民热线', factId: 'section:政务便民服务管理科' },
    { text: 'Its agency states this duty: 负责12345热线工作', factId: 'responsibility:1' },
    { text: 'Its agency pays 12345政务服务热线经费 188 万元 (2022)', factId: 'line:1' },
  ]);
});

test('a section whose duty speaks of a related topic, also of an agency that states nothing', () => {
  const related = fact({
    id: 'responsibility:2',
    topicId: COMPLAINTS,
    mention: '投诉处理',
    sectionId: 'section:绩效办公室',
  });
  expect(reasons({ facts: [related], sections: [section('绩效办公室')] })).toEqual([
    ['section:绩效办公室', ['Its duty speaks of 投诉处理']],
  ]);
});

test('an agency that pays without stating the duty', () => {
  expect(reasons({ facts: [line()] })).toEqual([['agency:a', ['It pays 12345政务服务热线经费 188 万元 (2022)']]]);
});

test.each([
  ['an agency that states the duty', [fact({}), line()], []],
  ['a section that states it', [fact({ sectionId: 'section:热线管理科' })], [section('热线管理科')]],
  [
    'a section whose name says it',
    [fact({ kind: 'Section', id: 's', sectionId: 'section:热线科' })],
    [section('热线科')],
  ],
  ['a section with nothing in common', [fact({})], [section('综合办公室'), section('科'), section('信息科')]],
  ['anyone where nothing is known', [], []],
] as const)('never %s', (_, facts, sections) => expect(infer({ facts, sections })).toEqual([]));

test('best first, scores between 0 and 1, the order of the rows of no matter', () => {
  const facts = [fact({}), line(), fact({ id: 'responsibility:3', topicId: COMPLAINTS, sectionId: 'section:投诉科' })];
  const sections = [section('投诉科'), section('政务服务中心运行保障科'), section('政务便民服务管理科')];
  const candidates = infer({ facts, sections });
  expect(candidates.map(({ sectionId }) => sectionId?.slice(8))).toEqual([
    '政务便民服务管理科',
    '投诉科',
    '政务服务中心运行保障科',
  ]);
  for (const { score } of candidates) {
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(1);
  }
  expect(infer({ facts: [...facts].reverse(), sections: [...sections].reverse() }).map(({ score }) => score)).toEqual(
    candidates.map(({ score }) => score),
  );
});
