import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver } from 'type-graphql';
import { listOrder, type Relation } from '../../domain/model';
import { Agency } from '../agency/agency.type';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { Fact } from '../core/entity';
import { factsPage } from '../core/facts';
import { connectionPath, ITSELF, linksOf, statedInPath } from '../core/paths';
import { readOne } from '../core/read-one';
import { Document } from '../document/document.type';
import { Cost, READS_ALL_OF_ONE } from '../limits/costs';
import { toFact } from '../node/to-entity';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Section } from '../section/section.type';
import { listArgs, OF_LIST, OF_ONE, type ListArgs } from '../where/list.args';
import { ChangeEvent, ChangeEventConnection } from './change-event.type';

const ChangeEventListArgs = listArgs('ChangeEvent');
const CHANGE_EVENT = { kind: 'ChangeEvent', type: ChangeEvent } as const;

@Resolver(() => ChangeEvent)
export class ChangeEventResolver {
  @Query(() => ChangeEventConnection, {
    description:
      'Renamings, mergers, splits, transfers, foundings, dissolutions and nameplates that texts state, the latest first and those without a date last.',
  })
  @Cost({ readsWith: OF_LIST })
  changeEvents(
    @Ctx() { reader }: GraphContext,
    @Args(() => ChangeEventListArgs) args: ListArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ChangeEvent>> {
    return factsPage(reader, CHANGE_EVENT, args, info);
  }

  @Query(() => ChangeEvent, { nullable: true, description: 'One change; null when unknown.' })
  changeEvent(
    @Ctx() context: GraphContext,
    @Arg('id', () => ID, { description: 'Id of the change.' }) id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangeEvent | null> {
    return readOne(context, info, id, CHANGE_EVENT);
  }

  @FieldResolver(() => [Fact], {
    description:
      'Of those who existed, held or gave something before, the agencies and sections that the document itself speaks of.',
  })
  @PathField
  @Cost({ usually: 2 })
  before(): Path<readonly Fact[]> {
    return partiesBy('ORIGINAL');
  }

  @FieldResolver(() => [Fact], {
    description:
      'Of those who exist, hold or got something since, the agencies and sections that the document itself speaks of.',
  })
  @PathField
  @Cost({ usually: 1 })
  after(): Path<readonly Fact[]> {
    return partiesBy('RESULTING');
  }

  @FieldResolver(() => [Fact], {
    description: 'All agencies and sections of the document that it is about, what was moved among them, by id.',
  })
  @PathField
  @Cost({ usually: 2 })
  involved(): Path<readonly Fact[]> {
    return partiesBy('INVOLVES');
  }
}

const partiesBy = (relation: Relation): Path<readonly Fact[]> => ({
  steps: [{ relation, direction: 'out', order: [{ by: 'id' }], at: ITSELF }],
  answer: ([result]) => linksOf(result).flatMap(({ node, plan }) => toFact(node, plan) ?? []),
});

const changesOf = (args: ListArgs): Path<Connection<ChangeEvent>> =>
  connectionPath(CHANGE_EVENT, { relation: 'INVOLVES', direction: 'in', order: listOrder('ChangeEvent') }, args);

const OF_THING = 'Changes that texts state of it, the latest first and those without a date last.';

@Resolver(() => Agency)
class AgencyChangesResolver {
  @FieldResolver(() => ChangeEventConnection, { description: OF_THING })
  @PathField
  @Cost({ usually: 2, readsWith: OF_ONE })
  changeEvents(@Args(() => ChangeEventListArgs) args: ListArgs): Path<Connection<ChangeEvent>> {
    return changesOf(args);
  }
}

@Resolver(() => Section)
class SectionChangesResolver {
  @FieldResolver(() => ChangeEventConnection, { description: OF_THING })
  @PathField
  @Cost({ usually: 1, readsWith: OF_ONE })
  changeEvents(@Args(() => ChangeEventListArgs) args: ListArgs): Path<Connection<ChangeEvent>> {
    return changesOf(args);
  }
}

@Resolver(() => Document)
class DocumentChangesResolver {
  @FieldResolver(() => ChangeEventConnection, {
    description: 'The changes of bodies and sections that it states, in reading order.',
  })
  @PathField
  @Cost({ reads: READS_ALL_OF_ONE, usually: 3, readsWith: OF_ONE })
  changeEvents(@Args(() => ChangeEventListArgs) args: ListArgs): Path<Connection<ChangeEvent>> {
    return statedInPath(CHANGE_EVENT, args);
  }
}

export const CHANGE_EVENT_RESOLVERS: readonly (new () => object)[] = [
  ChangeEventResolver,
  AgencyChangesResolver,
  SectionChangesResolver,
  DocumentChangesResolver,
];
