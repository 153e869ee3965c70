import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { GivenVerdict } from '../../domain/decision';
import { LONGEST_NOTE } from '../../domain/note';
import type { GraphStore } from '../../store/graph-store';
import type { GraphContext } from '../context';
import { GivenVerdictEnum } from '../core/enums';
import { readOne } from '../core/read-one';
import { Decision } from '../decision/decision.type';
import { decide, undo, type Decided, type Said } from '../decision/deciding';
import { LongestTexts } from '../limits/text-length';
import { acknowledged } from './acknowledged';
import { Requires } from './authority';
import { DecisionOutcome } from './decide.type';
import { letIn } from './let-in';
import { saidIn } from './said';

const NOTE = 'Why, for whoever asks later; at most 2,000 characters.';

@Resolver(() => DecisionOutcome)
export class DecideResolver {
  @Mutation(() => DecisionOutcome, {
    description:
      'Decides about two things of one body, one kind and two years whether the later one is the earlier one. Comparisons obey at once. It takes a key of the scope `decide`.',
  })
  @Requires('decide')
  @LongestTexts({ note: LONGEST_NOTE })
  decide(
    @Ctx() context: GraphContext,
    @Arg('earlier', () => ID, { description: 'Id of the section, duty or budget line of the earlier year.' })
    earlier: string,
    @Arg('later', () => ID, { description: 'Id of the one of the later year, of the same kind and body.' })
    later: string,
    @Arg('verdict', () => GivenVerdictEnum, { description: 'Whether they are one.' })
    verdict: GivenVerdict,
    @Arg('note', () => String, { nullable: true, description: NOTE })
    note?: string | null,
  ): Promise<DecisionOutcome> {
    return decided(context, 'decide', note, (store, said) => decide(store, { earlier, later, verdict, ...said }));
  }

  @Mutation(() => DecisionOutcome, {
    description: 'Undoes a decision: the rules tell again what they told before. It takes a key of the scope `decide`.',
  })
  @Requires('decide')
  @LongestTexts({ note: LONGEST_NOTE })
  undo(
    @Ctx() context: GraphContext,
    @Arg('decision', () => ID, { description: 'Id of the decision.' }) decision: string,
    @Arg('note', () => String, { nullable: true, description: NOTE }) note?: string | null,
  ): Promise<DecisionOutcome> {
    return decided(context, 'undo', note, (store, said) => undo(store, { id: decision, ...said }));
  }

  @FieldResolver(() => Decision, { description: 'What holds now; where one was undone, the decision that undoes it.' })
  async decision(
    @Root() { decisionId }: DecisionOutcome,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Decision | null> {
    return readOne(context, info, decisionId, { kind: 'Decision', type: Decision });
  }

  @FieldResolver(() => Decision, {
    nullable: true,
    description:
      'The decision whose place it took just now: the opposite one, or the one undone; null where it took none.',
  })
  async replaced(
    @Root() { replacedId }: DecisionOutcome,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Decision | null> {
    return replacedId === null ? null : readOne(context, info, replacedId, { kind: 'Decision', type: Decision });
  }
}

async function decided(
  context: GraphContext,
  change: 'decide' | 'undo',
  note: string | null | undefined,
  prepare: (store: GraphStore, said: Said) => Promise<Decided>,
): Promise<DecisionOutcome> {
  const [decisions, bearer] = letIn(context.decisions, context.bearer);
  const { signal } = context;
  const trimmed = saidIn('note', note ?? '');
  const said = { by: bearer.name, note: trimmed === '' ? null : trimmed };
  const take = decisions.take(change, (store) => prepare(store, said), bearer, signal);
  const { decision, replaced, toKeep } = await acknowledged(context, take);
  return { decisionId: decision.id, replacedId: replaced?.id ?? null, isNew: toKeep !== null };
}
