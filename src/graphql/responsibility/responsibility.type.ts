import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../core/connection';
import { Entity, Fact } from '../core/entity';

@ObjectType({
  implements: [Entity, Fact],
  description: '职责: one duty of an agency or section, as one text states it.',
})
export class Responsibility extends Fact<'Responsibility'> {
  @Field(() => String, { nullable: true, description: 'Number as printed, such as `8）`; null when it has none.' })
  get label(): string | null {
    return this.properties.label;
  }

  @Field(() => String, { description: 'The duty as printed, without its number.' })
  get text(): string {
    return this.properties.text;
  }

  @Field(() => Int, { nullable: true, description: 'Order among the duties of its holder; never null for a duty.' })
  get position(): number | null {
    return this.properties.position;
  }
}

export const ResponsibilityConnection = connectionType(Responsibility, 'Responsibility');
