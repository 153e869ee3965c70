/** Checked conditions and orders as Cypher. Names come from the model, values go into parameters. */
import type { Kind, PropertySpec } from '../../domain/model';
import type { CheckedOrder, Predicate, Test } from '../check-query';
import { foldAscii, lowStart } from '../code-points';
import { foldedKeyProperty, hasKey, identifier, keyOf, keyProperty, PAIRS } from '../schema/neo4j';
import { searchableProperties } from '../search-order';
import { soughtIn } from '../sought';
import { hasTwin, twinOf } from '../twins';
import { pieceOfPairs } from './pairs';
import type { Position } from '../graph-store';
import { keysetCondition, type CheckedPage, type TermWriter } from '../keyset';
import { integer, parameter } from './values';

export type Bind = (value: unknown) => string;

/** Collects the parameters of a statement and names its variables; `bind` returns the name to write in its place. */
export class Parameters {
  readonly values: Record<string, unknown> = {};
  #count = 0;

  readonly bind: Bind = (value) => {
    const name = `p${(this.#count += 1)}`;
    this.values[name] = value;
    return `$${name}`;
  };

  readonly bindInteger = (value: number): string => this.bind(integer(value));

  /** A variable that no other part of the statement uses. */
  variable(prefix: string): string {
    return `${prefix}${(this.#count += 1)}`;
  }
}

/** @returns conditions that all hold, `true` for none */
export function whereCypher(variable: string, predicates: readonly Predicate[], bind: Bind): string {
  if (predicates.length === 0) return 'true';
  return predicates.map((predicate) => predicateCypher(variable, predicate, bind)).join(' AND ');
}

function predicateCypher(variable: string, predicate: Predicate, bind: Bind): string {
  const { property, spec, test } = predicate;
  const value = `${variable}.${identifier(property)}`;
  if (spec.folded && test.op !== 'absent') {
    return hasTwin(spec) ? twinCypher(variable, predicate, bind) : pairsCypher(variable, predicate, bind);
  }
  if (spec.type !== 'strings') {
    const key =
      property !== 'id' && hasKey(spec)
        ? keyCypher(`${variable}.${identifier(keyProperty(property))}`, test, bind)
        : '';
    return key + testCypher(value, spec, test, bind);
  }
  if (test.op === 'absent') return `size(coalesce(${value}, [])) = 0`;
  return `any(item IN ${value} WHERE ${testCypher('item', spec, test, bind)})`;
}

/** A condition on folded text that stands beside the printed one. */
function twinCypher(variable: string, { property, spec, test }: Predicate, bind: Bind): string {
  const folded = `coalesce(${variable}.${identifier(twinOf(property))}, ${variable}.${identifier(property)})`;
  const key = spec.indexed ? keyCypher(`${variable}.${identifier(foldedKeyProperty(property))}`, test, bind) : '';
  return (
    key + (test.op === 'contains' ? `${folded} CONTAINS ${bind(test.text)}` : testCypher(folded, spec, test, bind))
  );
}

/** A condition on folded text that is kept as pairs only. */
function pairsCypher(variable: string, { property, kinds, spec, test }: Predicate, bind: Bind): string {
  const { match, texts, isAny } = soughtIn(test);
  const value = `${variable}.${identifier(property)}`;
  if (isAny) {
    return spec.type === 'strings' ? `size(coalesce(${value}, [])) > 0` : `${value} IS NOT NULL`;
  }
  const pairs = `${variable}.${identifier(pairsField(kinds, property))}`;
  const pieces = bind(texts.map((text) => pieceOfPairs(text, match)));
  return `any(piece IN ${pieces} WHERE ${pairs} CONTAINS piece)`;
}

/** Where the pairs of a property are, the same in all kinds that may be asked for together. */
export function pairsField(kinds: readonly Kind[], property: string): string {
  const [place, ...others] = [...new Set(kinds.map((kind) => searchableProperties(kind).indexOf(property)))];
  const field = place === undefined || others.length > 0 ? undefined : PAIRS[place];
  if (field === undefined) throw new Error(`${property} is not searched in one place: ${kinds.join(', ')}.`);
  return field;
}

/** The same condition on the beginning of the text, which an index answers; the text itself decides. */
function keyCypher(key: string, test: Test, bind: Bind): string {
  if (test.op === 'equals') return `${key} = ${bind(keyOf(String(test.value)))} AND `;
  if (test.op === 'in') return `${key} IN ${bind(test.values.map((item) => keyOf(String(item))))} AND `;
  if (test.op === 'startsWith') return `${key} STARTS WITH ${bind(keyOf(test.text))} AND `;
  return '';
}

