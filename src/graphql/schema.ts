import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { AgencyFactsResolver } from './agency/agency-facts.resolver';
import { AgencyNetworkResolver } from './agency/network.resolver';
import { AgencyLinkResolver, AgencyResolver } from './agency/agency.resolver';
import { AuditResolver } from './audit/audit.resolver';
import { BudgetLineResolver, FiscalMeasureResolver } from './budget/budget.resolver';
import { assertClosed } from './changes/authority';
import { DecideResolver } from './changes/decide.resolver';
import { IngestResolver } from './changes/ingest.resolver';
import { CHANGE_EVENT_RESOLVERS } from './change-event/change-event.resolver';
import { RetractResolver } from './changes/retract.resolver';
import { ScenarioChangeResolver } from './changes/scenario.resolver';
import { CheckResolver } from './check/check.resolver';
import { AgencyComparisonResolver } from './comparison/comparison.resolver';
import {
  AgencyHistoryResolver,
  BudgetLineHistoryResolver,
  SectionHistoryResolver,
} from './comparison/history.resolver';
import { CLASSIFICATION_RESOLVERS } from './classification/classification.resolver';
import { AgencyDecisionsResolver, DecisionResolver } from './decision/decision.resolver';
import { ReviewResolver } from './decision/review.resolver';
import { DivisionResolver } from './division/division.resolver';
import { DocumentResolver } from './document/document.resolver';
import { EvidenceResolver } from './evidence/evidence.resolver';
import { FactResolver } from './evidence/fact.resolver';
import { ExtractorResolver } from './extractor/extractor.resolver';
import { FederationResolver } from './federation/federation.resolver';
import { FindingResolver } from './finding/finding.resolver';
import { GROUP_THINGS } from './groups/group-things.resolver';
import { GroupsResolver } from './groups/groups.resolver';
import { HandlersResolver } from './handlers/handlers.resolver';
import { LeaderPostsResolver } from './leader-posts/leader-posts.resolver';
import { OverlapMatrixResolver } from './overlap/overlap-matrix.resolver';
import { OverlapsResolver } from './overlap/overlaps.resolver';
import { PeersResolver } from './peers/peers.resolver';
import { ScenarioResolver } from './scenario/scenario.resolver';
import { StaffingReportResolver } from './staffing-report/staffing-report.resolver';
import { StatedHandlerResolver } from './handlers/stated-handler.resolver';
import { installListItems } from './core/list-items';
import { installPaths } from './plan/path-field';
import { OutturnResolver } from './outturn/outturn.resolver';
import { PassageResolver } from './passage/passage.resolver';
import { NameResolver } from './changes/name.resolver';
import { NAMING_RESOLVERS } from './naming/naming.resolver';
import { NodeResolver } from './node/node.resolver';
import { PROVENANCE_RESOLVERS } from './provenance/provenance.resolver';
import { ResponsibilityResolver } from './responsibility/responsibility.resolver';
import { SearchFacetsResolver } from './search/facets.resolver';
import { SearchResolver } from './search/search.resolver';
import { SOURCED_RESOLVERS } from './core/sourced.resolver';
import { SectionResolver } from './section/section.resolver';
import { ChangesResolver } from './subscriptions/changes.resolver';
import { SuggestResolver } from './suggest/suggest.resolver';
import { AgencyStaffingResolver, LeaderPostResolver, StaffingQuotaResolver } from './staffing/staffing.resolver';
import { TopicResolver } from './topic/topic.resolver';

const RESOLVERS: NonEmptyArray<new () => object> = [
  HandlersResolver,
  OverlapsResolver,
  OverlapMatrixResolver,
  PeersResolver,
  LeaderPostsResolver,
  StaffingReportResolver,
  ScenarioResolver,
  ScenarioChangeResolver,
  StatedHandlerResolver,
  AgencyResolver,
  AgencyLinkResolver,
  AgencyFactsResolver,
  AgencyNetworkResolver,
  AgencyStaffingResolver,
  AgencyComparisonResolver,
  OutturnResolver,
  AgencyHistoryResolver,
  AgencyDecisionsResolver,
  DecisionResolver,
  ReviewResolver,
  SectionHistoryResolver,
  BudgetLineHistoryResolver,
  SectionResolver,
  ...SOURCED_RESOLVERS,
  ResponsibilityResolver,
  DocumentResolver,
  BudgetLineResolver,
  FiscalMeasureResolver,
  ...CLASSIFICATION_RESOLVERS,
  GroupsResolver,
  ...GROUP_THINGS,
  StaffingQuotaResolver,
  LeaderPostResolver,
  FindingResolver,
  ...CHANGE_EVENT_RESOLVERS,
  CheckResolver,
  TopicResolver,
  DivisionResolver,
  PassageResolver,
  SearchResolver,
  SearchFacetsResolver,
  SuggestResolver,
  NodeResolver,
  FactResolver,
  EvidenceResolver,
  ExtractorResolver,
  ...PROVENANCE_RESOLVERS,
  IngestResolver,
  RetractResolver,
  FederationResolver,
  DecideResolver,
  NameResolver,
  ...NAMING_RESOLVERS,
  ChangesResolver,
  AuditResolver,
];

const DESCRIPTION = `机构编制与财政公开信息: what public bodies publish about themselves, as facts with their evidence: who does what, with how many posts and how much money.

Null means unknown: no text tells. Nothing is guessed, and a blank is no zero. Text is as printed; money is exact, in fen (1/100 yuan).
What a text states (STATED), what arithmetic or a rule derives (DERIVED) and what likeness suggests (INFERRED) never mix. Documents that contradict each other are all kept.`;
const QUERY_DESCRIPTION =
  'What can be asked. A list takes conditions that all hold: one that is null or left out is none, one that nothing fulfils gives an empty list.';

const MUTATION_DESCRIPTION =
  '变更: what can be changed, one change a request, by POST and with a key: `Authorization: Bearer …`.';

const SUBSCRIPTION_DESCRIPTION =
  '订阅: what can be waited for, as server-sent events: by POST and with `Accept: text/event-stream`.';

/** The library wants a broker; every subscription here brings its own source. */
const NO_TOPICS = {
  publish: (): void => undefined,
  subscribe: (): never => {
    throw new Error('a subscription of this schema has no source');
  },
};

/** The schema with its resolvers. Building it takes some ten milliseconds, so it is built once. */
export function buildGraphqlSchema(): GraphQLSchema {
  // Arguments are checked by their types and by limits/; a validator would cost on every request.
  const built = buildSchemaSync({ resolvers: RESOLVERS, validate: false, pubSub: NO_TOPICS });
  const schema = installListItems(installPaths(built));
  schema.description = DESCRIPTION;
  const query = schema.getQueryType();
  if (query) query.description = QUERY_DESCRIPTION;
  const mutation = schema.getMutationType();
  if (mutation) mutation.description = MUTATION_DESCRIPTION;
  const subscription = schema.getSubscriptionType();
  if (subscription) subscription.description = SUBSCRIPTION_DESCRIPTION;
  assertClosed(schema);
  return schema;
}

/** The contract as it is committed: schema/schema.graphql. */
export function printGraphqlSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildGraphqlSchema()))}\n`;
}
