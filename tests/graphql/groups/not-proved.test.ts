/**
 * The smallest graphs in which something was added that nothing proves to be different, or left out though something
 * does. Each stands alone: its bodies are asked for by name.
 */
import type { GraphNode, NodeOf } from '../../../src/domain/model';
import { asker, type Asker } from '../../harness/asking';
import { embeddedStore } from '../../harness/stores';
import { changes, node, relation } from '../../store/graphs';

const quote = { start: 0, end: 1, quote: '引' };
const basis = { basis: 'STATED' };
const inYear = new Map([2018, 2020, 2022].map((year) => [year, node('Document', `${year}`, { fiscalYear: year })]));
const document = (year: number): GraphNode => inYear.get(year)!;
const [services, security] = [
  node('FunctionClass', '201', { code: '201' }),
  node('FunctionClass', '208', { code: '208' }),
];
const hotline = node('Topic', '热线', { name: '热线', topicKind: 'HOTLINE' });
const panjin = node('Division', '211100', { code: '211100', name: '盘锦市', level: 'PREFECTURE' });

const nodes: GraphNode[] = [...inYear.values(), services, security, hotline, panjin];
const relations: ReturnType<typeof relation>[] = [];
let number = 0;
const added = <N extends GraphNode>(made: N, year: number | null, ...stated: number[]): N => {
  nodes.push(made);
  for (const one of [year, ...stated])
    if (one !== null) relations.push(relation('STATED_IN', made, document(one), quote));
  return made;
};
const agency = (name: string) => added(node('Agency', name, { name }), null);
type Given = Partial<NodeOf<'BudgetLine'>['properties']>;
function line(of: GraphNode | null, label: string, fen: number | null, given: Given = {}, parent?: GraphNode) {
  const path = JSON.stringify(parent ? ['支出总计', label] : [label]);
  const fields = { label, fen, path, stage: 'BUDGET', scope: 'OWN', fiscalYear: 2022, ...given };
  const made = added(node('BudgetLine', `${(number += 1)}`, fields), 2022);
  if (of) relations.push(relation('HAS_LINE', of, made));
  if (parent) relations.push(relation('PART_OF', made, parent));
  return made;
}
const posts = (of: GraphNode, staffingType: string | null, count: number, year: number, measure = 'AUTHORISED') =>
  relations.push(relation('HAS_QUOTA', of, added(node('StaffingQuota', `${(number += 1)}`, { staffingType, count, measure }), year))); // prettier-ignore
function section(of: GraphNode, name: string, topic: GraphNode | null, ...years: [number, ...number[]]) {
  const made = added(node('Section', name, { name, sectionKind: 'INTERNAL' }), ...years);
  relations.push(relation('HAS_SECTION', of, made));
  if (topic) relations.push(relation('CONCERNS', made, topic, { mention: '热线' }));
}

// 核定编制31名，其中：行政编制9名，参公事业编制22名。在职人员总数29人，其中：行政人员8人，参公人员21人。退休人员5人。
const counted = agency('总数局');
for (const [kind, count] of [['核定编制', 31], ['行政编制', 9], ['参公事业编制', 22]] as const) posts(counted, kind, count, 2022); // prettier-ignore
for (const [kind, count] of [['在职人员总数', 29], ['行政人员', 8], ['参公人员', 21], ['退休人员', 5]] as const) posts(counted, kind, count, 2022, 'ACTUAL'); // prettier-ignore

const timeless = agency('年份不明局');
line(timeless, '支出总计', 100);
line(timeless, '支出总计', 100, { fiscalYear: null });

line(agency('物业局'), '物业费', 5);
line(null, '物业费', 7);

const department = agency('部门');
const unit = agency('单位');
relations.push(relation('SUBORDINATE_TO', unit, department, basis));
line(department, '部门总计', 100, { scope: 'DEPARTMENT', fiscalYear: null });
line(unit, '部门总计', 30);

const classified = agency('分类局');
const whole = line(classified, '支出总计', 100);
relations.push(relation('CLASSIFIED_AS', line(classified, '一般公共服务', 60, {}, whole), services, basis));
relations.push(relation('CLASSIFIED_AS', line(classified, '社会保障', 40, {}, whole), security, basis));

const placeholder = agency('空白局');
const filled = line(placeholder, '支出总计', 100);
relations.push(relation('CLASSIFIED_AS', line(placeholder, '一般公共服务', null, {}, filled), services, basis));

const listing = agency('机构局');
section(listing, '热线办', hotline, 2020);
section(listing, '热线科', hotline, 2020, 2022);
section(listing, '信息科', null, 2022);

const doubled = agency('两数局');
posts(doubled, '行政编制', 5, 2022);
posts(doubled, '行政编制', 7, 2022);
posts(doubled, '事业编制', 3, 2022);
const once = agency('曾分局');
posts(once, '行政编制', 4, 2018);
posts(once, null, 10, 2022);

relations.push(relation('IN_DIVISION', once, panjin, basis));
const finding = added(node('Finding', '一', { rule: 'sum', severity: 'ERROR', document: document(2022).id }), 2022);
relations.push(relation('ABOUT', finding, once), relation('ABOUT', finding, doubled));

