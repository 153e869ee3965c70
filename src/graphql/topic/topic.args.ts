import { ArgsType, Field } from 'type-graphql';
import { TopicKindEnum } from '../core/enums';
import { listArgs } from '../where/list.args';

@ArgsType()
export class TopicsArgs extends listArgs('Topic') {
  @Field(() => TopicKindEnum, { nullable: true, description: 'Only topics of this kind.' })
  kind?: keyof typeof TopicKindEnum | null;
}
