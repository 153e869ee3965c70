/** How a body is built: its sections in a sentence, a list, a table, or under headings with what each does. */
import type { SectionKind } from '../../../src/domain/fact';
import { join, lines, stated, type Piece } from '../piece';
import { chinese } from '../print/figures';
import { printTable } from '../print/table';
import { item, type Telling } from '../telling';
import type { Body, Section } from '../truth/body';
import { duty } from './duties';

const KINDS = ['内设机构', '职能科室', '科室', '内设科室'] as const;

export function sectionsOf(t: Telling, body: Body): Piece {
  const names = body.sections.map((section) => sectionName(body, section));
  const kind = t.random.pick(KINDS);
  switch (t.style.sections) {
    case 'sentence':
      return sentence(t, body, names, kind);
    case 'run-in':
      return [
        `${body.name}${counted(t)}`,
        declared(t, names.length),
        `个${kind}，分别是：`,
        join(
          names.map((name, at) => [item(t, 'inner', at + 1), name]),
          t.random.pick(['；', '。']),
        ),
        '。',
      ];
    case 'lines':
      return lines([announced(t, body, names.length, kind), ...names]);
    case 'headings':
      return lines([
        announced(t, body, names.length, kind),
        ...body.sections.map((one, at) => underHeading(t, body, one, at + 1)),
      ]);
    case 'table':
      return table(t, body, names);
  }
}

/** In one sentence, whatever the style is: several bodies follow each other. */
export function sectionList(t: Telling, body: Body): Piece {
  const names = body.sections.map((section) => sectionName(body, section));
  return sentence(t, body, names, t.random.pick(KINDS));
}

function sentence(t: Telling, body: Body, names: readonly Piece[], kind: string): Piece {
  const list = join(names, '、');
  return t.random.pick<Piece>([
    [`${body.name}内设`, list, declared(t, names.length), `个${kind}。`],
    [`${body.name}${counted(t)}`, declared(t, names.length), `个${kind}，包括`, list, '。'],
    [`${body.name}${kind}包括`, join(names.slice(0, -1), '、'), '和', names.at(-1) ?? '', '。'],
    [`${body.name}${kind}有：`, list, '。'],
    [`${body.name}下设`, list, '。'],
  ]);
}

function announced(t: Telling, body: Body, count: number, kind: string): Piece {
  return t.random.pick<Piece>([
    `${body.name}设下列${kind}：`,
    [`${body.name}${counted(t)}`, declared(t, count), `个${kind}：`],
    [`根据上述职责，${body.name}设`, declared(t, count), `个${kind}：`],
  ]);
}

const counted = (t: Telling): string => t.random.pick(['设', '内设', '下设', '设有']);

/** The number of sections, which a text may declare wrongly. */
function declared(t: Telling, count: number): Piece {
  const write = t.random.chance(0.3) ? chinese : String;
  return { kind: 'declared-count', right: write(count), wrong: write(count + t.random.pick([-1, 1, 2])) };
}

function sectionName(body: Body, { name }: Pick<Section, 'name'>, kind: SectionKind = 'INTERNAL'): Piece {
  return stated({ of: 'section', organisation: body.name, name, kind, optional: false }, name);
}

/** What a body has elsewhere; most have nothing. */
export function branchesOf(t: Telling, body: Body): Piece {
  const { branches, name } = body;
  if (branches.length === 0) return '';
  const names = branches.map((branch) => sectionName(body, { name: branch }, 'BRANCH'));
  return [
    t.random.pick([`${name}设${branches.length}个分支机构：`, `${name}分支机构包括`, `${name}设立分支机构`]),
    join(names, '、'),
    '。',
  ];
}

/** `（一）办公室` with its duty behind it or below it, and sometimes its posts. */
function underHeading(t: Telling, body: Body, section: Section, at: number): Piece {
  const label = item(t, 'list', at);
  const text = duty({ organisation: body.name, section: section.name }, '', section.duty);
  const posts = t.style.kind === 'staffing' ? postsOf(body, section) : '';
  const name = [label, sectionName(body, section)];
  // Between a name without a number and its duty on one line only a mark tells where the name ends.
  switch (t.style.headings) {
    case 'bare':
      return lines([name, text, posts]);
    case 'stop':
      return [name, '。', text, posts];
    case 'colon':
      return [name, '：', text, posts];
    case 'dash':
      return [name, '——', text, posts];
  }
}

function postsOf({ name: organisation }: Body, { name: section, posts, deputies }: Section): Piece {
  const holder = { organisation, section, optional: false };
  const post = (title: string, count: number): Piece =>
    stated(
      { of: 'staffing', ...holder, post: title, staffingTypes: [null], measure: undefined, count },
      `${title}${count}名`,
    );
  return [
    stated(
      { of: 'staffing', ...holder, post: null, staffingTypes: [null, '人员编制'], measure: 'AUTHORISED', count: posts },
      `人员编制${posts}名`,
    ),
    '，',
    post('科长', 1),
    deputies > 0 ? ['、', post('副科长', deputies)] : '',
    '。',
  ];
}

/** One row a section: its name, what it does, its posts. */
function table(t: Telling, body: Body, names: readonly Piece[]): Piece {
  const rows = body.sections.map((section, at) => [
    names[at] ?? '',
    duty({ organisation: body.name, section: section.name }, '', section.duty),
    stated(
      {
        of: 'staffing',
        organisation: body.name,
        section: section.name,
        post: null,
        staffingTypes: ['编制数', null],
        measure: 'AUTHORISED',
        count: section.posts,
        optional: false,
      },
      String(section.posts),
    ),
  ]);
  return printTable(
    { caption: `${body.name}内设机构情况表`, unit: null, rows: [['机构名称', '主要职责', '编制数'], ...rows] },
    t.style.tables,
  );
}
