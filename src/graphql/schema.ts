import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { AgencyFactsResolver } from './agency/agency-facts.resolver';
import { AgencyLinkResolver, AgencyResolver } from './agency/agency.resolver';
import { BudgetLineResolver, FiscalMeasureResolver } from './budget/budget.resolver';
import { DivisionResolver } from './division/division.resolver';
import { DocumentResolver } from './document/document.resolver';
import { EvidenceResolver, FactResolver } from './evidence/fact.resolver';
import { FindingResolver } from './finding/finding.resolver';
import { HandlersResolver } from './handlers/handlers.resolver';
import { StatedHandlerResolver } from './handlers/stated-handler.resolver';
import { installPaths } from './plan/along';
import { NodeResolver } from './node/node.resolver';
import { ResponsibilityResolver } from './responsibility/responsibility.resolver';
import { SearchResolver } from './search/search.resolver';
import { SectionResolver } from './section/section.resolver';
import { AgencyStaffingResolver, LeaderPostResolver, StaffingQuotaResolver } from './staffing/staffing.resolver';
import { TopicResolver } from './topic/topic.resolver';

const RESOLVERS: NonEmptyArray<new () => object> = [
  HandlersResolver,
  StatedHandlerResolver,
  AgencyResolver,
  AgencyLinkResolver,
  AgencyFactsResolver,
  AgencyStaffingResolver,
  SectionResolver,
  ResponsibilityResolver,
  DocumentResolver,
  BudgetLineResolver,
  FiscalMeasureResolver,
  StaffingQuotaResolver,
  LeaderPostResolver,
  FindingResolver,
  TopicResolver,
  DivisionResolver,
  SearchResolver,
  NodeResolver,
  FactResolver,
  EvidenceResolver,
];

/** The schema with its resolvers. Building it takes some ten milliseconds, so it is built once. */
export function buildGraphqlSchema(): GraphQLSchema {
  // Arguments are checked by their types and by complexity.ts; a validator would cost on every request.
  return installPaths(buildSchemaSync({ resolvers: RESOLVERS, validate: false }));
}

/** The contract as it is committed: schema/schema.graphql. */
export function printGraphqlSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildGraphqlSchema()))}\n`;
}
