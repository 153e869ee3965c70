/** XML as office files hold it, told element by element whatever prefixes it uses. */
import { SaxesParser, type SaxesTagNS } from 'saxes';

export interface XmlTag {
  /** Without prefix. */
  readonly name: string;
  /** The value of an attribute by its name without prefix; null where it is not there. */
  readonly attribute: (name: string) => string | null;
}

export interface XmlHandler {
  readonly open: (tag: XmlTag) => void;
  readonly close: (name: string) => void;
  readonly text?: (words: string) => void;
}

/** Elements in elements: programs that write office files use some dozens, and the parser looks through all that are open. */
const DEEPEST = 2_000;

export class TooDeep extends Error {}

/** @throws TooDeep, and Error where it is no XML or names an entity of its own */
export function readXml(xml: string, handler: XmlHandler): void {
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    if ((depth += 1) > DEEPEST) throw new TooDeep();
    handler.open({ name: tag.local, attribute: (name) => attributeOf(tag, name) });
  });
  parser.on('closetag', (tag: SaxesTagNS) => {
    depth -= 1;
    handler.close(tag.local);
  });
  if (handler.text) parser.on('text', (words) => handler.text?.(words));
  parser.write(xml).close();
}

function attributeOf(tag: SaxesTagNS, name: string): string | null {
  for (const attribute of Object.values(tag.attributes)) if (attribute.local === name) return attribute.value;
  return null;
}
