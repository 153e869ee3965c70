/** Turtle and TriG: what is said of one subject stands together, under prefixes. */
import { groupBy } from '../../text/group-by';
import type { Names } from '../namespaces';
import { isIri, type Quad, type RdfObject } from '../quad';
import { escapeText, iriText } from './ntriples';

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

export const prefixLines = (names: Names): string =>
  [...names.prefixes].map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`).join('');

export function turtle(names: Names, quads: Iterable<Quad>): string {
  return `${prefixLines(names)}\n${turtleBlocks(names, quads, '')}`;
}

export function trig(names: Names, quads: Iterable<Quad>): string {
  const graphs = groupBy(quads, ({ graph }) => graph);
  const blocks = [...graphs].map(([graph, said]) =>
    graph === null
      ? turtleBlocks(names, said, '')
      : `${iriText(graph)} {\n${turtleBlocks(names, said, '  ').trimEnd()}\n}\n`,
  );
  return `${prefixLines(names)}\n${blocks.join('\n')}`;
}

/** One block for each subject, in the order in which they first come. */
export function turtleBlocks(names: Names, quads: Iterable<Quad>, indent: string): string {
  const subjects = groupBy(quads, ({ subject }) => subject);
  return [...subjects].map(([subject, said]) => block(names, subject, said, indent)).join('\n');
}

function block(names: Names, subject: string, said: readonly Quad[], indent: string): string {
  const predicates = groupBy(said, ({ predicate }) => predicate);
  const lines = [...predicates].map(([predicate, quads]) => {
    const objects = new Set(quads.map(({ object }) => objectText(names, object)));
    return `${predicate === RDF_TYPE ? 'a' : iriOf(names, predicate)} ${[...objects].join(', ')}`;
  });
  return `${indent}${iriOf(names, subject)} ${lines.join(` ;\n${indent}  `)} .\n`;
}

const iriOf = (names: Names, iri: string): string => names.term(iri) ?? iriText(iri);

function objectText(names: Names, object: RdfObject): string {
  if (isIri(object)) return iriOf(names, object.iri);
  const quoted = `"${escapeText(object.value)}"`;
  if (object.language !== undefined) return `${quoted}@${object.language}`;
  return object.datatype === undefined ? quoted : `${quoted}^^${iriOf(names, object.datatype)}`;
}
