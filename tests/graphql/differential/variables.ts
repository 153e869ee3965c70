/** Arguments of fields and directives: left out, written down or given as variables, with and without defaults. */
import {
  getNullableType,
  GraphQLNonNull,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  parseType,
  type ArgumentNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import { literalOf, PAGE_SIZES, type ArgumentValues, type Purpose } from './argument-values';
import type { Random } from './random';

/** A variable of a request, and what its values are for. */
export interface Variable {
  readonly definition: VariableDefinitionNode;
  readonly type: GraphQLInputType;
  readonly purpose: Purpose;
}

export class Arguments {
  readonly variables: Variable[] = [];

  constructor(
    private readonly random: Random,
    private readonly values: ArgumentValues,
    /** Whether an argument that need not be given is; rare ones more often. */
    private readonly isWanted: (purpose: Purpose) => boolean,
  ) {}

  /** @param isOneThing whether the arguments say which one thing is meant */
  of(declared: readonly GraphQLArgument[], purpose: Omit<Purpose, 'argument'>, isOneThing = false): ArgumentNode[] {
    // A field whose arguments are all alternatives, as of one thing by its id or by its name, mostly gets one of them.
    const chosen = isOneThing && this.random.chance(0.95) && declared.length > 0 ? this.random.pick(declared) : null;
    let isCut = false;
    return declared.flatMap((argument): ArgumentNode[] => {
      const meant = { ...purpose, argument: argument.name };
      if (argument !== chosen && !isRequiredArgument(argument) && !this.isWanted(meant)) return [];
      // A page is read from one end: whoever asks for both is refused, and the more lists there are the more would be.
      const isSize = PAGE_SIZES.includes(argument.name);
      if (isSize && isCut && this.random.chance(0.9)) return [];
      isCut ||= isSize;
      const value = this.value(argument.type, meant, argument.defaultValue !== undefined);
      return [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: argument.name }, value }];
    });
  }

  /** @param hasDefault whether the place has one, so that a variable there may be null where the place is not */
  private value(type: GraphQLInputType, purpose: Purpose, hasDefault: boolean): ValueNode {
    const { random, values } = this;
    if (random.chance(0.5)) return this.variable(type, purpose, hasDefault);
    const nullable = getNullableType(type);
    if (isInputObjectType(nullable) && random.chance(0.8)) {
      const fields = Object.values(nullable.getFields()).filter(
        (field) =>
          isRequiredInputField(field) || this.isWanted({ ...purpose, field: nullable.name, argument: field.name }),
      );
      return {
        kind: Kind.OBJECT,
        fields: fields.map(({ name, type: of, defaultValue }) => ({
          kind: Kind.OBJECT_FIELD,
          name: { kind: Kind.NAME, value: name },
          value: this.value(of, { ...purpose, argument: name }, defaultValue !== undefined),
        })),
      };
    }
    if (isListType(nullable) && random.chance(0.6)) {
      const items = Array.from({ length: random.below(5) }, () => this.value(nullable.ofType, purpose, false));
      return { kind: Kind.LIST, values: items };
    }
    return literalOf(values.json(type, purpose), type);
  }

  private variable(type: GraphQLInputType, purpose: Purpose, hasDefault: boolean): ValueNode {
    const { random } = this;
    const known = this.variables.filter(
      ({ type: other }) => String(other) === String(type) || String(other) === `${String(type)}!`,
    );
    const { definition } = known.length > 0 && random.chance(0.4) ? random.pick(known) : this.define(type, purpose, hasDefault); // prettier-ignore
    return definition.variable;
  }

  private define(place: GraphQLInputType, purpose: Purpose, hasDefault: boolean): Variable {
    const { random, values } = this;
    const written = random.chance(0.35) ? values.json(place, purpose) : undefined;
    const nullable = getNullableType(place);
    // A variable may be stricter than its place, and looser where one of the two has a default.
    const mayBeLoose = !isNonNullType(place) || hasDefault || written !== undefined;
    const isLoose = mayBeLoose && random.chance(isNonNullType(place) ? 0.5 : 0.85);
    const type = isLoose ? nullable : new GraphQLNonNull(nullable);
    const fallback = written === null && !isLoose ? undefined : written;
    const definition: VariableDefinitionNode = {
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: `v${this.variables.length}` } },
      type: parseType(String(type)),
      ...(fallback !== undefined && { defaultValue: literalOf(fallback, nullable) }),
    };
    const variable = { definition, type, purpose };
    this.variables.push(variable);
    return variable;
  }
}
