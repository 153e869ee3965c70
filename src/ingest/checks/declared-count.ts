import type { DeclaredCount, FindingFact, OrganisationFact, Quote, SectionFact } from '../../domain/fact';
import type { Check, Checked } from './check';
import { listOf, type Listed, REFERS_TO_TABLE, tableBehind } from './declared-lists';
import { memberTables, namingRows } from '../extract/tables/members';
import { quoteAt } from './passages';

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

function sections({ outline, facts }: Checked): FindingFact[] {
  const declared = facts.declared.filter((count) => kindOf(count) === 'INTERNAL' || kindOf(count) === 'BRANCH');
  return together(outline.text, declared).flatMap((counts) => {
    const list = listOf(outline, counts, facts.sections);
    // One list for both kinds (8个内设机构、一个分支机构：…) need not say which of its entries is the branch.
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    if (!list || (list.least <= total && total <= list.most)) return [];
    return counts.flatMap((count) => compare(count, counts, list.members));
  });
}

/** Counts that one list is declared by: 8个内设机构、一个分支机构. */
function together(text: string, declared: readonly DeclaredCount[]): readonly (readonly DeclaredCount[])[] {
  const groups: DeclaredCount[][] = [];
  for (const count of declared.toSorted((a, b) => a.quote.start - b.quote.start)) {
    const last = groups.at(-1)?.at(-1);
    const isNext = last && /^\s*[、，,和及]?\s*$/.test(text.slice(last.quote.end, count.quote.start));
    if (isNext) groups.at(-1)?.push(count);
    else groups.push([count]);
  }
  return groups;
}

function compare(
  declared: DeclaredCount,
  together: readonly DeclaredCount[],
  members: readonly SectionFact[],
): FindingFact[] {
  const listed = together.length === 1 ? members : members.filter(({ kind }) => kind === kindOf(declared));
  return listed.length === 0 || listed.length === declared.count ? [] : [report(declared, listed)];
}

/** Units are counted by kind: 行政单位1家，事业单位1家. */
function units(checked: Checked): FindingFact[] {
  const { declared, organisations } = checked.facts;
  const counts = declared.filter((count) => kindOf(count) === 'UNITS');
  return counts.flatMap((count) => {
    const rows = unitsInTable(checked, count);
    if (rows.length > 0 && rows.length !== count.count) return [report(count, rows)];
    const kind = /行政单位|事业单位/.exec(count.what)?.[0];
    const listed = organisations.filter((unit) => (kind ? unit.kind?.includes(kind) === true : belongsTo(unit, count)));
    // Too few may be named elsewhere; too many are all named here, and prove it.
    return listed.length > count.count ? [report(count, listed)] : [];
  });
}

/** The rows of a table of bodies right below the count that refers to it: `所属单位共7个，基本情况如下`. */
function unitsInTable({ outline, facts: { document } }: Checked, { quote, what }: DeclaredCount): readonly Listed[] {
  const node = outline.nodes.findLast(({ span }) => span.start <= quote.start && quote.start < span.end);
  const table = node && tableBehind(outline, node);
  const members = memberTables(outline).filter((one) => one.table === table);
  const [only] = members;
  if (!node || !only || members.length > 1 || only.members !== 'BODIES' || !/[所下直]属/.test(what)) return [];
  if (!REFERS_TO_TABLE.test(outline.text.slice(quote.end, node.span.end))) return [];
  const rows = namingRows(only.block);
  // The body itself in a row of its own is none of its units.
  if (rows.some(({ label }) => OWN.test(label) || label === document.publisher)) return [];
  return rows.map(({ label, name: { start, end } }) => ({ name: label, quote: quoteAt(outline.text, start, end) }));
}

const OWN = /本[级部]|机关/;

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
