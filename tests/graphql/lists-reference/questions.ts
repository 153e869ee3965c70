/** A question for a list, as data: what the reference answers and what is asked over GraphQL. */
import { astFromValue, print } from 'graphql';
import { holds, type Where } from './conditions';
import { fieldOf, namesOfFields } from './contract';
import { chosenBy, type Arguments } from './arguments';
import { HANGING, type Hanging, type Members } from './lists';
import { comparisonOf, usually, type AskedKey } from './order';
import { Around, type Type, type World } from './world';

/** How the list is read: from one end to the other, or a page between two of its things. */
export type Walk =
  | { readonly kind: 'forward' | 'backward'; readonly size: number }
  | { readonly kind: 'between'; readonly after: number | null; readonly before: number | null; readonly first: number | null; readonly last: number | null }; // prettier-ignore

export interface Question {
  /** Of what the list is made. */
  readonly type: Type;
  /** The thing that it hangs on; null at the root. */
  readonly on: { readonly type: Type; readonly id: string } | null;
  readonly field: string;
  readonly args: Arguments;
  readonly where?: Where | null;
  readonly orderBy?: readonly AskedKey[] | null;
  readonly walk: Walk;
  /** Written into the text, where not as variables. */
  readonly isLiteral: boolean;
}

/** What the list holds: ids in their order, each with what is told beside it, and the document that a state comes from. */
export interface Listed {
  readonly rows: readonly string[];
  readonly document: string | null;
}

/** @returns null where the thing that the list hangs on is not there */
export function listOf(world: World, question: Question): Listed | null {
  const around = new Around(world);
  const members = membersOf(around, question);
  if (members === null) return null;
  const { where, orderBy } = question;
  const things = members.things.filter((thing) => !where || holds(around, thing, where));
  const ordered = orderBy && orderBy.length > 0 ? [...things].sort(comparisonOf(orderBy, [], question.type)) : things;
  return { rows: ordered.map((thing) => rowOf(thing.id, members.mark?.(thing))), document: members.document ?? null };
}

export const rowOf = (id: string, mark?: string): string => (mark === undefined ? id : `${id}, ${mark}`);

function membersOf(around: Around, { type, on, field, args }: Question): Members | null {
  if (on === null) return { things: usually(chosenBy(around, around.all(type), args)) };
  const holder = around.get(on.id);
  return holder ? hangingOf(on.type, field).of(around, holder, args) : null;
}

export function hangingOf(type: Type, field: string): Hanging {
  const hanging = HANGING[`${type}.${field}`];
  if (!hanging) throw new Error(`the reference knows no ${type}.${field}`);
  return hanging;
}

export interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** One page of it. */
export function pageAsked(question: Question, page: Arguments): Asked {
  const { on, field } = question;
  const node = (on && hangingOf(on.type, field).through?.selection) ?? 'id';
  const hasDocument = namesOfFields(fieldOf(on?.type ?? 'Query', field)).includes('document');
  return asked(question, page, `totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } edges { cursor node { ${node} } } nodes { ${node} }${hasDocument ? ' document { id }' : ''}`); // prettier-ignore
}

/** @param selection of what the field leads to */
export function asked({ on, field, args, where, orderBy, isLiteral }: Question, page: Arguments, selection: string): Asked {
  const declared = fieldOf(on?.type ?? 'Query', field);
  const given: Record<string, unknown> = { ...args, ...(where === undefined ? {} : { where }), ...(orderBy === undefined ? {} : { orderBy }), ...page }; // prettier-ignore
  const argument = ([name, value]: [string, unknown]): string => {
    if (!isLiteral) return `${name}: $${name}`;
    const type = declared.args.find((one) => one.name === name)?.type;
    const ast = type && astFromValue(value, type);
    if (!ast) throw new Error(`${field}(${name}:) cannot be written`);
    return `${name}: ${print(ast)}`;
  };
  const variables = isLiteral ? {} : given;
  const declarations = Object.keys(variables).map((name) => `$${name}: ${String(declared.args.find((one) => one.name === name)?.type)}`); // prettier-ignore
  const head = declarations.length === 0 ? '' : `query (${declarations.join(', ')}) `;
  const list = `list: ${field}${Object.keys(given).length === 0 ? '' : `(${Object.entries(given).map(argument).join(', ')})`} { ${selection} }`;
  const query = on === null ? `${head}{ ${list} }` : `${head}{ holder: node(id: ${JSON.stringify(on.id)}) { ... on ${on.type} { ${list} } } }`; // prettier-ignore
  return { query, variables };
} // prettier-ignore
