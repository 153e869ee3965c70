/** A small page about one thing, for the windows that clients open over a name. */
import { namesOf } from '../store/names';
import { endingText } from './candidates';
import { codeOf, subkindName, subkindOf } from './entity-types';
import type { Details } from './details';
import { PREVIEW_SIZE } from './manifest';

/** Documents that a window has room for. */
const MOST_DOCUMENTS = 3;

/** @param uri where the thing is described */
export function previewPage({ node, divisions, parents, documents, ended }: Details, uri: string): string {
  const [name = node.id, ...aliases] = namesOf(node);
  const subkind = subkindOf(node);
  const rows: readonly (readonly [term: string, value: string | null])[] = [
    ['别名 also', aliases.join('、')],
    ['性质 kind', subkind && subkindName(subkind)],
    ['代码 code', codeOf(node)],
    ['行政区划 division', divisions.map(({ properties }) => properties.name).toReversed().join('')],
    ['上级 above', parents[0]?.properties.name ?? null],
    ['变动 change', ended && endingText(ended)],
    ['文件 documents', documents.flatMap(({ properties: { title } }) => title ?? []).slice(0, MOST_DOCUMENTS).join('；')],
  ]; // prettier-ignore
  const shown = rows.filter(([, value]) => value !== null && value !== '');
  return `<!doctype html>
<html lang="zh-Hans">
<head><meta charset="utf-8"><title>${html(name)}</title>
<style>body{font:14px/1.5 sans-serif;margin:12px;max-width:${PREVIEW_SIZE.width - 30}px}h1{font-size:16px;margin:0 0 8px}dl{display:grid;grid-template-columns:8em 1fr;gap:2px 8px;margin:0}dt{color:#555}dd{margin:0}</style></head>
<body><h1><a href="${html(uri)}" target="_blank" rel="noopener">${html(name)}</a></h1>
<dl>${shown.map(([term, value]) => `<dt>${html(term)}</dt><dd>${html(value ?? '')}</dd>`).join('')}</dl></body>
</html>
`;
}

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const html = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? '');
