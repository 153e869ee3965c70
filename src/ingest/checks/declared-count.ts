import type { DeclaredCount, FindingFact, OrganisationFact, Quote, SectionFact } from '../../domain/fact';
import type { Check, Checked } from './check';
import { isCutOff } from './passages';

/** What is counted, by the words that announce it. */
const COUNTED = {
  INTERNAL: /内设|科室|处室|股室|职能(?:科|处|部门)|业务(?:科|处)/,
  BRANCH: /分支|派出/,
  UNITS: /行政单位|事业单位|预算单位|下属单位|所属单位|直属单位/,
} as const;
type Counted = keyof typeof COUNTED;

export const declaredCount: Check = {
  rule: 'declared-count',
  doc: 'A list holds another number of sections or units than the text declares for it.',
  run: (checked) => [...sections(checked), ...units(checked)],
};

function kindOf({ what }: DeclaredCount): Counted | null {
  return COUNTED.BRANCH.test(what)
    ? 'BRANCH'
    : COUNTED.INTERNAL.test(what)
      ? 'INTERNAL'
      : COUNTED.UNITS.test(what)
        ? 'UNITS'
        : null;
}

function sections(checked: Checked): FindingFact[] {
  const { facts } = checked;
  const holders = new Set(facts.declared.map(({ organisation }) => organisation));
  return [...holders].flatMap((holder) => {
    const declared = facts.declared.filter(({ organisation }) => organisation === holder);
    const listed = facts.sections.filter(({ organisation }) => organisation === holder);
    const counts = distinct(declared.filter((count) => kindOf(count) === 'INTERNAL' || kindOf(count) === 'BRANCH'));
    // One list for both kinds (8个内设机构、一个分支机构：…) need not say which of its entries is the branch.
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    if (counts.length === 0 || listed.length === 0 || total === listed.length) return [];
    return counts.flatMap((count) =>
      compare(
        checked,
        count,
        listed.filter(({ kind }) => kind === kindOf(count)),
      ),
    );
  });
}

/** Each kind once: a count that is printed twice (in two paragraphs that repeat each other) is one declaration. */
function distinct(declared: readonly DeclaredCount[]): readonly DeclaredCount[] {
  const kept = new Map<string, DeclaredCount>();
  for (const count of declared) {
    const key = `${kindOf(count) ?? ''}:${count.count}`;
    if (!kept.has(key)) kept.set(key, count);
  }
  return [...kept.values()];
}

function compare(checked: Checked, declared: DeclaredCount, listed: readonly SectionFact[]): FindingFact[] {
  if (listed.length === 0 || listed.length === declared.count) return [];
  // A list that closes with 等 or an ellipsis names examples.
  if (listed.some(({ quote }) => isCutOff(checked.outline, quote.end))) return [];
  return [report(declared, listed)];
}

/** Units are counted by kind: 行政单位1家，事业单位1家. */
function units(checked: Checked): FindingFact[] {
  const { declared, organisations } = checked.facts;
  return distinct(declared.filter((count) => kindOf(count) === 'UNITS')).flatMap((count) => {
    const kind = /行政单位|事业单位/.exec(count.what)?.[0];
    const listed = organisations.filter((unit) => (kind ? unit.kind?.includes(kind) === true : belongsTo(unit, count)));
    // Too few may be named elsewhere; too many are all named here, and prove it.
    return listed.length > count.count ? [report(count, listed)] : [];
  });
}

const belongsTo = (unit: OrganisationFact, { organisation }: DeclaredCount): boolean =>
  organisation !== null && unit.parent === organisation;

function report(
  declared: DeclaredCount,
  listed: readonly { readonly name: string; readonly quote: Quote }[],
): FindingFact {
  return {
    rule: declaredCount.rule,
    severity: 'ERROR',
    message: `${declared.count} ${declared.what} are declared, but ${listed.length} are listed (${listed.map(({ name }) => name).join('、')}).`,
    quotes: [declared.quote, ...listed.map(({ quote }) => quote)],
    stated: String(declared.count),
    computed: String(listed.length),
    difference: String(Math.abs(declared.count - listed.length)),
  };
}
