/** A page on which people ask: a form, examples, and the answer as a table. It works without a script. */
import { escapeHtml } from '../../text/markup';
import { htmlPage } from '../html';
import type { Names } from '../namespaces';
import { examples } from './examples';

interface Term {
  readonly type: string;
  readonly value: string;
}

interface Results {
  readonly head: { readonly vars?: readonly string[] };
  readonly boolean?: boolean;
  readonly results?: { readonly bindings: readonly Readonly<Record<string, Term | undefined>>[] };
}

/** @param query as it was asked; null for the first visit. @param answer HTML of `tableOf` or `graphOf` */
export function queryPage(names: Names, query: string | null, answer: string): string {
  const offered = examples(names);
  const links = offered.map(
    ({ zh, en, query: text }) =>
      `<li><a href="?format=html&amp;query=${encodeURIComponent(text)}">${escapeHtml(zh)} <span lang="en">${escapeHtml(en)}</span></a></li>\n`,
  );
  return htmlPage(
    'SPARQL',
    `<main>
<h1>SPARQL</h1>
<form method="get" action="sparql">
<label for="query">查询 <span lang="en">Query</span></label>
<textarea id="query" name="query" rows="12" spellcheck="false">${escapeHtml(query ?? offered[0]?.query ?? '')}</textarea>
<p><button name="format" value="html">查询 <span lang="en">Ask</span></button>
<button name="format" value="csv">CSV</button> <button name="format" value="json">JSON</button></p>
</form>
${answer}<h2>例子 <span lang="en">Examples</span></h2>
<ul>
${links.join('')}</ul>
</main>
<footer>
<p>${escapeHtml(names.base)}/sparql · SPARQL 1.1</p>
</footer>`,
  );
}

/** @param json results of SELECT or ASK */
export function tableOf(json: string): string {
  const { head, boolean, results } = JSON.parse(json) as Results;
  if (boolean !== undefined)
    return `<p>${boolean ? '是 <span lang="en">Yes</span>' : '否 <span lang="en">No</span>'}</p>\n`;
  const { vars = [] } = head;
  const rows = results?.bindings ?? [];
  const cells = (row: (typeof rows)[number]): string => vars.map((name) => `<td>${cell(row[name])}</td>`).join('');
  return `<h2>结果 <span lang="en">Results</span> <small>${rows.length}</small></h2>
<div class="rows"><table>
<tr>${vars.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr>
${rows.map((row) => `<tr>${cells(row)}</tr>\n`).join('')}</table></div>
`;
}

export const graphText = (turtle: string): string => `<pre>${escapeHtml(turtle)}</pre>\n`;

function cell(term: Term | undefined): string {
  if (!term) return '';
  const text = escapeHtml(term.value);
  return term.type === 'uri' && /^https?:/.test(term.value) ? `<a href="${text}">${text}</a>` : text;
}
