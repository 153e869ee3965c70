/** RDF/XML, for libraries that read nothing else. */
import { groupBy } from '../../text/group-by';
import { escapeXml } from '../../text/markup';
import type { Names } from '../namespaces';
import { isIri, type Quad } from '../quad';

export function rdfxml(names: Names, quads: Iterable<Quad>): string {
  const namespaces = [...names.prefixes].map(([prefix, iri]) => `\n  xmlns:${prefix}="${escapeXml(iri)}"`).join('');
  const blocks = [...groupBy(quads, ({ subject }) => subject)].map(([subject, said]) => {
    const lines = new Set(said.map((quad) => `    ${property(names, quad)}\n`));
    return `  <rdf:Description rdf:about="${escapeXml(subject)}">\n${[...lines].join('')}  </rdf:Description>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${namespaces}>\n${blocks.join('')}</rdf:RDF>\n`;
}

function property(names: Names, { predicate, object }: Quad): string {
  const tag = names.term(predicate);
  if (tag === null) throw new Error(`RDF/XML cannot name ${predicate}`);
  if (isIri(object)) return `<${tag} rdf:resource="${escapeXml(object.iri)}"/>`;
  const { value, language, datatype } = object;
  const of =
    language !== undefined
      ? ` xml:lang="${language}"`
      : datatype === undefined
        ? ''
        : ` rdf:datatype="${escapeXml(datatype)}"`;
  return `<${tag}${of}>${escapeXml(value)}</${tag}>`;
}