function testCypher(value: string, spec: PropertySpec, test: Test, bind: Bind): string {
  switch (test.op) {
    case 'absent':
      return `${value} IS NULL`;
    case 'equals':
      return `${value} = ${bind(sought(spec, test.value))}`;
    case 'in':
      return `${value} IN ${bind(test.values.map((item) => sought(spec, item)))}`;
    case 'contains':
      return `${folded(value, test.text)} CONTAINS ${bind(foldAscii(test.text))}`;
    case 'startsWith':
      return `${value} STARTS WITH ${bind(test.text)}`;
    case 'within':
      return test.bounds.length === 0
        ? `${value} IS NOT NULL`
        : test.bounds.map((bound) => `${value} ${bound.sign} ${bind(sought(spec, bound.value))}`).join(' AND ');
  }
}

/** A whole number is sought as an integer, any other as the float that it is: 1.5 equals no integer. */
const sought = (spec: PropertySpec, value: string | number): unknown =>
  typeof value === 'number' && Number.isSafeInteger(value) ? parameter(spec, value) : value;

/**
 * Neo4j's toLower knows every alphabet; ours folds ASCII only, so that engines agree. Texts without Latin letters,
 * nearly all, are compared as they are.
 */
function folded(value: string, text: string): string {
  const letters = [...new Set(foldAscii(text).match(/[a-z]/g) ?? [])];
  return letters.reduce((inner, letter) => `replace(${inner}, '${letter.toUpperCase()}', '${letter}')`, value);
}

/** Terms of ORDER BY: null last in either direction, first in the list read backward. */
export function orderTerms({ property, spec, descending }: CheckedOrder, variable: string, backward = false): string {
  const value = `${variable}.${identifier(property)}`;
  const way = descending === backward ? '' : ' DESC';
  // Null is the greatest of all values to the server.
  if (spec.required || !descending) return `${value}${way}`;
  return `${value} ${backward ? 'IS NOT NULL' : 'IS NULL'}, ${value}${way}`;
}

/**
 * That something stands before or behind a value in the order of the graph. The server orders text by code point, and
 * compares it with a parameter by UTF-16 units; the two differ only where both texts hold a unit of a surrogate or behind
 * them. Such texts are compared unit by unit, the surrogates marked to stand last.
 */
export function comparedCypher(
  left: string,
  sign: '<' | '>',
  value: string | number | null,
  bound: string,
  parameters: Parameters,
): string {
  if (typeof value !== 'string' || lowStart(value) === value) return `${left} ${sign} ${bound}`;
  const unit = parameters.variable('u');
  const mark = `CASE WHEN ${unit} <= '\\uD7FF' THEN '0' WHEN ${unit} >= '\\uE000' THEN '1' ELSE '2' END`;
  const marked = (text: string): string => `[${unit} IN split(${text}, '') | ${mark} + ${unit}]`;
  return `${marked(left)} ${sign} ${marked(bound)}`;
}

/** How a keyset condition names what it compares; `variableOf` tells whether it is of the node or the relation. */
function termWriter(
  terms: readonly CheckedOrder[],
  position: Position,
  variableOf: (term: CheckedOrder) => string,
  parameters: Parameters,
): TermWriter {
  const bound: string[] = [];
  const at = (index: number): CheckedOrder => {
    const term = terms[index];
    if (!term) throw new Error('a position has more values than its order has terms');
    return term;
  };
  const column = (index: number): string => `${variableOf(at(index))}.${identifier(at(index).property)}`;
  const value = (index: number): string =>
    (bound[index] ??= parameters.bind(parameter(at(index).spec, position[index] ?? null)));
  return {
    column,
    value,
    compared: (index, sign) => comparedCypher(column(index), sign, position[index] ?? null, value(index), parameters),
  };
}

/** The conditions that a page puts on what stands in it. */
export function pageConditions(
  terms: readonly CheckedOrder[],
  { after, before }: Pick<CheckedPage, 'after' | 'before'>,
  variableOf: (term: CheckedOrder) => string,
  parameters: Parameters,
): readonly string[] {
  const condition = (position: Position | null, side: 'after' | 'before'): readonly string[] =>
    position ? [keysetCondition(terms, position, side, termWriter(terms, position, variableOf, parameters))] : [];
  return [...condition(after, 'after'), ...condition(before, 'before')];
}
