/**
 * A country around the documents of the seed: bodies in counties of prefectures of provinces, some above others, each with
 * two budgets that state its sections, duties, posts and money. Nothing of it names what the seed names, so that a
 * question about the seed has the same answer however large the country is.
 */
import type { GraphNode, GraphRelation, NodeOf } from '../../src/domain/model';
import type { ChangeSet } from '../../src/store/graph-store';
import { node, relation } from '../../tests/store/graphs';

const YEARS = [2021, 2022];
const BODIES_OF_COUNTY = 40;
const COUNTIES_OF_PREFECTURE = 10;
const PREFECTURES_OF_PROVINCE = 12;
/** Every tenth body has the nine behind it below it. */
const HOUSEHOLD = 10;
const TOPICS = 500;
const PLACES = [...'砚檀枫梧榆桐柏桂枰椿槿杉楠棠'];
const FIELDS = ['气象局', '林草局', '粮食储备局', '水文站', '种子站', '渔政队', '畜牧站', '博物院', '体育局', '侨务办'];
const SECTIONS = ['秘书科', '财会科', '巡查科'];
const DUTIES = ['承担雨情旱情监测', '组织苗木检疫'];
const CLASSES = ['水文', '植保', '渔政', '文物', '体育'];
const DERIVED = { basis: 'DERIVED' };
const PUBLIC_EXPENSES = ['出国费', '接待费', '用车费'];

const name = (i: number): string => [i, i / 14, i / 196, i / 2_744].map((n) => PLACES[Math.floor(n) % PLACES.length]).join(''); // prettier-ignore

export function* country(bodies: number): Generator<ChangeSet> {
  const topics = Array.from({ length: TOPICS }, (_, i) => node('Topic', `c${i}`, { name: `${name(i)}监测`, topicKind: 'FIELD' })); // prettier-ignore
  const classes = CLASSES.map((label, i) => node('FunctionClass', `9${i}0`, { code: `9${i}0`, name: `${label}支出` }));
  yield { nodes: [...topics, ...classes], relations: [] };
  for (let i = 0; i < bodies; i += 1) yield bodyOf(i, { topics, classes });
}

interface Shared {
  readonly topics: readonly NodeOf<'Topic'>[];
  readonly classes: readonly NodeOf<'FunctionClass'>[];
}

function bodyOf(i: number, { topics, classes }: Shared): ChangeSet {
  const nodes: GraphNode[] = [];
  const relations: GraphRelation[] = [];
  const county = divisionOf(i);
  const agency = node('Agency', `c${i}`, { name: `${name(i)}县${FIELDS[i % FIELDS.length] ?? ''}` });
  const documents = YEARS.map((fiscalYear) => node('Document', `c${i}-${fiscalYear}`, { title: `${agency.properties.name}${fiscalYear}年预算`, fiscalYear, documentKind: 'BUDGET' })); // prettier-ignore
  nodes.push(...county.nodes, agency, ...documents);
  relations.push(...county.relations, relation('IN_DIVISION', agency, county.own, DERIVED));
  if (i % HOUSEHOLD > 0)
    relations.push(relation('SUBORDINATE_TO', agency, node('Agency', `c${i - (i % HOUSEHOLD)}`), DERIVED));

  let place = 0;
  const state = (fact: GraphNode, sources: readonly NodeOf<'Document'>[], ...held: readonly GraphRelation[]): void => {
    nodes.push(fact);
    relations.push(...held);
    place += 10;
    for (const source of sources) relations.push(relation('STATED_IN', fact, source, { start: place, end: place + 9, quote: '甲乙丙丁戊己庚辛壬' })); // prettier-ignore
  };
  for (const source of documents) relations.push(relation('STATED_IN', agency, source, { start: 0, end: 9, quote: '甲乙丙丁戊己庚辛壬' })); // prettier-ignore
  SECTIONS.forEach((label, j) => {
    const section = node('Section', `c${i}-${j}`, { name: label, sectionKind: 'INTERNAL', position: j });
    state(section, documents, relation('HAS_SECTION', agency, section));
    DUTIES.forEach((text, k) => {
      const duty = node('Responsibility', `c${i}-${j}-${k}`, { text: `${text}（${label}）`, position: k });
      const topic = topics[(i * 7 + j * 3 + k) % TOPICS];
      state(duty, documents, relation('RESPONSIBLE_FOR', section, duty), ...(topic ? [relation('CONCERNS', duty, topic, { mention: '监测' })] : [])); // prettier-ignore
    });
    const quota = node('StaffingQuota', `c${i}-${j}`, { staffingType: '事业编制', measure: 'AUTHORISED', count: 3 + ((i + j) % 9) }); // prettier-ignore
    const post = node('LeaderPost', `c${i}-${j}`, { title: '科长', rank: 'HEAD', count: 1 });
    state(quota, documents, relation('HAS_QUOTA', section, quota));
    state(post, documents, relation('HAS_POST', section, post));
  });
  documents.forEach((source, year) => {
    const line = (key: string, path: readonly string[], yuan: number, whole?: GraphNode): NodeOf<'BudgetLine'> => {
      const stated = node('BudgetLine', `c${i}-${year}-${key}`, { label: path.at(-1) ?? '', path: JSON.stringify(path), fen: yuan * 100, printed: String(yuan), unit: '元', stage: 'BUDGET', scope: 'OWN', fiscalYear: YEARS[year] ?? null, position: place }); // prettier-ignore
      state(stated, [source], relation('HAS_LINE', agency, stated), ...(whole ? [relation('PART_OF', stated, whole)] : [])); // prettier-ignore
      return stated;
    };
    const total = line('t', ['拨付'], CLASSES.length * (1_000 + (i % 97)));
    classes.forEach((one, k) => {
      const part = line(`f${k}`, ['拨付', one.properties.name], 1_000 + (i % 97), total);
      relations.push(relation('CLASSIFIED_AS', part, one, DERIVED));
    });
    const three = line('s', ['公用三项'], 60);
    PUBLIC_EXPENSES.forEach((label, k) => line(`s${k}`, ['公用三项', label], 10 * (k + 1), three));
  });
  return { nodes, relations };
}

interface Place extends ChangeSet {
  readonly own: NodeOf<'Division'>;
}

/** The county of a body, with what it lies in: the first of its bodies brings it along. */
function divisionOf(i: number): Place {
  const county = Math.floor(i / BODIES_OF_COUNTY);
  const prefecture = Math.floor(county / COUNTIES_OF_PREFECTURE);
  const levels = [
    ['COUNTY', `县${county}`],
    ['PREFECTURE', `州${prefecture}`],
    ['PROVINCE', `省${Math.floor(prefecture / PREFECTURES_OF_PROVINCE)}`],
  ] as const;
  const [own, ...above] = levels.map(([level, key]) => node('Division', `c-${key}`, { code: `c-${key}`, name: `丙${key}`, level })); // prettier-ignore
  if (!own) throw new Error('a body lies in a county');
  const chain = [own, ...above];
  const relations = above.map((whole, k) => relation('PART_OF', chain[k] ?? own, whole));
  return { own, ...(i % BODIES_OF_COUNTY === 0 ? { nodes: chain, relations } : { nodes: [], relations: [] }) };
}
