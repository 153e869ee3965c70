/** Names and the places that belong to them: in front of a name, in its stead, in the index of a page. */
import type { Outline } from '../../outline.types';
import { beginsWithPlace, ENDS_WITH_PLACE, isOrganisationName, mayBeName, REGION } from '../organisation-names';
import { splitOutside, wordsOf } from '../words';

/** Lines that the index of a page takes. */
export const MOST_INDEX_LINES = 12;

/** A name as a title prints it, with the place in front of it. */
export function placedIn(title: string, name: string): readonly string[] {
  const flat = title.replace(/\s+/g, '');
  const at = flat.indexOf(name);
  const full = flat.slice(0, at + name.length);
  return at > 0 && ENDS_WITH_PLACE.test(flat.slice(0, at)) && beginsWithPlace(full) && mayBeName(full) ? [full] : [];
}

/**
 * A place is no body: `某街道` in a title stands for the office that a label or a sentence names with the place in front.
 * Null where none does, or several do.
 */
export function officeOf(outline: Outline, place: string, spoken: readonly string[]): string | null {
  if (!IS_PLACE.test(place)) return null;
  const labelled = outline.nodes
    .slice(0, MOST_INDEX_LINES)
    .flatMap((node) => splitOutside(wordsOf(outline, node).text, /[，。；：:|\s\]】]/).map(({ text }) => text));
  const offices = new Set(
    [...labelled, ...indexCells(outline), ...spoken].filter(
      (name) => name.length > place.length && name.startsWith(place) && isOrganisationName(name),
    ),
  );
  return offices.size === 1 ? ([...offices][0] ?? null) : null;
}

const IS_PLACE = new RegExp(`(?:[${REGION}]|街道)$`);

/** `县林业局` where the text prints one name of a place in front of it: 某某县林业局. */
export function withPlace(outline: Outline, name: string): string {
  if (!/^[省市县区旗州]/.test(name)) return name;
  const places = new Set<string>();
  for (let at = outline.text.indexOf(name); at >= 0; at = outline.text.indexOf(name, at + name.length)) {
    const place = /(?:^|[^\u4e00-\u9fff])([\u4e00-\u9fff]{2,6})$/.exec(
      outline.text.slice(Math.max(0, at - 7), at),
    )?.[1];
    if (place !== undefined && isOrganisationName(`${place}${name}`) && isPlace(outline, place, name))
      places.add(place);
  }
  return places.size === 1 ? `${[...places][0] ?? ''}${name}` : name;
}

/** A place is named more than once; words of a sentence stand before a name by chance: `应及时告知县林业局`. */
function isPlace({ text }: Outline, place: string, name: string): boolean {
  const named = `${place}${name.charAt(0)}`;
  return text.indexOf(named) !== text.lastIndexOf(named);
}

/** The cell behind the label for the publisher, in a table above the text. */
export const indexCells = ({ tables, nodes }: Outline): readonly string[] =>
  tables
    .filter(({ table }) => table.start < (nodes[MOST_INDEX_LINES]?.span.start ?? Infinity))
    .flatMap(({ table }) => table.rows)
    .flatMap((row) => row.flatMap(({ text }, at) => (IS_INDEX.test(text) ? [row[at + 1]?.text ?? ''] : [])))
    .filter(isOrganisationName);

const IS_INDEX = /^[[【]?(?:发布|发文)(?:机构|机关|单位)[\]】：:]{0,2}$/;
