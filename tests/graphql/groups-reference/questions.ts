/** Random questions for groups: as GraphQL, and as the reference understands them. */
import type { Random } from '../differential/random';
import type { Question } from './groups';
import { spelling, type Key, type Kind, type Thing } from './keys';
import type { Duty, Finding, Line, Quota, Section, World } from './world';

const BY: Readonly<Record<Kind, readonly string[]>> = {
  budget: ['AGENCY', 'AGENCY_KIND', 'DIVISION', 'FISCAL_YEAR', 'STAGE', 'SCOPE', 'OUTERMOST', 'LABEL', 'FUNCTION_CLASS', 'ECONOMIC_CLASS', 'TOPIC'],
  staffing: ['AGENCY', 'AGENCY_KIND', 'DIVISION', 'FISCAL_YEAR', 'MEASURE', 'STAFFING_TYPE'],
  section: ['AGENCY', 'AGENCY_KIND', 'DIVISION', 'FISCAL_YEAR', 'SECTION_KIND', 'TOPIC'],
  duty: ['AGENCY', 'AGENCY_KIND', 'DIVISION', 'SECTION', 'FISCAL_YEAR', 'TOPIC'],
  finding: ['AGENCY', 'AGENCY_KIND', 'DIVISION', 'DOCUMENT', 'FISCAL_YEAR', 'RULE', 'SEVERITY'],
}; // prettier-ignore
const ORDER_KEYS = { budget: ['COUNT', 'SUM', 'LEAST', 'GREATEST', 'SHARE'], staffing: ['COUNT', 'SUM', 'LEAST', 'GREATEST', 'SHARE'], section: ['COUNT', 'SHARE'], duty: ['COUNT', 'SHARE'], finding: ['COUNT', 'SHARE'] } as const; // prettier-ignore

type Where = readonly [text: string, fits: (thing: Thing) => boolean];

function anyWhere(random: Random, world: World, kind: Kind): Where {
  const agency = random.pick(world.agencies).id;
  const of = (field: string): string => `${field}: { some: { id: { eq: "${agency}" } } }`;
  const stated: Where[] = [[of('agency'), (thing) => (thing as Line).agency === agency]];
  const year = random.pick([2020, 2021, 2022]);
  const own: Record<Kind, readonly Where[]> = {
    budget: [
      ...stated,
      [`stage: { in: [BUDGET, FINAL] }`, (thing) => ['BUDGET', 'FINAL'].includes((thing as Line).stage)],
      [`stage: { eq: ASSET }`, (thing) => (thing as Line).stage === 'ASSET'],
      [`fiscalYear: { eq: ${year} }`, (thing) => (thing as Line).year === year],
      [`label: { eq: "热线经费" }`, (thing) => spelling((thing as Line).label) === '热线经费'],
      [`label: { contains: "经费" }`, (thing) => (thing as Line).label.includes('经费')],
      [`label: { eq: "支出总计" }`, (thing) => (thing as Line).label === '支出总计'],
      [`fen: { gte: 2 }`, (thing) => ((thing as Line).fen ?? -1) >= 2],
      [`parents: { some: {} }`, (thing) => (thing as Line).parents.length > 0],
      [`scope: { eq: OWN }`, (thing) => (thing as Line).scope === 'OWN'],
      [`functionClasses: { some: {} }`, (thing) => (thing as Line).functionClasses.length > 0],
    ],
    staffing: [...stated, ['count: { gte: 1 }', (thing) => (thing as Quota).number >= 1], ['section: { none: {} }', (thing) => (thing as Quota).section === null]],
    section: [...stated, ['sectionKind: { eq: INTERNAL }', (thing) => (thing as Section).kind === 'INTERNAL']],
    duty: [...stated, ['text: { contains: "热线" }', (thing) => (thing as Duty).text.includes('热线')]],
    finding: [['severity: { in: [ERROR, WARNING] }', (thing) => (thing as Finding).severity !== 'INFO']],
  }; // prettier-ignore
  return random.pick(own[kind]);
}

