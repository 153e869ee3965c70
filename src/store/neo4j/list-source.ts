/** Where the nodes of a list come from: all of their kind, or the hits of the search index for one of the conditions. */
import type { Kind } from '../../domain/model';
import type { Predicate } from '../check-query';
import { identifier, SEARCH_INDEX } from '../schema/neo4j';
import { hasTwin } from '../twins';
import { soughtIn } from '../sought';
import { pairsField, type Bind } from './conditions';
import { lucenePhrase } from './pairs';

/** Characters that Lucene is asked for at once; a condition on more looks at every node. */
const LONGEST_QUERY = 1000;

/** A clause that binds `n` to nodes of the kind, among them all that the conditions let pass. */
export function sourceCypher(kind: Kind, predicates: readonly Predicate[], bind: Bind): string {
  for (const predicate of predicates) {
    const asked = luceneQuery(predicate);
    if (asked === null) continue;
    const hits = `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', ${bind(asked)}) YIELD node`;
    return `${hits} WITH node AS n WHERE n:${identifier(kind)} WITH n`;
  }
  return `MATCH (n:${identifier(kind)})`;
}

/** Null where another index answers, or none does. */
function luceneQuery({ property, kinds, spec, test }: Predicate): string | null {
  if (!spec.folded || !spec.searchable || test.op === 'absent') return null;
  if (hasTwin(spec) && test.op !== 'contains') return null;
  const { match, texts, isAny } = soughtIn(test);
  const length = texts.reduce((sum, text) => sum + text.length + 1, 0);
  if (length > LONGEST_QUERY || texts.length === 0 || isAny) return null;
  return `${pairsField(kinds, property)}:(${texts.map((text) => lucenePhrase(text, match)).join(' ')})`;
}
