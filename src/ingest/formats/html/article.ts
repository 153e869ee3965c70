/**
 * The article of a page, without its frame: menus, breadcrumbs, related links, the foot. What is told lies together, and
 * a frame is made of links: the way from the body leads each time into the child that holds most of the text outside links.
 */
import { isDataTable } from './tables';
import { attribute, type Element, isElement, stepsOf } from './page';

/** How much of the text of an element one child must hold to be the place of the article. */
const MOST = 0.75;
/** A block of which links make more than this is a way to other pages. */
const MOST_LINKED = 0.5;

interface Text {
  readonly all: number;
  readonly linked: number;
}

/** @returns the blocks that make the article, in order: what names the document and stands above it comes first */
export function articleOf(body: Element): readonly Element[] {
  const texts = textsIn(body);
  const plain = (element: Element): number => {
    const { all, linked } = texts.get(element) ?? NONE;
    return all - linked;
  };
  const above: Element[] = [];
  let article = body;
  for (;;) {
    if (article.tagName === 'table' && isDataTable(article)) break;
    const children = article.childNodes.filter(isElement);
    const main = children.reduce<Element | null>((most, one) => (most && plain(most) >= plain(one) ? most : one), null);
    if (!main || !HOLDS_BLOCKS.has(main.tagName) || plain(main) < plain(article) * MOST) break;
    for (const child of children.slice(0, children.indexOf(main))) above.push(...headsIn(child, texts));
    article = main;
  }
  return [...above, article];
}

const NONE: Text = { all: 0, linked: 0 };
const HOLDS_BLOCKS = new Set(['div', 'section', 'article', 'main', 'center', 'form', 'table', 'tbody', 'tr', 'td', 'span', 'font']); // prettier-ignore
const HEADINGS = new Set(['h1', 'h2', 'h3']);

/** Above the article stand its title and what is told of it, each beside its label: 索引号, 发布机构, 统一社会信用代码. */
function headsIn(block: Element, texts: ReadonlyMap<Element, Text>): readonly Element[] {
  const found: Element[] = [];
  let inside: Element | null = null;
  for (const step of stepsOf(block)) {
    if (step.kind === 'TEXT') continue;
    if (step.kind === 'CLOSE') {
      if (step.element === inside) inside = null;
      continue;
    }
    if (inside) continue;
    const { element } = step;
    const { all, linked } = texts.get(element) ?? NONE;
    const isTold = all > 0 && linked <= all * MOST_LINKED;
    if (!isTold || !(HEADINGS.has(element.tagName) || tellsLabels(element))) continue;
    inside = element;
    found.push(element);
  }
  return found;
}

const LISTS = new Set(['table', 'dl', 'ul']);
const LABEL = /[：:]/;
const LEAST_LABELS = 3;

function tellsLabels(element: Element): boolean {
  if (!LISTS.has(element.tagName)) return false;
  let labels = 0;
  for (const step of stepsOf(element)) if (step.kind === 'TEXT' && LABEL.test(step.text)) labels += 1;
  return labels >= LEAST_LABELS;
}

/** How much text each element holds, and how much of it is in links. */
function textsIn(body: Element): ReadonlyMap<Element, Text> {
  const texts = new Map<Element, Text>();
  const open: { all: number; linked: number; readonly isLink: boolean }[] = [];
  for (const step of stepsOf(body)) {
    const last = open.at(-1);
    if (step.kind === 'OPEN') {
      const isLink = (last?.isLink ?? false) || (step.element.tagName === 'a' && attribute(step.element, 'href') !== null);
      open.push({ all: 0, linked: 0, isLink });
    } else if (step.kind === 'TEXT') {
      if (!last) continue;
      const { length } = step.text.replace(/\s+/g, '');
      last.all += length;
      if (last.isLink) last.linked += length;
    } else {
      const done = open.pop();
      if (!done) continue;
      texts.set(step.element, { all: done.all, linked: done.linked });
      const outer = open.at(-1);
      if (outer) [outer.all, outer.linked] = [outer.all + done.all, outer.linked + done.linked];
    }
  }
  return texts;
} // prettier-ignore
