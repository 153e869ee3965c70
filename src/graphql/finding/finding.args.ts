import { ArgsType, Field, ID } from 'type-graphql';
import type { Severity } from '../../domain/fact';
import { SeverityEnum } from '../core/enums';
import { PageArgs } from '../core/page.args';
import { listArgs } from '../where/list.args';

/** Conditions on the findings of one document. */
@ArgsType()
export class FindingsInArgs extends PageArgs {
  @Field(() => SeverityEnum, { nullable: true, description: 'Only findings that are so sure.' })
  severity?: Severity | null;

  @Field(() => String, { nullable: true, description: 'Name of the check.' })
  rule?: string | null;
}

/** Conditions on the findings about one agency. */
@ArgsType()
export class FindingsAboutArgs extends FindingsInArgs {
  @Field(() => ID, { nullable: true, description: 'Only findings in this document.' })
  document?: string | null;
}

@ArgsType()
export class FindingsArgs extends listArgs<FindingsAboutArgs>('Finding', FindingsAboutArgs) {
  @Field(() => ID, {
    nullable: true,
    description: 'Only findings about this agency, its sections, duties and figures.',
  })
  agency?: string | null;
}
