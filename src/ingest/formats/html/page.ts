/** The parsed page: which nodes a reader sees, walked without recursion, for pages nest as deep as their authors let them. */
import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.ChildNode;

/** What is entered and left is an element, what is met a text. */
export type Step =
  | { readonly kind: 'OPEN' | 'CLOSE'; readonly element: Element }
  | { readonly kind: 'TEXT'; readonly text: string; readonly parent: Element };

const UNSEEN = new Set([
  'head', 'script', 'style', 'noscript', 'template', 'iframe', 'object', 'svg', 'canvas', 'audio', 'video', 'select',
  'textarea', 'button', 'nav', 'footer',
]); // prettier-ignore
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export const isElement = (node: Node): node is Element => 'tagName' in node;

export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null;
}

const isSeen = (element: Element): boolean =>
  !UNSEEN.has(element.tagName) &&
  attribute(element, 'hidden') === null &&
  !HIDDEN.test(attribute(element, 'style') ?? '');

export interface Page {
  readonly body: Element;
  /** What the page says of itself in its head, by lower-case name: articletitle, contentsource … */
  readonly meta: ReadonlyMap<string, string>;
}

/** Browsers give up at some hundreds. What each element costs the parser grows with how deep it stands. */
const DEEPEST = 1_000;

export class TooDeep extends Error {}

/** @throws TooDeep */
export function pageOf(html: string): Page | null {
  let depth = 0;
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: (): void => {
      depth += 1;
      if (depth > DEEPEST) throw new TooDeep();
    },
    onItemPop: (): void => {
      depth -= 1;
    },
  };
  const root = parse(html, { scriptingEnabled: false, treeAdapter });
  const page = root.childNodes.filter(isElement).find(({ tagName }) => tagName === 'html');
  const [head, body] = ['head', 'body'].map((name) => page?.childNodes.filter(isElement).find(({ tagName }) => tagName === name)); // prettier-ignore
  if (!body) return null;
  const meta = new Map<string, string>();
  for (const element of head?.childNodes.filter(isElement) ?? []) {
    const [name, content] = [attribute(element, 'name'), attribute(element, 'content')];
    if (element.tagName === 'meta' && name !== null && content !== null) meta.set(name.toLowerCase(), content.trim());
  }
  return { body, meta };
}

/** What a reader sees of an element, in order. */
export function* stepsOf(top: Element): Generator<Step> {
  const open: { readonly element: Element; next: number }[] = [{ element: top, next: 0 }];
  yield { kind: 'OPEN', element: top };
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const node = last.element.childNodes[last.next];
    last.next += 1;
    if (node === undefined) {
      open.pop();
      yield { kind: 'CLOSE', element: last.element };
    } else if (node.nodeName === '#text') {
      yield { kind: 'TEXT', text: (node as DefaultTreeAdapterTypes.TextNode).value, parent: last.element };
    } else if (isElement(node) && isSeen(node)) {
      open.push({ element: node, next: 0 });
      yield { kind: 'OPEN', element: node };
    }
  }
}
