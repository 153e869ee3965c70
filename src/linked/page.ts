/** The description of a thing as a page for people: plain HTML, without a script, every text escaped. */
import { codeList } from '../domain/codes';
import type { GraphNode, PropertyValue, RelationProperties } from '../domain/model';
import { spokenPlace } from '../domain/stated-place';
import { termsOf, type PropertyTerm } from '../domain/terms';
import { descriptionUri, nodeUri } from '../domain/uri';
import { escapeHtml } from '../text/markup';
import { bilingual } from './code-lists';
import { kindTitle, listTitle, partQuery, type Description, type RelatedList } from './description';
import { FORMAT_NAMES } from './formats';
import { htmlPage } from './html';
import { labelOf } from './label';
import { codeListOf, pathText } from './literals';
import type { Names } from './namespaces';
import { publishedKind } from './relation-quads';
import { words } from './vocabulary';

export function page(names: Names, { node, lists }: Description): string {
  const label = escapeHtml(labelOf(node));
  const address = descriptionUri(names.base, node.id);
  const uri = nodeUri(names.base, node.id);
  const formats = FORMAT_NAMES.map(
    (format) => `<a href="${escapeHtml(`${pathOf(names, address)}?format=${format}`)}">${format}</a>`,
  );
  return htmlPage(
    `${label} · ${escapeHtml(kindTitle(node.kind))}`,
    `<main>
<p class="kind">${escapeHtml(kindTitle(node.kind))} <span lang="en">${escapeHtml(words(node.kind))}</span></p>
<h1>${label}</h1>
<p class="uri">URI: <code>${escapeHtml(uri)}</code></p>
<table>
${propertyRows(node)}</table>
${lists.map((list) => listSection(names, address, list)).join('')}</main>
<footer>
<p>其他格式 <span lang="en">Other formats</span>: ${formats.join(' · ')}</p>
</footer>`,
  );
}

function propertyRows(node: GraphNode): string {
  const values = node.properties as unknown as Readonly<Record<string, PropertyValue>>;
  return Object.entries(termsOf(node.kind)?.properties ?? {})
    .map(([property, term]) => {
      const shown = shownTerm(node, property, term);
      const texts = shown ? textsOf(shown, values[property] ?? null) : [];
      const english = escapeHtml(words(property));
      return texts.length === 0
        ? ''
        : `<tr><th scope="row">${escapeHtml(shown?.zh ?? property)} <small lang="en">${english}</small></th><td>${texts.map(escapeHtml).join('<br>')}</td></tr>\n`;
    })
    .join('');
}

/** What statements say in another way, a page shows as it is. */
function shownTerm({ kind }: GraphNode, property: string, term: PropertyTerm | null): PropertyTerm | null {
  if (term) return term;
  if (kind === 'StaffingQuota' && property === 'count') return { zh: '数量', form: 'integer', terms: [] };
  return kind === 'Passage' && property === 'text' ? { zh: '原文', form: 'text', terms: [] } : null;
}

const FEN_PER_YUAN = 100;

function textsOf({ form }: PropertyTerm, value: PropertyValue): readonly string[] {
  if (value === null) return [];
  if (typeof value === 'object') return value;
  const list = codeListOf(form);
  const meaning = list === null ? undefined : codeList(list).values[String(value)];
  if (meaning !== undefined) return [bilingual(meaning).zh];
  if (form === 'path') return [pathText(String(value))];
  if (form === 'fen') return [(Number(value) / FEN_PER_YUAN).toLocaleString('zh-CN', { minimumFractionDigits: 2 })];
  return [String(value)];
}

function listSection(names: Names, address: string, list: RelatedList): string {
  const { relation, direction, neighbours, total, after } = list;
  const isEvidence = relation === 'STATED_IN' && direction === 'out';
  const items = neighbours.flatMap(({ node, relation: edge }) => {
    if (publishedKind(node.id) === null) return [];
    const link = `<a href="${escapeHtml(pathOf(names, descriptionUri(names.base, node.id)))}">${escapeHtml(labelOf(node))}</a>`;
    if (edge.type !== 'STATED_IN' || !isEvidence) return [`<li>${link}${basisOf(edge.properties)}</li>\n`];
    return [quoteBlock(link, edge.properties)];
  });
  const more =
    after === null
      ? ''
      : `<p><a rel="next" href="${escapeHtml(`${pathOf(names, address)}?${partQuery(list, after)}`)}">更多 <span lang="en">More</span></a></p>\n`;
  const body = isEvidence ? items.join('') : `<ul>\n${items.join('')}</ul>\n`;
  return `<section>\n<h2>${escapeHtml(listTitle(list))} <small>${total}</small></h2>\n${body}${more}</section>\n`;
}

const quoteBlock = (link: string, place: RelationProperties<'STATED_IN'>): string =>
  `<blockquote>${escapeHtml(place.quote)}<footer>${link} · ${escapeHtml(spokenPlace(place))}</footer></blockquote>\n`;

function basisOf(properties: object): string {
  return 'basis' in properties && properties.basis !== 'STATED'
    ? ' <small>推算 <span lang="en">derived</span></small>'
    : '';
}

/** Links lead along this service, whatever name it goes by: a page is read through a tunnel as well. */
const pathOf = (names: Names, address: string): string => address.slice(originOf(names.base).length);
const originOf = (base: string): string => new URL(base).origin;
