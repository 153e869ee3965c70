/** Looks at a query before it is evaluated: what it may not do is told in words that say what to do instead. */
import { Parser, type SparqlQuery } from 'sparqljs';
import type { AskedGraphs, QueryForm } from './messages';

/** A query that is refused. */
export interface Refused {
  readonly refused: string;
}

export interface Accepted {
  readonly form: QueryForm;
  /** With a bound of rows where it had none. */
  readonly text: string;
}

export const LONGEST_QUERY = 10_000;
/** Of an answer that is a table. */
export const MOST_ROWS = 100_000;
/** Brackets in brackets; what parses and optimises recurses so deep. */
const MOST_NESTING = 40;
/** The same of what needs no brackets, such as a chain of operators. */
const MOST_DEPTH = 120;

const refuse = (refused: string): Refused => ({ refused });

/** @param base of the service: its graphs are those that may be named */
export function checkQuery(base: string, query: string, asked: AskedGraphs): Accepted | Refused {
  if (query.length > LONGEST_QUERY) {
    return refuse(`The query has ${query.length} characters; at most ${LONGEST_QUERY} are allowed: ask in parts, or take the dump at ${base}/dataset.nq.gz.`); // prettier-ignore
  }
  if (nesting(query) > MOST_NESTING) return refuse(`The query is nested more than ${MOST_NESTING} brackets deep.`);
  const parsed = parse(base, query);
  if ('refused' in parsed) return parsed;
  if (parsed.type === 'update') {
    return refuse('This endpoint only reads: ask with SELECT, ASK, CONSTRUCT or DESCRIBE. Documents are changed by POST /documents or GraphQL.'); // prettier-ignore
  }
  const fault = faultIn(parsed);
  if (fault !== null) return refuse(fault);
  const graphs = [...(parsed.from?.default ?? []), ...(parsed.from?.named ?? [])].map(({ value }) => value);
  const foreign = [...graphs, ...asked.defaultGraphs, ...asked.namedGraphs].find((iri) => !isOwnGraph(base, iri));
  if (foreign !== undefined) {
    return refuse(`<${foreign}> is no graph of this dataset, and none is fetched: ${GRAPHS.map((name) => `<${base}/graph/${name}>`).join(', ')} and <${base}/graph/derived/{rule}> are there. Leave FROM away to ask all of them.`); // prettier-ignore
  }
  if (asked.defaultGraphs.length > 1 || (asked.defaultGraphs.length === 0 && (parsed.from?.default.length ?? 0) > 1)) {
    return refuse('At most one default graph may be named: leave FROM away to ask all graphs as one, or use GRAPH.');
  }
  return bounded(query, parsed);
}

const GRAPHS = ['stated', 'derived', 'inferred', 'decided', 'lists'];

const isOwnGraph = (base: string, iri: string): boolean =>
  GRAPHS.some((name) => iri === `${base}/graph/${name}`) || iri.startsWith(`${base}/graph/derived/`);

function parse(base: string, query: string): SparqlQuery | Refused {
  try {
    return new Parser({ baseIRI: `${base}/` }).parse(query);
  } catch (error) {
    return refuse(
      `The query is no SPARQL 1.1: ${error instanceof Error ? error.message.slice(0, MESSAGE_LENGTH) : ''}`,
    );
  }
}
const MESSAGE_LENGTH = 500;

/** Looks at every part, without recursion: how deep it goes is what is to be found out. */
function faultIn(query: SparqlQuery): string | null {
  const rest: (readonly [part: unknown, depth: number])[] = [[query, 0]];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [part, depth] = next;
    if (typeof part !== 'object' || part === null) continue;
    if (depth > MOST_DEPTH)
      return `The query is nested more than ${MOST_DEPTH} levels deep: VALUES and IN say long lists in one.`;
    if ('type' in part && part.type === 'service') {
      return 'SERVICE is not followed: no other server is asked from here. Ask it yourself and join the answers.';
    }
    for (const value of Object.values(part)) rest.push([value, depth + 1]);
  }
  return null;
}

/** How deep brackets stand in one another outside of strings, IRIs and comments. */
function nesting(query: string): number {
  let [depth, most] = [0, 0];
  for (const [token] of query.matchAll(/"[^"\n]*"|'[^'\n]*'|<[^<>\s]*>|#[^\n]*|[[({]|[\])}]/g)) {
    if (token === '(' || token === '[' || token === '{') most = Math.max(most, (depth += 1));
    else if (token === ')' || token === ']' || token === '}') depth -= 1;
  }
  return most;
}

const tooMany = `More than ${MOST_ROWS} rows are not given at once: add LIMIT and OFFSET, or take the dump.`;

/** A row more than there may be shows that there are too many. */
function bounded(text: string, query: Exclude<SparqlQuery, { type: 'update' }>): Accepted | Refused {
  const form = query.queryType;
  const limit = 'limit' in query ? query.limit : undefined;
  if (limit !== undefined && limit > MOST_ROWS) return refuse(tooMany);
  // What stands behind the limit can have none added, and graphs are bounded by their bytes.
  const isOpen = form === 'SELECT' && limit === undefined && query.values === undefined;
  return { form, text: isOpen ? `${text}\nLIMIT ${MOST_ROWS + 1}` : text };
}

/** What is said where an answer turned out too long; null where it did not. */
export const tooManyRows = (rows: number): string | null => (rows > MOST_ROWS ? tooMany : null);
