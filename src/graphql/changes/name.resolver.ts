import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import { LONGEST_NOTE } from '../../domain/note';
import type { Saying } from '../../ingest/decisions';
import type { GraphStore } from '../../store/graph-store';
import type { GraphContext } from '../context';
import { readOne } from '../core/read-one';
import type { Said } from '../decision/deciding';
import { LongestTexts } from '../limits/text-length';
import { addAlias, nameTopic, undoNaming, type Named } from '../naming/giving-names';
import { Naming } from '../naming/naming.type';
import { acknowledged } from './acknowledged';
import { Requires } from './authority';
import { letIn } from './let-in';
import { NamingOutcome } from './name.type';
import { saidIn } from './said';

const NOTE = 'Why, for whoever asks later; at most 2,000 characters.';
const NAME = 'The name; at most 200 characters, and none that another one of that kind bears.';
const NAMING = { kind: 'Naming', type: Naming } as const;

@Resolver(() => NamingOutcome)
export class NameResolver {
  @Mutation(() => NamingOutcome, {
    description:
      'Gives a topic the name that people prefer: it is called so from now on, and what lists and texts call it stays among its other names. It takes a key of the scope `name`.',
  })
  @Requires('name')
  @LongestTexts({ note: LONGEST_NOTE })
  nameTopic(
    @Ctx() context: GraphContext,
    @Arg('topic', () => ID, { description: 'Id of the topic.' }) topic: string,
    @Arg('name', () => String, { description: NAME }) name: string,
    @Arg('note', () => String, { nullable: true, description: NOTE }) note?: string | null,
  ): Promise<NamingOutcome> {
    return named(context, 'nameTopic', note, (store, said) => nameTopic(store, { id: topic, name, ...said }));
  }

  @Mutation(() => NamingOutcome, {
    description:
      'Gives an agency or a topic another name, under which it is found as under those that texts print. It takes a key of the scope `name`.',
  })
  @Requires('name')
  @LongestTexts({ note: LONGEST_NOTE })
  addAlias(
    @Ctx() context: GraphContext,
    @Arg('node', () => ID, { description: 'Id of the agency or the topic.' }) node: string,
    @Arg('name', () => String, { description: NAME }) name: string,
    @Arg('note', () => String, { nullable: true, description: NOTE }) note?: string | null,
  ): Promise<NamingOutcome> {
    return named(context, 'addAlias', note, (store, said) => addAlias(store, { id: node, name, ...said }));
  }

  @Mutation(() => NamingOutcome, {
    description:
      'Takes back a name that a person gave: what texts print is what is left. It takes a key of the scope `name`.',
  })
  @Requires('name')
  @LongestTexts({ note: LONGEST_NOTE })
  undoNaming(
    @Ctx() context: GraphContext,
    @Arg('naming', () => ID, { description: 'Id of the naming.' }) naming: string,
    @Arg('note', () => String, { nullable: true, description: NOTE }) note?: string | null,
  ): Promise<NamingOutcome> {
    return named(context, 'undoNaming', note, (store, said) => undoNaming(store, { id: naming, ...said }));
  }

  @FieldResolver(() => Naming, { description: 'What holds now; where one was taken back, the naming that does so.' })
  async naming(
    @Root() { namingId }: NamingOutcome,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Naming | null> {
    return readOne(context, info, namingId, NAMING);
  }

  @FieldResolver(() => Naming, {
    nullable: true,
    description:
      'The naming whose place it took just now: the name before, or the one taken back; null where it took none.',
  })
  async replacedNaming(
    @Root() { replacedId }: NamingOutcome,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Naming | null> {
    return replacedId === null ? null : readOne(context, info, replacedId, NAMING);
  }
}

async function named(
  context: GraphContext,
  change: Saying,
  note: string | null | undefined,
  prepare: (store: GraphStore, said: Said) => Promise<Named>,
): Promise<NamingOutcome> {
  const [decisions, bearer] = letIn(context.decisions, context.bearer);
  const trimmed = saidIn('note', note ?? '');
  const said = { by: bearer.name, note: trimmed === '' ? null : trimmed };
  const take = decisions.take(change, (store) => prepare(store, said), bearer, context.signal);
  const { naming, replaced, toKeep } = await acknowledged(context, take);
  return { namingId: naming.id, replacedId: replaced?.id ?? null, isNew: toKeep !== null };
}
