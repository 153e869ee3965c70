import type { Extraction, FindingFact, Quote } from '../../domain/fact';
import { isSubsequence } from '../../text/subsequence';
import type { Check } from './check';
import { passagesOf } from './passages';

export const anotherUnitNamed: Check = {
  rule: 'another-unit-named',
  doc: 'A statement about the publishing unit is made in the name of another unit, as copied texts do.',
  run: ({ outline, facts }) => {
    const known = knownNames(facts);
    if (known.length === 0) return [];
    const findings: FindingFact[] = [];
    for (const passage of passagesOf(outline)) {
      if (passage.node.subject === 'DUTIES' || passage.node.subject === 'DEFINITIONS') continue;
      if (!MAY_STATE.test(passage.words)) continue;
      for (const match of passage.words.matchAll(OWN_STATEMENT)) {
        const name = match[1] ?? match[2] ?? match[3] ?? '';
        if (facts.organisations.some((unit) => unit.name === name)) continue;
        const reason = strangeness(name, known, facts.organisations.length);
        if (reason === null) continue;
        const start = match.index + match[0].indexOf(name);
        findings.push(report(name, reason, passage.quote(start, start + name.length)));
      }
    }
    return findings;
  },
};

const NAME = '([\\u4e00-\\u9fff（）()]{4,40}?)';

/** Sentences of the national templates in which a publisher speaks of itself: its assets, its targets, its budget. */
const OWN_STATEMENT = new RegExp(
  `(?:截至|截止)[0-9年月日底末\\s]{4,16}[，,]?${NAME}(?:部门|单位)?(?:资产总额|固定资产|共有车辆)|` +
    `(?<=^|[，。；,;：:])${NAME}(?:19|20)\\d\\d年(?:度)?(?:应编制|实际编制|纳入绩效)|` +
    `(?<=纳入)${NAME}(?:的)?(?:19|20)\\d\\d年(?:度)?(?:部门|单位)?(?:预算|决算)编制范围`,
  'g',
);

const MAY_STATE = /截[至止]|编制|纳入/;

/** 本部门, 我局 name nobody. */
const PRONOUN = /^(?:本|我|全|该|某|各|部门|单位|年末)/;
const OFFICE = /(?:局|委|委员会|办公室|办|中心|厅|院|校|学校|所|站|馆|处|协会|联合会|政府|医院|大队|支队|队)$/;

function knownNames({ document, organisations }: Pick<Extraction, 'document' | 'organisations'>): readonly string[] {
  const names = organisations.flatMap(({ name, aliases }) => [name, ...aliases]);
  if (document.publisher !== null) names.push(document.publisher);
  return [...new Set(names.flatMap(withoutBrackets))];
}

/** `甲局（乙中心）` is known by both names, and by the whole. */
function withoutBrackets(name: string): readonly string[] {
  const [outer = '', inner] = name.split(/[（(]([^（）()]{1,60})[）)]/);
  return [name, outer, inner ?? ''].filter((part) => part.length > 1);
}

/** Why a name is none of the document's, in words; null where it can be one of them or short for one. */
function strangeness(printed: string, known: readonly string[], organisations: number): string | null {
  const name = (withoutBrackets(printed)[1] ?? printed).replace(/(?:部门|单位)$/, '');
  if (PRONOUN.test(name) || !OFFICE.test(name)) return null;
  // Before the known names: a reader of names may have taken the slip for one more name of the unit.
  const lower = known.find((own) => isUpperNamesake(name, own));
  if (lower !== undefined) return `${lower} publishes, and the name without its district is that of the unit above it`;
  if (known.includes(name)) return null;
  if (known.some((own) => isSubsequence(name, own) || own.includes(name) || name.includes(own))) return null;
  // With several units in one document, one more may simply not be known.
  return organisations <= 1 ? `the document is about ${known[0] ?? ''}` : null;
}

/** A city and a district below it, in front of what the unit is: 某市某区服务中心. */
const TWO_LEVELS = /^([^市州盟区县旗]{2,6})([市州盟])([^市州盟区县旗]{1,8}[区县旗市])(.{3,40})$/;

/** 某市服务中心 or 某服务中心 beside 某市某区服务中心: the same office one level higher. */
function isUpperNamesake(name: string, own: string): boolean {
  const match = TWO_LEVELS.exec(own);
  if (!match) return false;
  const [, city = '', level = '', , office = ''] = match;
  return name === city + level + office || name === city + office;
}

function report(name: string, reason: string, quote: Quote): FindingFact {
  return {
    rule: anotherUnitNamed.rule,
    // Whether the name is loose wording for the own unit is the one more fact that is needed.
    severity: 'WARNING',
    message: `A statement names ${name}, but ${reason}.`,
    quotes: [quote],
    stated: name,
    computed: null,
    difference: null,
  };
}
