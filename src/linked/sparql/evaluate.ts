/** Evaluates a query, and tells what went wrong where it lies with the query. */
import { namedNode, type Store } from 'oxigraph';
import { checkQuery, tooManyRows } from './check';
import type { Answer, AskedGraphs } from './messages';

export function evaluate(
  store: Store,
  base: string,
  { query, mediaType, ...graphs }: { readonly query: string; readonly mediaType: string } & AskedGraphs,
): Answer {
  const checked = checkQuery(base, query, graphs);
  if ('refused' in checked) return { kind: 'refused', message: checked.refused };
  const { defaultGraphs, namedGraphs } = graphs;
  try {
    const body = store.query(checked.text, {
      base_iri: `${base}/`,
      results_format: mediaType,
      ...(defaultGraphs.length > 0 && { default_graph: defaultGraphs.map((iri) => namedNode(iri)) }),
      ...(namedGraphs.length > 0 && { named_graphs: namedGraphs.map((iri) => namedNode(iri)) }),
    }) as string;
    const refused = checked.form === 'SELECT' ? tooManyRows(rowsIn(mediaType, body)) : null;
    if (refused !== null) return { kind: 'refused', message: refused };
    if (body.length > MOST_CHARACTERS) return { kind: 'refused', message: tooLarge };
    return { kind: 'answer', body };
  } catch (error) {
    // What the engine says of a query is an Error of its own; a RuntimeError of WebAssembly is its end.
    if (!(error instanceof Error) || error.name !== 'Error') throw error;
    return { kind: 'refused', message: `The query cannot be evaluated: ${error.message}` };
  }
}

/** Of what is no table, and of tables with long texts. */
const MOST_CHARACTERS = 20_000_000;
const tooLarge = 'The answer is larger than 20 MB: ask for less with LIMIT, or take the dump.';

/** Rows of a table, in the syntax in which it is written. */
function rowsIn(mediaType: string, body: string): number {
  switch (mediaType) {
    case 'application/sparql-results+xml':
      return count(body, '<result>');
    case 'text/tab-separated-values':
      return count(body, '\n') - 1;
    case 'text/csv':
      return count(body.replace(/"[^"]*"/g, ''), '\n') - 1;
    default:
      return (JSON.parse(body) as { readonly results: { readonly bindings: readonly unknown[] } }).results.bindings
        .length;
  }
}

function count(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found += 1;
  return found;
}
