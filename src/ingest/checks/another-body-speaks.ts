import type { FindingFact, Quote } from '../../domain/fact';
import { isSubsequence } from '../../text/subsequence';
import type { Check, Checked } from './check';
import { passagesOf } from './passages';

export const anotherBodySpeaks: Check = {
  rule: 'another-body-speaks',
  doc: 'A statement of the publisher’s own budget is headed by a body that the text names nowhere else.',
  run: (checked) => {
    const { publisher } = checked.facts.document;
    if (publisher === null) return [];
    const text = checked.outline.text.replace(/\s/g, '');
    const heads = passagesOf(checked.outline).flatMap((passage) => {
      if (!/收入|支出/.test(passage.words)) return [];
      return [...passage.words.matchAll(OWN_STATEMENT)].flatMap((match) => {
        const printed = match[1] ?? match[2] ?? '';
        const name = printed.replace(/\s/g, '');
        const start = match.index + match[0].indexOf(printed);
        if (!isStrange(checked, text, name, publisher)) return [];
        return [{ name, quote: passage.quote(start, start + printed.length) }];
      });
    });
    // Where several bodies are named once each, they are those that the document speaks for.
    return heads.length === 1 ? heads.map(({ name, quote }) => report(name, publisher, quote)) : [];
  },
};

const NAME = '([\\u4e00-\\u9fff（）()]{5,40}?)';

/**
 * Sentences that only the body itself can be the subject of, by the words of the national template: all its income and
 * expenditure; its total for the year; its 三公 together.
 */
const OWN_STATEMENT = new RegExp(
  `(?<=^|[。，；,;：:])\\s{0,2}${NAME}(?:的)?所有收入和支出|` +
    `(?<=^|[。.；;])\\s{0,2}${NAME}\\s{0,2}(?:19|20)\\d\\d\\s{0,2}年(?:度)?(?:(?:部门|单位)?(?:收入|支出)(?:总)?(?:预算|决算|总计|合计)|[“"]?三公[”"]?经费)`,
  'g',
);

/** 本部门, 我局, 各单位 name nobody. */
const PRONOUN = /^(?:本|我|全|该|某|各|其|所属|部门|单位|根据|按照|按|综合|预算|决算)/;

/** The copied text of a neighbour begins with the same place, or ends in the same kind of body: 甲镇人民政府, 乙镇人民政府. */
const PLACE = 2;
const KIND = 4;

function isStrange({ facts }: Checked, text: string, name: string, publisher: string): boolean {
  const isAlike = name.slice(0, PLACE) === publisher.slice(0, PLACE) || name.slice(-KIND) === publisher.slice(-KIND);
  if (PRONOUN.test(name) || !isAlike) return false;
  const known = [
    publisher,
    ...facts.organisations.filter((one) => one.name !== name).flatMap((one) => [one.name, ...one.aliases]),
  ];
  if (known.some((own) => own.includes(name) || name.includes(own) || isSubsequence(name, own))) return false;
  // A body that the text speaks of elsewhere is one of its own.
  const own = facts.organisations.find((one) => one.name === publisher);
  const places = [publisher, ...(own?.aliases ?? [])].flatMap((form) => [text.indexOf(form), text.lastIndexOf(form)]);
  return text.indexOf(name) === text.lastIndexOf(name) && new Set(places.filter((at) => at >= 0)).size > 1;
}

function report(name: string, publisher: string, quote: Quote): FindingFact {
  return {
    rule: anotherBodySpeaks.rule,
    severity: 'ERROR',
    message: `${name} is the subject of a statement about the budget of ${publisher}, and stands nowhere else in the text.`,
    quotes: [quote],
    stated: name,
    computed: publisher,
    difference: null,
  };
}
