/**
 * Facts as lines that a person writes and compares:
 *
 *     sections   办公室（人事科）      东岭分局*  (a branch)      西原县气象局/业务科  (of a body that is not the publisher)
 *     duties     （一）拟订标准。      办公室: 负责文秘。
 *     staffing   行政编制 12           [局长] 1  (a post)         办公室/[主任] 1
 *     amounts    收入总计>本年收入 12.5万元, or the last label alone
 *     changes    收入总计 2019 +197.03万元 5.5%
 *     stages     公务接待费 0.14 FINAL
 *     aliases    某局=局              parents  某局<某政府
 *
 * Width and white space of print do not count. The number before a section's name is no part of its duty.
 */
import type { AmountFact, Extraction, Holder } from '../../src/domain/fact';

/** Every line by which a fact may be called. */
export type Line = readonly string[];

export const LISTS = [
  'organisations',
  'aliases',
  'parents',
  'sections',
  'duties',
  'staffing',
  'amounts',
  'changes',
  'stages',
] as const;

export type List = (typeof LISTS)[number];

export function linesOf(facts: Extraction): Readonly<Record<List, readonly Line[]>> {
  const { organisations, sections, duties, staffing, amounts, document } = facts;
  const publisher = document.publisher ?? organisations[0]?.name ?? null;
  const body = (name: string | null): string => (name === null || same(name, publisher) ? '' : `${name}/`);
  const of = ({ organisation, section }: Holder): string => (section === null ? body(organisation) : `${section}/`);
  return {
    organisations: organisations.map(({ name }) => [name]),
    aliases: organisations.flatMap(({ name, aliases }) => aliases.map((alias) => [`${name}=${alias}`])),
    parents: organisations.flatMap(({ name, parent }) => (parent === null ? [] : [[`${name}<${parent}`]])),
    sections: sections.map(({ organisation, name, aliases, kind }) => {
      const plaques = aliases.length > 0 ? `（${aliases.join('、')}）` : '';
      return [`${body(organisation)}${name}${plaques}${kind === 'BRANCH' ? '*' : ''}`];
    }),
    duties: duties.map(({ holder, label, text }) => {
      const owner = of(holder).slice(0, -1);
      return [`${owner === '' ? '' : `${owner}: `}${holder.section === null ? (label ?? '') : ''}${text}`];
    }),
    staffing: staffing.map(({ holder, post, staffingType, count }) => [
      `${of(holder)}${post === null ? (staffingType ?? '') : `[${post}]`} ${count}`,
    ]),
    amounts: amounts
      .filter(({ value }) => value !== null)
      .flatMap(({ path, label, value, unit }) => [
        [`${path.join('>')} ${value ?? ''}${unit ?? ''}`, `${label} ${value ?? ''}${unit ?? ''}`],
      ]),
    changes: amounts.flatMap(changeOf),
    stages: amounts.flatMap(({ label, value, stage }) => (value === null ? [] : [[`${label} ${value} ${stage}`]])),
  };
}

const SIGNS = { INCREASE: '+', DECREASE: '-', UNCHANGED: '=' } as const;

function changeOf({ label, change }: AmountFact): readonly Line[] {
  if (change === null) return [];
  const year = /[0-9]{4}/.exec(change.base ?? '')?.[0] ?? '上年';
  const size = `${SIGNS[change.direction]}${change.amount ?? ''}${change.amount === null ? '' : (change.unit ?? '')}`;
  return [[`${label} ${year} ${size}${change.percent === null ? '' : ` ${change.percent}`}`]];
}

/** Half-width and without white space. */
export const plain = (line: string): string => line.normalize('NFKC').replace(/\s+/g, '');

export const same = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : plain(one) === plain(other);
