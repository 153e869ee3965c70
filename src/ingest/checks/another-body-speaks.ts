import type { FindingFact, Quote } from '../../domain/fact';
import type { Check, Checked } from './check';
import { passagesOf } from './passages';

export const anotherBodySpeaks: Check = {
  rule: 'another-body-speaks',
  doc: 'A statement of the publisher’s own budget is headed by a body that the text names nowhere else.',
  run: (checked) => {
    const { publisher } = checked.facts.document;
    if (publisher === null) return [];
    const text = checked.outline.text.replace(/\s/g, '');
    const heads = passagesOf(checked.outline).flatMap((passage) =>
      passage.words.includes('收入') || passage.words.includes('支出')
        ? [...passage.words.matchAll(OWN_STATEMENT)].flatMap((match) => {
            const name = (match[1] ?? match[2] ?? '').replace(/\s/g, '');
            const start = match.index + match[0].indexOf(match[1] ?? match[2] ?? '');
            return isStrange(checked, text, name, publisher)
              ? [{ name, quote: passage.quote(start, start + (match[1] ?? match[2] ?? '').length) }]
              : [];
          })
        : [],
    );
    // Where several bodies are named once each, they are those that the document speaks for.
    return heads.length === 1 ? heads.map(({ name, quote }) => report(name, publisher, quote)) : [];
  },
};

const NAME = '([\\u4e00-\\u9fff（）()]{5,40}?)';

/**
 * Sentences that only the body itself can be the subject of, by the words of the national template: all its income and
 * expenditure; its total for the year.
 */
const OWN_STATEMENT = new RegExp(
  `(?<=^|[。，；,;：:])\\s{0,2}${NAME}(?:的)?所有收入和支出|` +
    `(?<=^|[。.；;])\\s{0,2}${NAME}\\s{0,2}(?:19|20)\\d\\d\\s{0,2}年(?:度)?(?:部门|单位)?(?:收入|支出)(?:总)?(?:预算|决算|总计|合计)`,
  'g',
);

/** 本部门, 我局, 各单位 name nobody. */
const PRONOUN = /^(?:本|我|全|该|某|各|其|所属|部门|单位|根据|按照|按|综合|预算|决算)/;

/** A place that both names begin with: the copied text of a neighbour. */
const PLACE = 2;

function isStrange({ facts }: Checked, text: string, name: string, publisher: string): boolean {
  if (PRONOUN.test(name) || name.slice(0, PLACE) !== publisher.slice(0, PLACE)) return false;
  const known = [
    publisher,
    ...facts.organisations.filter((one) => one.name !== name).flatMap((one) => [one.name, ...one.aliases]),
  ];
  if (known.some((own) => own.includes(name) || name.includes(own) || isShortFor(name, own))) return false;
  // A body that the text speaks of elsewhere is one of its own.
  return text.indexOf(name) === text.lastIndexOf(name) && text.indexOf(publisher) !== text.lastIndexOf(publisher);
}

/** Every character of the short name stands in the full one, in order: 发改委 for 发展和改革委员会. */
function isShortFor(short: string, full: string): boolean {
  let at = 0;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
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
