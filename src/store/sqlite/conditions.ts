/** Checked conditions and orders as SQL. Names come from the model, values go into parameters. */
import { behindPrefix, foldAscii } from '../code-points';
import type { CheckedOrder, Predicate, Test } from '../check-query';
import { foldedColumn, identifier } from '../schema/sqlite';
import { soughtIn } from '../sought';
import { hasTwin } from '../twins';
import type { Parameter } from './connection';
import { refsSql } from './search-index';

type Bind = (value: Parameter) => string;

/** @returns conditions that all hold, `1` for none */
export function whereSql(alias: string, predicates: readonly Predicate[], bind: Bind): string {
  if (predicates.length === 0) return '1';
  return predicates.map((predicate) => predicateSql(alias, predicate, bind)).join(' AND ');
}

function predicateSql(alias: string, predicate: Predicate, bind: Bind): string {
  const { property, spec, test } = predicate;
  const column = `${alias}.${identifier(property)}`;
  if (spec.folded && test.op !== 'absent') {
    if (!hasTwin(spec)) return searchedSql(alias, predicate, bind);
    const folded = foldedColumn(property, `${alias}.`);
    return test.op === 'contains' ? `instr(${folded}, ${bind(test.text)}) > 0` : testSql(folded, test, false, bind);
  }
  if (spec.type !== 'strings') return testSql(column, test, spec.type === 'float', bind);
  // A list passes when one of its texts does; it is never null, only empty.
  if (test.op === 'absent') return `${column} = '[]'`;
  return `EXISTS (SELECT 1 FROM json_each(${column}) item WHERE ${testSql('item."value"', test, false, bind)})`;
}

/** A condition on folded text that stands in no column of its own: the search index holds it. */
function searchedSql(alias: string, { property, kinds, spec, test }: Predicate, bind: Bind): string {
  const { match, texts, isAny } = soughtIn(test);
  if (texts.length === 0) return '0';
  if (isAny) {
    const column = `${alias}.${identifier(property)}`;
    return spec.type === 'strings' ? `${column} <> '[]'` : `${column} IS NOT NULL`;
  }
  const refs = kinds.map((kind) => refsSql(kind, property, match, texts, bind));
  return `${alias}."ref" IN (${refs.join(' UNION ALL ')})`;
}

function testSql(column: string, test: Test, isFloat: boolean, bind: Bind): string {
  switch (test.op) {
    case 'absent':
      return `${column} IS NULL`;
    case 'equals':
      return `${column} = ${bind(test.value)}`;
    case 'in':
      // Floats go in one by one: SQLite's JSON does not keep every digit.
      return isFloat
        ? `${column} IN (${test.values.map(bind).join(', ')})`
        : `${column} IN (SELECT "value" FROM json_each(${bind(JSON.stringify(test.values))}))`;
    case 'contains':
      return `instr(lower(${column}), ${bind(foldAscii(test.text))}) > 0`;
    case 'startsWith': {
      const behind = behindPrefix(test.text);
      return `${column} >= ${bind(test.text)}${behind === null ? '' : ` AND ${column} < ${bind(behind)}`}`;
    }
    case 'within':
      return test.bounds.length === 0
        ? `${column} IS NOT NULL`
        : test.bounds.map((bound) => `${column} ${bound.sign} ${bind(bound.value)}`).join(' AND ');
  }
}

/** One term of ORDER BY: null last in either direction, first in the list read backward. */
export function checkedTerm(column: string, { spec, descending }: CheckedOrder, backward = false): string {
  const required = spec.required === true;
  // Where null stands by itself is left unsaid: an index is in that order.
  if (descending !== backward) return backward && !required ? `${column} DESC NULLS FIRST` : `${column} DESC`;
  return required || backward ? column : `${column} ASC NULLS LAST`;
}
