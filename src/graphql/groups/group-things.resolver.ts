/** The things that groups stand for. */
import { Arg, Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import { EconomicClass, FunctionClass } from '../classification/classification.type';
import type { GraphContext } from '../context';
import { Entity } from '../core/entity';
import { Division } from '../division/division.type';
import { Cost } from '../limits/costs';
import { toEntity } from '../node/to-entity';
import { Document } from '../document/document.type';
import { Section } from '../section/section.type';
import { Topic } from '../topic/topic.type';
import {
  type AnyGroup,
  BudgetGroup,
  DutyGroup,
  FindingGroup,
  LeftOutThings,
  SectionGroup,
  StaffingGroup,
} from './group.type';

type Shown = abstract new (...args: never[]) => Entity;

/** A field of groups that leads to the thing of a dimension. */
function thingField(
  groups: ClassType,
  field: string,
  dimension: string,
  type: Shown,
  unknown: string,
): new () => object {
  const description = `Null where the groups do not go by ${dimension}, or ${unknown}.`;

  @Resolver(() => groups)
  class ThingResolver {
    @FieldResolver(() => type, { nullable: true, description })
    [field](@Root() group: AnyGroup, @Ctx() context: GraphContext): Promise<Entity | null> {
      return group.thing(context, dimension, type);
    }
  }
  return ThingResolver;
}

const ALL = [BudgetGroup, StaffingGroup, SectionGroup, DutyGroup, FindingGroup] as const;

/** Things of one reason that are shown where the request does not say. */
const SHOWN = 20;

@Resolver(() => LeftOutThings)
class LeftOutResolver {
  @FieldResolver(() => [Entity], { description: 'The things themselves, by id, the first of them.' })
  @Cost({ usually: 5 })
  async things(
    @Root() { ids }: LeftOutThings,
    @Ctx() { reader }: GraphContext,
    @Arg('first', () => Int, { defaultValue: SHOWN, description: 'How many to return, 1 to 100.' }) first: number,
  ): Promise<readonly Entity[]> {
    const nodes = await Promise.all(ids.first(first).map((id) => reader.node(id)));
    return nodes.flatMap((node) => (node ? (toEntity(node) ?? []) : []));
  }
}

export const GROUP_THINGS: readonly (new () => object)[] = [
  LeftOutResolver,
  ...ALL.flatMap((groups) => [
    thingField(groups, 'agency', 'AGENCY', Agency, 'none is known'),
    thingField(groups, 'division', 'DIVISION', Division, 'none of the level asked for is known'),
  ]),
  ...[BudgetGroup, SectionGroup, DutyGroup].map((groups) =>
    thingField(groups, 'topic', 'TOPIC', Topic, 'none is named'),
  ),
  thingField(BudgetGroup, 'functionClass', 'FUNCTION_CLASS', FunctionClass, 'none of the level asked for is known'),
  thingField(BudgetGroup, 'economicClass', 'ECONOMIC_CLASS', EconomicClass, 'none of the level asked for is known'),
  thingField(DutyGroup, 'section', 'SECTION', Section, 'the body itself has them'),
  thingField(FindingGroup, 'document', 'DOCUMENT', Document, 'none is known'),
];
