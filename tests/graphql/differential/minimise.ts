/** Makes a trial that shows a difference as short as it can be: what it does not need is taken away, piece by piece. */
import {
  Kind,
  validate,
  visit,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import type { Sending } from './case';
import type { Trial } from './trial';

/** Tries before it is left as it is. */
const MOST_TRIES = 1_500;

/** @param differs whether a trial still shows a difference, on engines that saw nothing before */
export async function minimised(
  schema: GraphQLSchema,
  trial: Trial,
  differs: (trial: Trial) => Promise<boolean>,
): Promise<Trial> {
  let [smallest, tries] = [trial, 0];
  for (let found = true; found;) {
    found = false;
    for (const smaller of steps(schema, smallest)) {
      tries += 1;
      if (tries > MOST_TRIES) return smallest;
      if (!(await differs(smaller))) continue;
      [smallest, found] = [smaller, true];
      break;
    }
  }
  return smallest;
}

/** Trials with one piece less, large pieces first. */
function* steps(schema: GraphQLSchema, trial: Trial): Generator<Trial> {
  const { rounds, document } = trial;
  if (rounds.length > 1) {
    for (const [i] of rounds.entries()) yield { ...trial, rounds: rounds.filter((_, other) => other !== i) };
  }
  for (const [i, round] of rounds.entries()) {
    for (const [j] of round.entries()) {
      if (round.length < 2) continue;
      const fewer = round.filter((_, other) => other !== j);
      yield { ...trial, rounds: rounds.map((other, k) => (k === i ? fewer : other)) };
    }
  }
  for (const [i, { variables, ...rest }] of trial.sendings.entries()) {
    if (!variables || !rounds.flat().includes(i)) continue;
    const replaced = (smaller: Sending): Trial => ({ ...trial, sendings: trial.sendings.with(i, smaller) });
    yield replaced(rest);
    for (const name of Object.keys(variables)) {
      yield replaced({ ...rest, variables: Object.fromEntries(Object.entries(variables).filter(([other]) => other !== name)) }); // prettier-ignore
    }
  }
  for (const smaller of smallerDocuments(document)) {
    const tidy = withoutUnused(smaller);
    if (validate(schema, tidy).length === 0) yield { ...trial, document: tidy };
  }
}

function* smallerDocuments(document: DocumentNode): Generator<DocumentNode> {
  const { definitions } = document;
  if (definitions.length > 1) {
    for (const one of definitions) yield { ...document, definitions: definitions.filter((other) => other !== one) };
  }
  const pieces: { readonly node: ASTNode; readonly size: number }[] = [];
  visit(document, {
    enter(node) {
      if (isPiece(node)) pieces.push({ node, size: node.loc ? node.loc.end - node.loc.start : sizeOf(node) });
    },
  });
  pieces.sort((a, b) => b.size - a.size);
  for (const { node } of pieces) yield edited(document, node, null);
  for (const { node } of pieces) {
    if (node.kind === Kind.FIELD && node.alias) {
      yield edited(document, node, unaliased(node));
    }
    if (node.kind === Kind.INLINE_FRAGMENT) yield inlined(document, node, node.selectionSet.selections);
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value); // prettier-ignore
      if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) continue;
      yield inlined(document, node, fragment.selectionSet.selections);
      yield edited(document, node, {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: fragment.typeCondition,
        directives: node.directives ?? [],
        selectionSet: fragment.selectionSet,
      });
    }
  }
}

const unaliased = ({ kind, name, arguments: args, directives, selectionSet }: FieldNode): FieldNode => ({
  kind,
  name,
  ...(args && { arguments: args }),
  ...(directives && { directives }),
  ...(selectionSet && { selectionSet }),
});

const isPiece = ({ kind }: ASTNode): boolean =>
  [Kind.FIELD, Kind.INLINE_FRAGMENT, Kind.FRAGMENT_SPREAD, Kind.DIRECTIVE, Kind.ARGUMENT, Kind.OBJECT_FIELD].some(
    (piece) => piece === kind,
  );

function sizeOf(node: ASTNode): number {
  let size = 0;
  visit(node, { enter: () => void (size += 1) });
  return size;
}

const edited = (document: DocumentNode, node: ASTNode, instead: ASTNode | null): DocumentNode =>
  visit(document, { enter: (other) => (other === node ? instead : undefined) });

/** What stands in a fragment, in its place. */
const inlined = (document: DocumentNode, node: SelectionNode, instead: readonly SelectionNode[]): DocumentNode =>
  visit(document, {
    SelectionSet: (set) =>
      set.selections.includes(node)
        ? { ...set, selections: set.selections.flatMap((one) => (one === node ? instead : [one])) }
        : undefined,
  });

/** Without fragments that nothing spreads and variables that nothing takes. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const used = usedNames(document);
  const kept = document.definitions.filter(
    (one) => one.kind !== Kind.FRAGMENT_DEFINITION || used.has(`...${one.name.value}`),
  );
  const tidy = visit(
    { ...document, definitions: kept },
    { VariableDefinition: ({ variable }) => (used.has(`$${variable.name.value}`) ? undefined : null) },
  );
  return kept.length < document.definitions.length ? withoutUnused(tidy) : tidy;
}

function usedNames(document: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  visit(document, {
    FragmentSpread: ({ name }) => void used.add(`...${name.value}`),
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(`$${name.value}`),
  });
  return used;
}
