import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { RelationOf } from '../../domain/model';
import { Agency } from '../agency/agency.type';
import { BudgetLine } from '../budget/budget-line.type';
import type { BranchedNode } from '../../store/graph-store';
import { RelatedNode } from '../core/related-node';
import { Document } from '../document/document.type';
import { Evidence } from '../evidence/evidence.type';
import { Cost, SCANS_A_KIND } from '../limits/costs';
import type { Plan } from '../plan/path';
import { Section } from '../section/section.type';
import { Topic } from '../topic/topic.type';

/** Stands for the duty, or the section named after the topic, that says so. */
@ObjectType({ description: '明文规定的承办机构: an office of which a text says that it handles the topic.' })
export class StatedHandler extends RelatedNode<RelationOf<'CONCERNS'>> {
  /** @param document null where no document states it */
  constructor(edge: RelationOf<'CONCERNS'>, node: BranchedNode, plan: Plan | null, document: Document | null) {
    super(edge, node, plan);
    this.document = document;
  }

  @Field(() => Document, {
    nullable: true,
    description:
      'The document by which it holds, of which year it is among the rest: the latest of the year or before that says so; null where no document does.',
  })
  readonly document: Document | null;

  @Field(() => String, { description: 'The name under which the text speaks of the topic.' })
  get mention(): string {
    return this.edge.properties.mention;
  }
}

@ObjectType({ description: '可能的承办机构: an office that may handle the topic, though nothing states it.' })
export class InferredHandler {
  @Field(() => Agency, { nullable: true, description: 'Null where no text tells whose section it is.' })
  readonly agency!: Agency | null;

  @Field(() => Section, { nullable: true, description: 'Null where the agency itself is the candidate.' })
  readonly section!: Section | null;

  @Field(() => Float, { description: 'From 0 to 1, higher is likelier; comparable within one answer only.' })
  readonly score!: number;

  @Field(() => [String], { description: 'Why it may, for a reader.' })
  readonly reasons!: readonly string[];

  @Field(() => [Evidence], { description: 'The places where texts state what the reasons speak of.' })
  @Cost({ usually: 3 })
  readonly evidence!: readonly Evidence[];
}

@ObjectType({
  description: '承办机构: who handles a topic. What texts state and what only likeness suggests never mix.',
})
export class Handlers {
  @Field(() => String, { description: 'The name, number or id that was asked for.' })
  readonly askedName!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name or number of the topic that was recognised in what was asked; null where that is its id, or nothing.',
  })
  readonly matchedName!: string | null;

  @Field(() => Topic, { nullable: true, description: 'Null when no topic is called so.' })
  readonly topic!: Topic | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The year that was asked for; null where the latest documents speak.',
  })
  readonly asOf!: number | null;

  @Cost({ reads: SCANS_A_KIND })
  @Field(() => String, {
    nullable: true,
    description: 'What to know about an empty or shortened answer; null where nothing is missing.',
  })
  readonly message!: string | null;

  @Cost({ usually: 5 })
  @Field(() => [Topic], { description: 'Topics with the nearest names, nearest first, when none is called so.' })
  readonly suggestions!: readonly Topic[];

  @Field(() => [StatedHandler], {
    description:
      'Offices whose duties or names say that they handle it, the most direct statement first; of each body as the latest document lists its duties, or sections, and without bodies that a text says became another.',
  })
  @Cost({ ofPage: true, usually: 10 })
  readonly stated!: readonly StatedHandler[];

  @Cost({ ofPage: true, usually: 5 })
  @Field(() => [BudgetLine], {
    description:
      'Money stated for it, latest year first, each amount once with all its places; with `asOf` of that year or before.',
  })
  readonly budgetLines!: readonly BudgetLine[];

  @Field(() => [InferredHandler], { description: 'Offices that may handle it, likeliest first.' })
  @Cost({ ofPage: true, usually: 10, reads: SCANS_A_KIND })
  readonly inferred!: readonly InferredHandler[];
}
