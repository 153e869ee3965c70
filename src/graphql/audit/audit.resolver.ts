import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from 'type-graphql';
import type { ChangeEnd, ChangeFilter } from '../../store/access/change-log';
import { positionOfChange } from '../../store/access/changes-page';
import { daysFrom } from '../../store/access/days';
import { isWellFormed } from '../../store/code-points';
import { Requires } from '../changes/authority';
import type { GraphContext } from '../context';
import type { Connection } from '../core/connection';
import { DateScalar } from '../core/date.scalar';
import { AuditedChangeEnum, AuditOutcomeEnum } from '../core/enums';
import { ListPage } from '../core/list-page';
import { PageArgs } from '../core/page.args';
import { selects } from '../core/selection';
import { badInput } from '../core/user-input';
import { Cost } from '../limits/costs';
import { AuditEntry, AuditEntryConnection } from './audit.type';
import { MUTATIONS, type AuditedChange } from './audited-change';

@ArgsType()
class AuditArgs extends PageArgs {
  @Field(() => [AuditedChangeEnum], { nullable: true, description: 'Only these changes.' })
  changes?: readonly AuditedChange[] | null;

  @Field(() => [AuditOutcomeEnum], { nullable: true, description: 'Only those that ended so.' })
  outcomes?: readonly ChangeEnd[] | null;

  @Field(() => String, { nullable: true, description: 'Only those with the key of this id, or tokens of this issuer.' })
  keyId?: string | null;

  @Field(() => String, { nullable: true, description: 'Only those with keys of this name, or tokens of this subject.' })
  keyName?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only those about the document, decision, naming or scenario of this id.',
  })
  about?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only those that began on this day or later, in UTC.' })
  since?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only those that began on this day or before, in UTC.' })
  until?: string | null;
}

/** Beside an embedded store the whole record is gone through. */
const READS_THE_RECORD = 1_000;

@Resolver(() => AuditEntryConnection)
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description:
      'The changes that were asked for with keys, the latest first. It takes a key of the scope `audit`; without one it is 401, with another 403.',
  })
  @Requires('audit')
  @Cost({ reads: READS_THE_RECORD })
  async auditEntries(
    @Ctx() { record, signal }: GraphContext,
    @Args(() => AuditArgs) args: AuditArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AuditEntry>> {
    const filter = filterOf(args);
    const list = new ListPage(args, { of: ['auditEntries', filter], order: [] });
    if (!record) throw new Error('a question about the record was let in where there is none');
    const { changes, total } = await record.page({ filter, page: list.page, count: selects(info, 'totalCount') });
    signal.throwIfAborted();
    const placed = changes.map((change) => ({ change, position: positionOfChange(change) }));
    return list.connection(placed, ({ change }) => [new AuditEntry(change)], total);
  }
}

function filterOf({ changes, outcomes, keyId, keyName, about, since, until }: AuditArgs): ChangeFilter {
  for (const [argument, value] of Object.entries({ keyId, keyName, about }))
    if (typeof value === 'string' && !isWellFormed(value)) throw badInput(`\`${argument}\` holds half a character (a lone surrogate).`); // prettier-ignore
  return {
    ...(changes && { changes: changes.map((one) => MUTATIONS[one]) }),
    ...(outcomes && { ends: outcomes }),
    ...(typeof keyId === 'string' && { keyId }),
    ...(typeof keyName === 'string' && { keyName }),
    ...(typeof about === 'string' && { about }),
    ...daysFrom(since, until),
  };
}
