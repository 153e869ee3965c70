/** The places of a page that name whose it is: labels, the index, remarks above tables, a signature, the first sentence. */
import type { Outline, OutlineNode } from '../../outline.types';
import { beginsWithPlace, canonicalName, isOrganisationName, mayBeName } from '../organisation-names';
import { recurrenceOf } from '../organisations/recurrence';
import { splitOutside, wordsOf } from '../words';
import { indexCells, MOST_INDEX_LINES } from './places';

/** `本单位名称是某某`, or the label and its value in a cell or behind a gap. */
export const declaredNames = (outline: Outline): readonly string[] =>
  valuesOf(outline, outline.nodes, DECLARES).slice(0, 1);

const DECLARES =
  /(?:(?:部门|单位|中心|机构)[）)]?(?:的)?(?:名称|全称)(?:是|为|[：:\s|]{1,6})|预算单位[：:])\s{0,4}(?=[^，。；、\s]{3})/;

/** The first paragraph of an introduction opens with the full name of the body that it tells of. */
export function introducedNames(outline: Outline): readonly string[] {
  const first = outline.nodes.find(
    ({ role, subject, text }) => role === 'PARAGRAPH' && subject !== 'DUTIES' && text.includes('。'),
  );
  const words = first ? wordsOf(outline, first).text : '';
  const head = OPENS.exec(words)?.[0] ?? '';
  const isWhole = /[，（(]/.test(words.charAt(head.length)) && mayBeName(head);
  const recurrence = recurrenceOf(outline);
  const names = Array.from(head, (_, at) => head.slice(0, head.length - at)).filter(
    (name) => beginsWithPlace(name) && (isOrganisationName(name) || (isWhole && name === head)),
  );
  const best = names.find((name) => recurrence.alone(name) > 1) ?? names[0];
  return best === undefined ? [] : [best];
}

/** Words up to the first that can follow a name: what it is, where it lies, since when. */
const OPENS = /^(?:(?!始建|成立|创[办建]|地处|坐落|[内下]设)[^，。；：、（(\s0-9是为系于由占在]){4,44}/;

/** The index that pages print over a document: a line, or a table of labels and values. */
export const indexedNames = (outline: Outline): readonly string[] =>
  [...indexCells(outline), ...valuesOf(outline, outline.nodes.slice(0, MOST_INDEX_LINES), INDEXES)].slice(0, 1);

/** `编制部门：某局` above the tables: whose they are, where all of them name the same. */
export function tabledNames({ tables }: Outline): readonly string[] {
  const named = new Set(
    tables.flatMap(({ table }) =>
      table.remarks.flatMap(({ text }) => canonicalName(OF_TABLE.exec(text)?.[1] ?? '') || []),
    ),
  );
  return named.size === 1 ? [...named].filter(mayBeName) : [];
}

const OF_TABLE =
  /^(?:编制|填报|编报|公开|预算)?(?:部门|单位)(?:名称)?[：:]([^：:，。；\s]{3,40}?)(?=(?:金额)?单位[：:]|[：:，。；\s]|$)/;

const INDEXES = /(?:发布|发文)(?:机构|机关|单位)[\]】：:\s|]{1,6}(?=[^，。；、|\s]{3})/;

/** What stands behind a label or on the line below it, up to the next mark outside of brackets. */
const valuesOf = (outline: Outline, nodes: readonly OutlineNode[], label: RegExp): readonly string[] =>
  nodes.flatMap((node, index) => {
    const own = wordsOf(outline, node).text;
    const below = /[：:]$/.test(own) ? nodes[index + 1] : undefined;
    const text = below ? own + wordsOf(outline, below).text : own;
    const found = label.exec(text);
    if (!found) return [];
    const [value] = splitOutside(
      text.slice(found.index + found[0].length, found.index + LONGEST_VALUE),
      /[，。；、|\s]/,
    );
    const isSure = /[是为：:]\s*$/.test(found[0]);
    return value && (isSure ? mayBeName(value.text) : isOrganisationName(value.text)) ? [value.text] : [];
  });

const LONGEST_VALUE = 120;

/** A name alone on its line above a date at the end. */
export function signatures(outline: Outline): readonly string[] {
  const last = outline.nodes.slice(-3).map(({ text }) => text.replace(/\s/g, ''));
  const dated = last.findIndex((line) => /^(?:20[0-9]{2}|二〇..)年.{1,4}月.{1,4}日$/.test(line));
  const name = last[dated - 1] ?? '';
  return mayBeName(name) ? [name] : [];
}
