import { ArgsType, Field } from 'type-graphql';
import { TopicKindEnum } from '../core/enums';
import { PageArgs } from '../core/page.args';

@ArgsType()
export class TopicsArgs extends PageArgs {
  @Field(() => TopicKindEnum, { nullable: true, description: 'Only topics of this kind.' })
  kind?: keyof typeof TopicKindEnum | null;
}
