import { z } from 'zod';
import type { ChangeDirection, DocumentKind } from '../../src/domain/fact';
import type { Expected, ExpectedAmount, ExpectedChange, ExpectedOrganisation } from './expected';
import { nameKeys, plain, sameName } from './normalise';

/** The long form of gold, as ../shared/gold and tests/gold hold it, made into what the matching rules compare. */

const text = z.string();
const posts = z.array(z.object({ title: text, count: z.number() }));
const part = z.object({ head: text, tail: text });

const LONG_FORM = z.object({
  unit: text,
  kind: text,
  year_stated: z.array(text),
  units: z.array(z.object({ name: text, aliases: z.array(text).optional() })),
  duties: z.record(text, z.array(part.extend({ label: text.nullable() }))),
  sections: z.array(
    z.object({
      unit: text,
      name: text,
      type: text.optional(),
      label: text.nullable().optional(),
      staffing: z.number().optional(),
      posts: posts.optional(),
      duty: part.optional(),
    }),
  ),
  staffing: z.array(z.object({ unit: text, what: text, count: z.number() })),
  amounts: z.array(
    z.object({
      unit: text,
      label: text,
      value: text.nullable(),
      unit_of_value: text,
      period: text,
      measure: text,
      detail: text.optional(),
      optional: z.boolean().optional(),
      comparison: z
        .object({ base: text.nullable(), direction: text, amount: text.nullable(), percent: text.nullable() })
        .optional(),
    }),
  ),
  performance: z.array(z.record(text, z.union([text, z.number()]))),
});
type LongForm = z.infer<typeof LONG_FORM>;

const KINDS: Readonly<Record<string, DocumentKind>> = {
  budget: 'BUDGET',
  final_accounts: 'FINAL_ACCOUNTS',
  staffing_plan: 'STAFFING_PLAN',
  charter: 'CHARTER',
};

const DIRECTIONS: Readonly<Record<string, ChangeDirection>> = {
  增加: 'INCREASE',
  减少: 'DECREASE',
  持平: 'UNCHANGED',
};

/** The words with which gold names the figures of a whole department. */
const WHOLE = ['合并', '部门'];

export function fromLongForm(json: unknown): Expected {
  const gold = LONG_FORM.parse(json);
  const organisations = gold.units.map((unit) => organisation(unit, gold));
  const nameOf = (unit: string): string | null => {
    if (WHOLE.includes(unit)) return null;
    const known = organisations.find((one) => [one.name, ...one.aliases].some((name) => sameName(name, unit)));
    return known?.name ?? unit;
  };
  const amounts = gold.amounts.map((amount) => ({ ...amountOf(amount), organisation: nameOf(amount.unit) }));
  return {
    document: { kind: [KINDS[gold.kind] ?? 'OTHER'], fiscalYear: years(gold), publisher: publishers(gold) },
    organisations,
    sections: gold.sections.map((section) => ({
      organisation: nameOf(section.unit),
      name: section.name,
      kind: section.type === '分支机构' ? 'BRANCH' : 'INTERNAL',
      optional: false,
    })),
    duties: [
      ...Object.entries(gold.duties).flatMap(([unit, duties]) =>
        duties.map((duty) => ({ ...duty, organisation: nameOf(unit), section: null, optional: false })),
      ),
      ...gold.sections.flatMap(({ unit, name, duty }) =>
        duty ? [{ ...duty, organisation: nameOf(unit), section: name, label: null, optional: false }] : [],
      ),
    ],
    staffing: [
      ...gold.sections.flatMap((section) => staffingOf(section, nameOf(section.unit))),
      ...gold.staffing.map(({ unit, what, count }) => ({
        organisation: nameOf(unit),
        section: null,
        post: null,
        staffingTypes: [what],
        measure: undefined,
        count,
        optional: false,
      })),
    ],
    amounts: [...amounts, ...gold.performance.flatMap(performanceOf)],
  };
}

/** The name of the document's unit may hold another name of its first organisation in brackets. */
function organisation(unit: LongForm['units'][number], gold: LongForm): ExpectedOrganisation {
  const others = gold.units.filter((other) => other !== unit).flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  const inTitle = sameName(unit.name, gold.unit) ? bracketed(gold.unit) : [];
  const own = inTitle.filter((name) => !others.some((other) => sameName(other, name)));
  return { name: unit.name, aliases: [...(unit.aliases ?? []), ...own], parent: undefined, optional: false };
}

function bracketed(name: string): readonly string[] {
  return [...plain(name).matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? '');
}

/** The year that the body states; headings left over from another year do not count. */
function years(gold: LongForm): readonly number[] {
  const stated = gold.year_stated.filter((year) => !year.includes('headings'));
  return stated.map((year) => Number.parseInt(year, 10));
}

function publishers(gold: LongForm): readonly string[] {
  const first = gold.units[0];
  return [gold.unit, ...(first ? [first.name, ...(first.aliases ?? [])] : []), ...nameKeys(gold.unit)];
}

function staffingOf(section: LongForm['sections'][number], owner: string | null): Expected['staffing'] {
  const holder = { organisation: owner, section: section.name, optional: false };
  const total = section.staffing === undefined ? [] : [{ post: null, count: section.staffing }];
  const leaders = (section.posts ?? []).map(({ title, count }) => ({ post: title, count }));
  return [...total, ...leaders].map((one) => ({ ...holder, ...one, staffingTypes: [null], measure: 'AUTHORISED' }));
}

function amountOf(amount: LongForm['amounts'][number]): ExpectedAmount {
  const asset = amount.measure === 'asset';
  const labels = amount.label.replace(/\(变动\)$/u, '').split('/');
  return {
    organisation: null,
    // 车辆价值 is printed as 价值 under 车辆
    paths: labels.at(-1) === '车辆价值' ? [['车辆价值'], ['车辆', '价值']] : [labels],
    value: amount.value,
    unit: amount.unit_of_value,
    fiscalYear: asset ? undefined : Number.parseInt(amount.period, 10),
    asOf: asset ? amount.period : undefined,
    stage: asset ? 'ASSET' : amount.measure === 'final' ? 'FINAL' : 'BUDGET',
    change: amount.comparison ? change(amount.comparison) : null,
    optional: amount.optional ?? false,
  };
}

function change(comparison: NonNullable<LongForm['amounts'][number]['comparison']>): ExpectedChange {
  const direction = DIRECTIONS[comparison.direction];
  if (!direction) throw new Error(`gold names an unknown direction: ${comparison.direction}`);
  return { ...comparison, direction };
}

/** What is counted of performance, with the words its label or path may hold; each figure is optional. */
function performanceOf(entry: Readonly<Record<string, string | number>>): readonly ExpectedAmount[] {
  return Object.entries(entry)
    .filter(([key]) => key !== 'unit')
    .map(([, value]) => ({
      organisation: null,
      paths: ['绩效', '项目', '资金', '覆盖率', '比重', '平均分', '目标', '金额', '评价'].map((label) => [label]),
      value: String(value),
      unit: null,
      fiscalYear: undefined,
      asOf: undefined,
      stage: undefined,
      change: null,
      optional: true,
    }));
}
