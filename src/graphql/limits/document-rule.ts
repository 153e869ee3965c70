import {
  Kind,
  visit,
  type DocumentNode,
  type GraphQLError,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { BOUNDS, type Bounds } from './bounds';
import { countFields } from './field-count';
import { mergedFields, selectionSetsOf, type Fragments, type MergedField } from './merged-fields';
import { invalidDocument, shown } from './refusal';

/**
 * What a document may be, whatever it asks for and with whatever variables: a rule of validation.
 * @returns null where it is within all bounds
 */
export function documentProblem(document: DocumentNode, bounds: Bounds = BOUNDS): GraphQLError | null {
  const directives = directivesOf(document);
  if (directives > bounds.directives)
    return invalidDocument(
      `The document has ${shown(directives)} directives; at most ${bounds.directives} are allowed.`,
    );
  const fragments = fragmentsOf(document);
  for (const definition of document.definitions) {
    const problem = definition.kind === Kind.OPERATION_DEFINITION && operationProblem(definition, fragments, bounds);
    if (problem) return problem;
  }
  return null;
}

export const documentRule =
  (bounds: Bounds = BOUNDS): ValidationRule =>
  (context) => ({
    Document(document) {
      const problem = documentProblem(document, bounds);
      if (problem) context.reportError(problem);
    },
  });

export function fragmentsOf({ definitions }: DocumentNode): Fragments {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  );
}

function directivesOf(document: DocumentNode): number {
  let count = 0;
  visit(document, { Directive: () => void (count += 1) });
  return count;
}

function operationProblem(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  bounds: Bounds,
): GraphQLError | null {
  // First, since the walk below takes a step for each field.
  const fields = countFields(operation.selectionSet, fragments);
  if (fields > bounds.fields)
    return invalidDocument(
      `The operation selects ${shown(fields)} fields, those of fragments counted wherever they are spread; at most ${shown(bounds.fields)} are allowed.`,
      operation,
    );
  let aliases = 0;
  const walk = (sets: readonly SelectionSetNode[], depth: number): GraphQLError | null => {
    const fields = mergedFields(sets, fragments);
    const problem = siblingProblem(fields, bounds);
    if (problem) return problem;
    for (const field of fields) {
      if (depth > bounds.depth)
        return invalidDocument(`The fields are nested more than ${bounds.depth} levels deep.`, field.nodes[0]);
      if (field.key !== field.name && (aliases += 1) > bounds.aliases)
        return invalidDocument(`The operation has more than ${bounds.aliases} aliases.`, field.nodes[0]);
      const below = selectionSetsOf(field);
      const deeper = below.length > 0 ? walk(below, depth + 1) : null;
      if (deeper) return deeper;
    }
    return null;
  };
  return walk([operation.selectionSet], 1);
}

/** Each alias is computed anew, and each repetition is compared with the others when the document is validated. */
function siblingProblem(fields: readonly MergedField[], bounds: Bounds): GraphQLError | null {
  const keys = new Map<string, number>();
  for (const { name, nodes } of fields) {
    const count = (keys.get(name) ?? 0) + 1;
    keys.set(name, count);
    if (count > bounds.aliasesOfOneField)
      return invalidDocument(
        `\`${short(name)}\` is asked for under more than ${bounds.aliasesOfOneField} aliases.`,
        nodes[0],
      );
    if (nodes.length > bounds.repetitions)
      return invalidDocument(`\`${short(name)}\` is repeated more than ${bounds.repetitions} times.`, nodes[0]);
  }
  return null;
}

const LONGEST_NAME = 60;
const short = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);