const store = embeddedStore();
let asked: Asker;
beforeAll(async () => {
  await store().apply(changes(nodes, relations));
  asked = await asker(store());
});

const of = (name: string): string => `agency: { some: { name: { eq: "${name}" } } }`;

test.each([
  ['a figure of an unknown year may be the same as one of a known year', 'budgetGroups(by: [], where: { AGENCY })', '年份不明局', 'sum isComplete', [
    { count: 1, sum: 100, isComplete: false, leftOut: [{ reason: 'UNCLEAR', count: 1 }] },
  ]],
  ['a figure that no text gives to anybody may be that of a body', 'budgetGroups(by: [], where: { label: { eq: "物业费" } })', '', 'sum isComplete', [
    { count: 1, sum: 5, isComplete: false, leftOut: [{ reason: 'UNCLEAR', count: 1 }] },
  ]],
  ['a department of an unknown year holds what its unit states of any', 'budgetGroups(by: [], where: { label: { eq: "部门总计" } })', '', 'sum', [
    { count: 1, sum: 100, leftOut: [{ reason: 'IN_DEPARTMENT', count: 1 }] },
  ]],
  ['classes have their share of a whole that has no class', 'budgetGroups(by: [FUNCTION_CLASS], where: { AGENCY })', '分类局', 'share', [
    { count: 1, share: 0.6, leftOut: [] }, { count: 1, share: 0.4, leftOut: [] }, { count: 0, share: 0, leftOut: [{ reason: 'SPLIT', count: 1 }] },
  ]],
  ['a whole without a class is split whatever else groups go by', 'budgetGroups(by: [FUNCTION_CLASS, TOPIC], where: { AGENCY })', '分类局', 'sum', [
    { count: 1, sum: 60, leftOut: [] }, { count: 1, sum: 40, leftOut: [] }, { count: 0, sum: null, leftOut: [{ reason: 'SPLIT', count: 1 }] },
  ]],
  ['a placeholder takes nothing out of the whole', 'budgetGroups(by: [FUNCTION_CLASS], where: { AGENCY })', '空白局', 'sum', [
    { count: 0, sum: null, leftOut: [{ reason: 'NO_NUMBER', count: 1 }] }, { count: 1, sum: 100, leftOut: [] },
  ]],
  ['the latest list counts, though an earlier one names more of the group', 'sectionGroups(by: [TOPIC], where: { AGENCY })', '机构局', 'countedYears share', [
    { count: 1, countedYears: [2022], share: 0.5, leftOut: [{ reason: 'OTHER_YEAR', count: 1 }] }, { count: 1, countedYears: [2022], share: 0.5, leftOut: [] },
  ]],
  ['two numbers of one list and one kind contradict each other', 'staffingGroups(by: [], where: { AGENCY })', '两数局', 'sum isComplete', [
    { count: 1, sum: 3, isComplete: false, leftOut: [{ reason: 'CONTRADICTED', count: 2 }] },
  ]],
  ['a word that names no kind counts all of them', 'staffingGroups(by: [MEASURE], where: { AGENCY })', '总数局', 'sum isComplete measure', [
    { count: 1, sum: 29, isComplete: true, measure: 'ACTUAL', leftOut: [{ reason: 'OTHER_STAGE', count: 1 }, { reason: 'PART', count: 2 }] },
    { count: 1, sum: 31, isComplete: true, measure: 'AUTHORISED', leftOut: [{ reason: 'PART', count: 2 }] },
  ]],
  ['its kinds make its whole, and who left is in no post', 'staffingGroups(by: [STAFFING_TYPE], where: { AGENCY, measure: { eq: ACTUAL } })', '总数局', 'sum share staffingType', [
    { count: 1, sum: 21, share: 21 / 29, staffingType: '参公人员', leftOut: [] },
    { count: 1, sum: 8, share: 8 / 29, staffingType: '行政人员', leftOut: [] },
    { count: 1, sum: 5, share: 0, staffingType: '退休人员', leftOut: [] },
    { count: 0, sum: null, share: 0, staffingType: null, leftOut: [{ reason: 'SPLIT', count: 1 }] },
  ]],
  ['what was told by kind years ago does not split what is told now', 'staffingGroups(by: [STAFFING_TYPE], where: { AGENCY })', '曾分局', 'sum', [
    { count: 1, sum: 4, leftOut: [] }, { count: 1, sum: 10, leftOut: [] },
  ]],
  ['a finding about a body in an unknown place is there too', 'findingGroups(by: [DIVISION])', '', 'division { name }', [
    { count: 1, division: { name: '盘锦市' }, leftOut: [] }, { count: 1, division: null, leftOut: [] },
  ]],
])('%s', async (_, question, name, fields, groups) => {
  const { data, errors } = await asked.ask(`{ groups: ${question.replace('AGENCY', of(name))} { nodes { count ${fields} leftOut { reason count } } } }`);
  expect(errors).toEqual([]);
  expect((data as { groups: { nodes: unknown } }).groups.nodes).toEqual(groups);
}); // prettier-ignore
