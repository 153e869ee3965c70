/**
 * Texts of one form repeated to any length: what a careless export, a broken converter or an attacker writes. Each
 * is a form of which reading once took time or memory that grew faster than the text.
 */

/** The form of one line or clause; `index` makes each one different where the form needs it. */
type Piece = (index: number) => string;

export interface HostileForm {
  readonly name: string;
  /** @returns a text of the form, at least `length` UTF-16 units long */
  readonly text: (length: number) => string;
}

/** What makes a disclosure of any text, so that it is read to the end and linked, and not only refused. */
const ENDING = '\n第九部分 主要职责\n负责全县档案的接收和保管工作。\n第十部分 部门预算\n2022年基本支出5万元。\n';

const form = (name: string, piece: Piece, opening = ''): HostileForm => ({
  name,
  text: (length) => {
    const pieces = [opening];
    let written = opening.length;
    for (let index = 0; written < length; index += 1) {
      const next = piece(index);
      pieces.push(next);
      written += next.length;
    }
    return pieces.join('') + ENDING;
  },
});

const SYLLABLES = [...'安宁和康平顺泰昌隆盛华阳临江清源永丰嘉祥东西南北'];

/** A name of three characters and more, another one for each index. */
function nameOf(index: number): string {
  let name = '';
  let rest = index;
  do {
    name += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  } while (rest > 0);
  return name.padEnd(3, '山');
}

