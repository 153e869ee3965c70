/** A whole case: a document with one or several operations, and what is sent with it. */
import {
  getNamedType,
  isInputObjectType,
  isObjectType,
  Kind,
  OperationTypeNode,
  OverlappingFieldsCanBeMergedRule,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { ArgumentValues, CURSORS, leadsOn } from './argument-values';
import type { GraphValues } from './graph-values';
import { Random } from './random';
import { Rarity } from './rarity';
import { SelectionWriter } from './selections';
import { Arguments, type Variable } from './variables';

/** What a client sends beside the document. */
export interface Sending {
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A case before its variables have values: some of them are cursors, which only answers bring. */
export interface Draft {
  readonly document: DocumentNode;
  readonly variables: readonly Variable[];
  readonly operations: readonly OperationDefinitionNode[];
}

/** Repairs before a document is given up. */
const MOST_REPAIRS = 8;

export class CaseWriter {
  /** Documents that the specification refuses: there should be next to none. */
  refused = 0;
  private readonly rarity = new Rarity();
  /** Apart: what was only ever sent as the value of a variable is still rare in documents. */
  private readonly sent = new Rarity();
  /** Of the fields of input objects, as documents hold them. */
  private readonly written = new Rarity();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly graph: GraphValues,
    private readonly seed: number,
  ) {}

  /** The document number so and so of this seed, or the next valid one. */
  draft(random: Random): Draft {
    for (;;) {
      const draft = this.anyDraft(random);
      const document = mended(this.schema, draft.document);
      const problems = validate(this.schema, document);
      if (problems.length === 0) return { ...draft, document };
      this.refused += 1;
    }
  }

  random(index: number): Random {
    return new Random(Math.imul(this.seed, 0x9e3779b1) + index);
  }

  /** What may be sent with a draft: at times a variable of a wrong type, or one that is missing where it must be given. */
  sending({ variables, operations }: Draft, random: Random): Sending {
    const values = new ArgumentValues(random, this.graph, this.sent);
    const operation = random.pick(operations);
    const wrong = random.chance(0.04) ? random.below(variables.length + 1) : -1;
    const given = variables.flatMap(({ definition, type, purpose }, i): (readonly [string, unknown])[] => {
      const { name } = definition.variable;
      const isOptional = definition.type.kind !== Kind.NON_NULL_TYPE || definition.defaultValue !== undefined;
      if (i === wrong) return random.chance(0.5) ? [] : [[name.value, values.wrong()]];
      return isOptional && random.chance(0.25) ? [] : [[name.value, values.json(type, purpose)]];
    });
    const isNamed = operations.length > 1 || (operation.name !== undefined && random.chance(0.5));
    return {
      ...(isNamed && { operationName: random.chance(0.02) ? null : (operation.name?.value ?? null) }),
      ...((given.length > 0 || random.chance(0.5)) && { variables: Object.fromEntries(given) }),
    };
  }

  /** What a document wrote that no limit refused: what was refused has proved nothing, and is still rare. */
  noteInputs(document: DocumentNode): void {
    const info = new TypeInfo(this.schema);
    const ObjectField = ({ name }: ObjectFieldNode): void => {
      const type = getNamedType(info.getParentInputType());
      if (isInputObjectType(type)) this.written.note(`${type.name}.${name.value}`);
    };
    visit(document, visitWithTypeInfo(info, { ObjectField }));
  }

  /**
   * How often the field of an argument's input object was written that was written least: an argument that was only ever
   * null has proved nothing. Objects that lead on hold more than one document can show.
   */
  private leastWritten(owner: string, argument: string): number {
    const [typeName = '', fieldName = ''] = owner.split('.');
    const type = this.schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    const given = getNamedType(field?.args.find(({ name }) => name === argument)?.type);
    if (!isInputObjectType(given) || leadsOn(given)) return Infinity;
    return Math.min(...Object.keys(given.getFields()).map((name) => this.written.of(`${given.name}.${name}`)));
  }

  private anyDraft(random: Random): Draft {
    const values = new ArgumentValues(random, this.graph, this.rarity);
    const args = new Arguments(random, values, ({ field, argument }) => {
      const coordinate = `${field}(${argument})`;
      const usual = CURSORS.includes(argument) ? 0.12 : 0.2;
      const uses = Math.min(this.rarity.of(coordinate), this.leastWritten(field, argument));
      const isWanted = random.chance(usual + 0.6 / (1 + uses));
      if (isWanted) this.rarity.note(coordinate);
      return isWanted;
    });
    const writer = new SelectionWriter(this.schema, random, args, this.rarity);
    const query = this.schema.getQueryType();
    if (!query) throw new Error('the schema answers no queries');
    const count = random.weighted([1, 2, 3], (n) => [0, 85, 11, 4][n] ?? 0);
    const roots = Array.from({ length: count }, () => writer.root(query));
    const isNamed = count > 1 || random.chance(0.6);
    const operations = roots.map((selectionSet, i): OperationDefinitionNode => {
      const used = usedVariables(selectionSet, writer.fragments);
      return {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        ...(isNamed && { name: { kind: Kind.NAME, value: `Q${i}` } }),
        variableDefinitions: args.variables
          .map(({ definition }) => definition)
          .filter(({ variable }) => used.has(variable.name.value)),
        selectionSet,
      };
    });
    const definitions = random.chance(0.3)
      ? [...writer.fragments, ...operations]
      : [...operations, ...writer.fragments];
    return { document: { kind: Kind.DOCUMENT, definitions }, variables: args.variables, operations };
  }
}

/** Names of the variables that an operation needs, those of the fragments that it spreads included. */
function usedVariables(
  selections: SelectionSetNode,
  fragments: readonly FragmentDefinitionNode[],
): ReadonlySet<string> {
  const used = new Set<string>();
  const spread = new Set<string>();
  const look = (node: SelectionSetNode): void => {
    visit(node, {
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => {
        if (spread.has(name.value)) return;
        spread.add(name.value);
        const fragment = fragments.find((one) => one.name.value === name.value);
        if (fragment) look(fragment.selectionSet);
      },
    });
  };
  look(selections);
  return used;
}

/** Fields that cannot share their response key get keys of their own. */
function mended(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  let [current, keys] = [document, 0];
  for (let i = 0; i < MOST_REPAIRS; i++) {
    const conflicts = validate(schema, current, [OverlappingFieldsCanBeMergedRule]);
    if (conflicts.length === 0) return current;
    const renamed = new Set<FieldNode>();
    for (const { nodes } of conflicts) {
      const last = nodes?.at(-1);
      if (last?.kind === Kind.FIELD) renamed.add(last);
    }
    current = visit(current, {
      Field: (node) => (renamed.has(node) ? { ...node, alias: { kind: Kind.NAME, value: `z${keys++}` } } : undefined),
    });
  }
  return current;
}
