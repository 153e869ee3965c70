import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: '方案变更结果: what became of a change of a scenario that was sent.' })
export class ScenarioOutcome {
  @Field(() => ID, { description: 'Id of the scenario.' })
  readonly scenarioId!: string;

  @Field(() => Boolean, {
    description: 'Whether it was made just now. Sent again with the same version, it changes nothing.',
  })
  readonly isNew!: boolean;
}