export const HOSTILE_FORMS: readonly HostileForm[] = [
  form('headings that enclose each other', () => '部门概况\n'),
  form('a contents page', (i) => `第${i}章 ${nameOf(i)}预算………………${i}\n`, '目录\n'),
  form('parts of a contents page', (i) => `第一部分 ${nameOf(i)}概况…………${i}\n`, '目录\n'),
  form('leaders of a contents page', () => '一、部门概况……………………1\n', '目录\n'),
  form('no fund, again and again on one line', () => '本部门无政府性基金预算。'),
  form('no fund, again and again a line', () => '本部门无政府性基金预算。\n'),
  form('parts inside parts on one line', (i) => `其中：项目${i}支出${i}万元，`, '一、收支情况\n'),
  form('parts inside parts a line', (i) => `其中：项目${i}支出${i}万元，\n`, '一、收支情况\n'),
  form('abbreviations a line', (i) => `${nameOf(i)}市教育局（以下简称“${nameOf(i)}教局”）负责工作。\n`),
  form('one abbreviation again and again', () => '甲市甲局（以下简称“乙局”）负责有关工作。\n'),
  form('heads and duties', (i) => `${nameOf(i)}局：\n负责${nameOf(i)}工作。\n`, '主要职责\n'),
  form('one head and its duty again and again', () => '甲局：\n负责工作。\n'),
  form('duties of one head', () => '负责工作。\n', '主要职责\n甲局：\n'),
  form('colons', () => '：', '其中：'),
  form('changes on one line', () => '比上年增加10万元，增长5%，', '一、收支情况\n支出预算100万元，'),
  form('changes a line', () => '比上年增加10万元，增长5%。\n', '一、收支情况\n支出预算100万元，'),
  form('bodies a line', (i) => `${nameOf(i)}科\n`, '内设机构\n'),
  form('units a line', (i) => `${nameOf(i)}市教育局\n`, '部门预算单位构成\n'),
  form('declared counts', () => '内设4个机构：', '机构设置\n'),
  form('declared counts a line', () => '内设4个机构：\n', '机构设置\n'),
  form('one total again and again', () => '收入总计100万元。\n', '一、收支情况\n'),
  form('totals of other sums', (i) => `收入总计${i}万元。\n`, '一、收支情况\n'),
  form('a sum again and again', () => '支出预算100万元，其中：基本支出60万元，项目支出40万元。\n', '一、收支情况\n'),
  form('wrong sums', (i) => `支出预算${i}万元，其中：基本支出60万元，项目支出41万元。\n`, '一、收支情况\n'),
  form(
    'changes and years',
    (i) => `2022年基本支出${i}万元，比2021年增加3万元。2021年基本支出${i}万元。\n`,
    '2022年预算\n',
  ),
  form('sections in one list', (i) => `${nameOf(i)}科、`, '机构设置\n内设机构包括：'),
  form('plaques in one list', (i) => `${nameOf(i)}科（挂${nameOf(i)}办公室牌子）、`, '机构设置\n内设机构包括：'),
  form('units in one list', (i) => `${nameOf(i)}市教育局、`, '机构设置\n下属单位包括：'),
  form('staffing a line', (i) => `${nameOf(i)}科：主任1名，副主任2名。\n`, '人员编制\n'),
  form('staffing again and again', () => '行政编制10名，事业编制5名。\n', '人员编制\n'),
  form('staffing on one line', () => '行政编制10名，事业编制5名，', '人员编制\n'),
  form('full-width amounts in one list', () => '项目支出１００万元、', '一、收支情况\n支出包括：'),
  form('amounts in one list', (i) => `${nameOf(i)}支出${i}万元、`, '一、收支情况\n支出包括：'),
  form('counted units', (i) => `下属单位${i}个，包括：`, '机构设置\n'),
  form('a table of units', (i) => `${i} ${nameOf(i)}市教育局 事业单位\n`, '部门预算单位构成\n序号 单位名称 单位性质\n'),
  form('a table of amounts', (i) => `${nameOf(i)}支出 ${i}.00 ${i}.00\n`, '收支总表\n单位：万元\n项目 预算数 决算数\n'),
  form('one amount a line', () => '基本支出100万元。\n', '一、收支情况\n'),
  form('amounts a line', (i) => `${nameOf(i)}支出${i}万元。\n`, '一、收支情况\n'),
  form('numbers a line', (i) => `${i}\n`, '一、收支情况\n'),
  form('numbered duties', (i) => `${i + 1}.负责${nameOf(i)}工作。\n`, '主要职责\n'),
  form('duties that restart', () => '1.负责有关工作。\n', '主要职责\n'),
  form('duties on one line', (i) => `（${(i % 9) + 1}）负责${nameOf(i)}工作；`, '主要职责\n'),
  form('numbers on one line', (i) => `${i + 1}.负责工作；`, '主要职责\n'),
  form('brackets', (i) => `支出${i}万元（其中：基本支出1万元）`, '一、收支情况\n'),
  form('open brackets', (i) => `支出${i}万元（`, '一、收支情况\n'),
  form('definitions', (i) => `${i + 1}.${nameOf(i)}收入：指单位取得的收入。\n`, '名词解释\n'),
  form(
    'terms of function classes',
    (i) => `教育支出（类）普通教育（款）${nameOf(i)}教育（项）${i}万元。\n`,
    '一、收支情况\n',
  ),
  form('hotlines', (i) => `负责${10000 + (i % 90000)}热线工作；12345热线；`, '主要职责\n'),
  form('projects in quotes', (i) => `实施“${nameOf(i)}”工程；负责“${nameOf(i)}”平台；`, '主要职责\n'),
  form('years', (i) => `${1990 + (i % 40)}年预算\n`),
  form('sections with duties', (i) => `（${i + 1}）${nameOf(i)}科。负责${nameOf(i)}工作。\n`, '内设机构\n'),
  form('headings of sections', (i) => `一、${nameOf(i)}科\n负责${nameOf(i)}工作。\n`, '内设机构\n'),
  form('words cut by a page', () => '汉'.repeat(40) + '\n'),
  form('one sentence', (i) => `${nameOf(i)}市教育局负责${nameOf(i)}工作，`, '主要职责\n'),
  form(
    'repeated passages',
    () => '本部门2022年一般公共预算支出年初预算为一百万元，全部用于保障机关正常运转和开展各项专项业务活动的支出。\n',
    '预算说明\n',
  ),
];
