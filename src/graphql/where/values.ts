/** What conditions on one value look like, by what the value is. */
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString, type GraphQLScalarType } from 'graphql';
import { Field, InputType, type ClassType } from 'type-graphql';
import type { Kind, PropertySpec } from '../../domain/model';
import { DateScalar } from '../core/date.scalar';
import {
  AgencyKindEnum,
  ChangeDirectionEnum,
  ChangeKindEnum,
  DecidedKindEnum,
  DivisionLevelEnum,
  DocumentKindEnum,
  NamedKindEnum,
  NamingKindEnum,
  PostRankEnum,
  ScopeEnum,
  SectionKindEnum,
  SeverityEnum,
  StaffingMeasureEnum,
  StageEnum,
  TopicKindEnum,
  VerdictEnum,
} from '../core/enums';
import { SafeInt } from '../core/safe-int.scalar';

export interface Enumeration {
  readonly name: string;
  readonly members: Readonly<Record<string, string>>;
  /** The value that stands for every text that is none of the others. */
  readonly rest?: string;
}

/** Properties that the schema shows as enums, by name; a name means the same in every kind. */
const ENUMERATIONS: Readonly<Record<string, Enumeration>> = {
  documentKind: { name: 'DocumentKind', members: DocumentKindEnum },
  agencyKind: { name: 'AgencyKind', members: AgencyKindEnum, rest: AgencyKindEnum.OTHER },
  sectionKind: { name: 'SectionKind', members: SectionKindEnum },
  measure: { name: 'StaffingMeasure', members: StaffingMeasureEnum },
  rank: { name: 'PostRank', members: PostRankEnum },
  stage: { name: 'Stage', members: StageEnum },
  scope: { name: 'FigureScope', members: ScopeEnum },
  changeDirection: { name: 'ChangeDirection', members: ChangeDirectionEnum },
  changeKind: { name: 'ChangeKind', members: ChangeKindEnum },
  topicKind: { name: 'TopicKind', members: TopicKindEnum },
  level: { name: 'DivisionLevel', members: DivisionLevelEnum },
  severity: { name: 'Severity', members: SeverityEnum },
  namingKind: { name: 'NamingKind', members: NamingKindEnum },
  namedKind: { name: 'NamedKind', members: NamedKindEnum },
  verdict: { name: 'Verdict', members: VerdictEnum },
  decidedKind: { name: 'DecidedKind', members: DecidedKindEnum },
};

export const enumerationOf = (property: string): Enumeration | null =>
  (Object.hasOwn(ENUMERATIONS, property) && ENUMERATIONS[property]) || null;

type Values = GraphQLScalarType | Readonly<Record<string, string>>;

const ONE_OF = 'Any of these; an empty list matches nothing.';

/** Null is no condition, whatever the operator. */
function valueType(
  name: string,
  values: Values,
  doc: string,
  operators: Readonly<Record<string, string>>,
): ClassType<object> {
  class Conditions {}
  InputType(name, { description: doc })(Conditions);
  const field = (operator: string, type: Values | readonly [Values], description: string): void => {
    Field(() => type as never, { nullable: true, description })(Conditions.prototype, operator);
  };
  field('eq', values, 'Is this.');
  field('in', [values], ONE_OF);
  for (const [operator, description] of Object.entries(operators)) field(operator, values, description);
  field('isNull', GraphQLBoolean, 'Whether it is unknown (true) or known (false).');
  return Conditions;
}

const BOUNDS = { gt: 'Is greater.', gte: 'Is this or greater.', lt: 'Is less.', lte: 'Is this or less.' };
const DATE_BOUNDS = { gt: 'Is later.', gte: 'Is then or later.', lt: 'Is earlier.', lte: 'Is then or earlier.' };
const TEXT = { contains: 'Contains these words.', startsWith: 'Begins so.' };
const ALL = '条件: conditions that all hold';

const TextWhere = valueType(
  'TextWhere',
  GraphQLString,
  `${ALL} of a text. Width, case, spaces, quotation marks, the style of brackets and traditional characters do not count in what people write; codes are compared as they are, but for the case of A to Z in what they contain. Of a list of texts, each asks whether one fulfils it; an empty list is unknown.`,
  TEXT,
);
const IdWhere = valueType('IdWhere', GraphQLID, `${ALL} of an id.`, {});
const IntWhere = valueType('IntWhere', GraphQLInt, `${ALL} of a whole number.`, BOUNDS);
const FenWhere = valueType('FenWhere', SafeInt, `${ALL} of an amount of money, in fen (1/100 yuan).`, BOUNDS);
const FloatWhere = valueType('FloatWhere', GraphQLFloat, `${ALL} of a number.`, BOUNDS);
const DateWhere = valueType('DateWhere', DateScalar, `${ALL} of a date.`, DATE_BOUNDS);
const ENUM_WHERE = new Map(
  Object.entries(ENUMERATIONS).map(([property, { name, members }]) => [
    property,
    valueType(`${name}Where`, members, `${ALL} of a ${name}.`, {}),
  ]),
);

/** Properties that hold the id of another thing. */
const IDS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  Finding: ['document'],
  Decision: ['replaces'],
  Naming: ['replaces', 'namedId'],
};

export function whereOfProperty(kind: Kind, property: string, spec: PropertySpec): ClassType<object> {
  const ofEnum = ENUM_WHERE.get(property);
  if (ofEnum) return ofEnum;
  if (property === 'id' || IDS[kind]?.includes(property)) return IdWhere;
  if (spec.format === 'date') return DateWhere;
  if (spec.format === 'fen') return FenWhere;
  return { string: TextWhere, strings: TextWhere, int: IntWhere, float: FloatWhere }[spec.type];
}
