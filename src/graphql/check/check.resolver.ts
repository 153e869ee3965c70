import { Ctx, Query, Resolver } from 'type-graphql';
import { CHECKS } from '../../ingest/checks/checks';
import type { GraphContext } from '../context';
import { known, SeverityEnum } from '../core/enums';
import { Cost, SCANS_A_KIND } from '../limits/costs';
import { Check } from './check.type';

@Resolver(() => Check)
export class CheckResolver {
  @Query(() => [Check], {
    description: 'The checks that every document goes through, in the order in which a reader wants to be told.',
  })
  @Cost({ reads: SCANS_A_KIND })
  async checks(@Ctx() { reader }: GraphContext): Promise<readonly Check[]> {
    const groups = await reader.store.aggregate({ kind: 'Finding', groupBy: ['rule', 'severity'] });
    return CHECKS.map(({ rule, doc }) => {
      const own = groups.filter(({ key }) => key['rule'] === rule);
      const severities = Object.values(SeverityEnum).filter((one) =>
        own.some(
          ({ key: { severity } }) => known(SeverityEnum, typeof severity === 'string' ? severity : null) === one,
        ),
      );
      return { rule, description: doc, found: own.reduce((sum, { count }) => sum + count, 0), severities };
    });
  }
}