export interface Asked extends Question {
  readonly text: string;
  readonly args: string;
  readonly order: readonly {
    readonly by: 'COUNT' | 'SUM' | 'LEAST' | 'GREATEST' | 'SHARE';
    readonly descending: boolean;
  }[];
}

const ALL_OF_A_GROUP = `count share isComplete countedYears leftOut { reason count things(first: 50) { id } }`;
const FIELDS: Readonly<Record<Kind, string>> = {
  budget: `${ALL_OF_A_GROUP} sum least greatest mean countedStages agency { id } agencyKind division { id } fiscalYear stage scope outermost label functionClass { id } economicClass { id } topic { id }`,
  staffing: `${ALL_OF_A_GROUP} sum least greatest mean countedMeasures agency { id } agencyKind division { id } fiscalYear measure staffingType`,
  section: `${ALL_OF_A_GROUP} agency { id } agencyKind division { id } fiscalYear sectionKind topic { id }`,
  duty: `${ALL_OF_A_GROUP} agency { id } agencyKind division { id } section { id } fiscalYear topic { id }`,
  finding: `${ALL_OF_A_GROUP} agency { id } agencyKind division { id } document { id } fiscalYear rule severity`,
}; // prettier-ignore

const field = (by: string): string => by.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** The key of a group as answered. */
export const keyOf = (group: Readonly<Record<string, unknown>>, by: readonly string[]): readonly Key[] =>
  by.map((one) => {
    const value = group[field(one)] as Key | { readonly id: string };
    if (value !== null && typeof value === 'object') return value.id;
    return ['LABEL', 'OUTERMOST', 'STAFFING_TYPE'].includes(one) && value !== null ? spelling(String(value)) : value;
  });

export function anyQuestion(random: Random, world: World): Asked {
  const kind = random.pick(['budget', 'budget', 'budget', 'budget', 'staffing', 'section', 'duty', 'finding'] as const);
  const by = random.shuffled(BY[kind]).slice(0, random.pick([0, 1, 1, 1, 2, 2, 3]));
  const divisionLevel = !by.includes('DIVISION')
    ? null
    : random.pick([null, 'PROVINCE', 'PREFECTURE', 'COUNTY'] as const);
  const classLevel = by.some((one) => one.endsWith('_CLASS'))
    ? random.pick([null, 'CATEGORY', 'SUBCATEGORY', 'ITEM'] as const)
    : null;
  const wheres = Array.from({ length: random.pick([0, 1, 1, 2]) }, () => anyWhere(random, world, kind));
  const order = Array.from({ length: random.pick([0, 1, 2]) }, () => ({ by: random.pick(ORDER_KEYS[kind]), descending: random.chance(0.5) })); // prettier-ignore
  const args = [
    `by: [${by.join(' ')}]`,
    ...(divisionLevel === null ? [] : [`divisionLevel: ${divisionLevel}`]),
    ...(classLevel === null ? [] : [`classLevel: ${classLevel}`]),
    ...(wheres.length === 0 ? [] : [`where: { and: [${wheres.map(([text]) => `{ ${text} }`).join(', ')}] }`]),
  ].join(', ');
  const text = `${kind}Groups`;
  return { kind, by, divisionLevel, classLevel, order, args, text, fits: (thing) => wheres.every(([, fits]) => fits(thing)) }; // prettier-ignore
}

export const queryOf = ({ kind, text, args, order }: Asked, page: string): string => {
  const orderBy = order.length === 0 ? '' : `, orderBy: [${order.map(({ by, descending }) => `{ by: ${by}, direction: ${descending ? 'DESC' : 'ASC'} }`).join(', ')}]`;
  return `{ groups: ${text}(${args}${orderBy}, ${page}) { totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } nodes { ${FIELDS[kind]} } } }`;
}; // prettier-ignore
