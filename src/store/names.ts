/**
 * The names by which things are suggested to whoever types, as keys that an index holds in order.
 *
 * A name is kept in three forms: as it is written, in pinyin and in the initials of its pinyin. Each is derived once, when
 * the node is written. A key begins with the kind, so that what is asked of a kind lies together, and ends with a mark of
 * the node, so that equal names stay apart and are in the same order on every engine.
 */
import { hash } from 'node:crypto';
import { kindSpec, KINDS, type GraphNode, type Kind, type PropertyValue } from '../domain/model';
import { foldText } from '../text/fold';
import { pinyinOf } from '../text/pinyin';
import { isSpelled, PARTED, spell, type Reading } from '../text/spelling';
import { textsOf } from './search-order';

export const FORMS = ['written', 'pinyin', 'initials'] as const;
export type Form = (typeof FORMS)[number];

/** One name of a node; the forms are null where a name without Chinese characters has none but its own. */
export interface NameKeys extends Readonly<Record<Form, string | null>> {
  /** As it was printed. */
  readonly name: string;
}

/** Characters by which a name is found; a key has to fit into an index entry. */
export const LONGEST_TYPED = 200;

/** Stand behind the text of a key, whole or cut: before every character that the text may hold. */
const WHOLE = '\t';
const CUT = '\n';

/** Enough to tell nodes of one name apart. */
const MARK_LENGTH = 12;

const SUGGESTED = new Map<Kind, readonly string[]>(
  (Object.keys(KINDS) as Kind[]).map((kind) => [
    kind,
    Object.entries(kindSpec(kind).properties)
      .filter(([, spec]) => spec.suggested)
      .map(([name]) => name),
  ]),
);

/** Properties that name the things of a kind, the one that does so in full first. */
export const namingProperties = (kind: Kind): readonly string[] => SUGGESTED.get(kind) ?? [];

/** Kinds with names, in the order of the model. */
export const NAMED_KINDS: readonly Kind[] = [...SUGGESTED.keys()].filter((kind) => namingProperties(kind).length > 0);

/** All names of a node, as printed, each once. */
export function namesOf(node: GraphNode): readonly string[] {
  const values = node.properties as Readonly<Record<string, PropertyValue>>;
  return [...new Set(namingProperties(node.kind).flatMap((name) => textsOf(values[name])))];
}

/** A text as it is compared with names: folded, without the control characters that nobody types. */
export const typedForm = (text: string): string => foldText(text).replace(/\p{Cc}/gu, '');

/** The names of a node that can be typed. No key comes twice: of several names the first one is found by it. */
export function nameKeys(node: GraphNode): readonly NameKeys[] {
  const names = namesOf(node);
  if (names.length === 0) return [];
  const mark = hash('sha256', node.id, 'hex').slice(0, MARK_LENGTH);
  const known = FORMS.map(() => new Set<string>());
  return names.flatMap((name) => {
    const typed = typedForm(name);
    const text = typed.length > LONGEST_TYPED ? cut(typed) : typed;
    const forms = pinyinOf(text);
    const end = `${text === typed ? WHOLE : CUT}${mark}`;
    const [written = null, pinyin = null, initials = null] = [text, forms?.full, forms?.initials].map((form, index) => {
      if (form === undefined || form === '' || known[index]?.has(form)) return null;
      known[index]?.add(form);
      return keyStart(node.kind, form) + end;
    });
    return written === null && pinyin === null && initials === null ? [] : [{ name, written, pinyin, initials }];
  });
}

/** How the names of a node are spelled, as texts of words for an index; null where no name has a Chinese character. */
export function spelledNames(node: GraphNode): { readonly syllables: string; readonly initials: string } | null {
  const spelled = namesOf(node).flatMap((name) => spell(findable(name)) ?? []);
  if (spelled.length === 0) return null;
  const text = (form: 'syllables' | 'initials'): string =>
    spelled.map((one) => one[form].join(' ')).join(` ${PARTED} `);
  return { syllables: text('syllables'), initials: text('initials') };
}

/** Whether a name is spelled so from one of its characters on. */
export const isSpelledSo = (name: string, reading: Reading): boolean => isSpelled(findable(name), reading);

/** What of a name is found. */
function findable(name: string): string {
  const typed = typedForm(name);
  return typed.length > LONGEST_TYPED ? cut(typed) : typed;
}

/** Whole characters only: half of one has no place in a store. */
const cut = (text: string): string =>
  Array.from(text.slice(0, LONGEST_TYPED + 1))
    .slice(0, -1)
    .join('');

/** What the keys of a kind begin with where their text begins so. */
export const keyStart = (kind: Kind, text: string): string => `${KINDS[kind].prefix}:${text}`;

/** Whether the text of a key is this one and no longer. */
export const isWholeKey = (kind: Kind, text: string, key: string): boolean =>
  key.startsWith(keyStart(kind, text) + WHOLE);

/** The part of a key by which keys of several kinds are in one order. */
export const orderOfKey = (kind: Kind, key: string): string => key.slice(keyStart(kind, '').length);
