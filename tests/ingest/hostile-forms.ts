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
  form('figures in one sentence', (i) => `项目支出${i}万元，`, '一、收支情况\n'),
  form('parts inside parts a line', (i) => `其中：项目${i}支出${i}万元，\n`, '一、收支情况\n'),
  form('abbreviations a line', (i) => `${nameOf(i)}市教育局（以下简称“${nameOf(i)}教局”）负责工作。\n`),
  form('one abbreviation again and again', () => '甲市甲局（以下简称“乙局”）负责有关工作。\n'),
  form('heads and duties', (i) => `${nameOf(i)}局：\n负责${nameOf(i)}工作。\n`, '主要职责\n'),
  form('one head and its duty again and again', () => '甲局：\n负责工作。\n'),
  form('duties of one head', () => '负责工作。\n', '主要职责\n甲局：\n'),
  form('colons', () => '：', '其中：'),
  form('transfers to nobody on one line', (i) => `将${nameOf(i)}县甲局的乙职责，划入`, '机构变动\n'),
  form('mergers of many a sentence', (i) => `将${nameOf(i)}县甲局、甲站整合，划归、`, '机构变动\n'),
  form('plates of plates', (i) => `（加挂${nameOf(i)}县甲局`, '机构变动\n'),
  form('a founding a sentence', (i) => `2019年3月经县政府批准成立${nameOf(i)}县甲局。`, '机构变动\n'),
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
  form(
    'headings of every depth',
    (i) => `一、${nameOf(i)}情况\n（一）部门概况\n1.机构设置\n（1）主要职责\n①人员编制\n`,
  ),
  form('brackets that open', () => '（', '一、收支情况\n支出'),
  form('brackets that close', () => '）', '一、收支情况\n支出'),
  form('brackets inside brackets', (i) => `（支出${i}万元`, '一、收支情况\n'),
  form('quotes that open', () => '“', '主要职责\n负责'),
  form('titles of laws that open', () => '《', '一、收支情况\n支出'),
  form('digits', () => '1', '一、收支情况\n支出'),
  form('groups of digits', () => ',111', '一、收支情况\n支出1'),
  form('amounts on one line', (i) => `${nameOf(i)}支出${i}万元，`, '一、收支情况\n'),
  form('amounts without a name', (i) => `${i}万元`, '一、收支情况\n支出'),
  form('counts and their units', (i) => `车辆${i}辆，设备${i}台，项目${i}个，`, '一、收支情况\n'),
  form('names and colons', (i) => `${nameOf(i)}：`, '一、收支情况\n'),
  form('colons a line', () => '：\n', '一、收支情况\n其中：\n'),
  form('其中 alone', () => '其中', '一、收支情况\n支出1万元，'),
  form('parts of parts over lines', (i) => `甲${i}支出9万元，其中：甲${i + 1}支出9万元。\n`, '一、收支情况\n'),
  form('one part of many wholes', (i) => `${nameOf(i)}支出5万元，其中：基本支出5万元。\n`, '一、收支情况\n'),
  form('other changes on one line', (i) => `比上年增加${i}万元，增长${i % 100}%，`, '一、收支情况\n支出预算100万元，'),
  form('both choices of a form', () => '增加/减少5万元，', '一、收支情况\n支出预算100万元，比上年'),
  form('comparisons', () => '比上年', '一、收支情况\n支出预算100万元，'),
  form('changes without an amount', () => '比2021年增加', '一、收支情况\n支出预算100万元，'),
  form('shares', (i) => `占总支出的${i % 100}%，`, '一、收支情况\n总支出100万元。基本支出50万元，'),
  form(
    'shares a line',
    (i) => `${nameOf(i)}支出${i}万元，占总支出的${i % 100}%。\n`,
    '一、收支情况\n总支出100万元。\n',
  ),
  form('reasons', () => '主要原因是人员增加，', '一、收支情况\n支出预算100万元，'),
  form('several figures at once', (i) => `${i}万元、`, '一、收支情况\n基本支出、项目支出分别为'),
  form(
    '三公 a line',
    (i) => `“三公”经费${i}万元，其中：公务接待费1万元，公务用车购置费0万元，比上年持平。\n`,
    '一、收支情况\n',
  ),
  form('nothing, again and again', () => '无', '一、收支情况\n公务接待费'),
  form('blanks of a form', () => '××万元，', '一、收支情况\n支出'),
  form('years on one line', (i) => `${1990 + (i % 40)}年`, '一、收支情况\n'),
  form('days', (i) => `截至2022年${(i % 12) + 1}月31日，`, '一、收支情况\n'),
  form('names of one ending', (i) => `甲局主要职责\n负责${nameOf(i)}工作。\n${nameOf(i)}局：\n`),
  form(
    'closing duties',
    (i) => `${(i % 9) + 1}.完成交办的其他工作。\n`,
    '部门预算单位构成\n甲市教育局\n乙市教育局\n主要职责\n',
  ),
  form('outposts', (i) => `${nameOf(i)}派出所、`, '机构设置\n分支机构：'),
  form(
    'outposts and units',
    (i) => `${nameOf(i)}市教育局\n派出${nameOf(i)}所、甲所、乙所、丙所\n`,
    '部门预算单位构成\n',
  ),
  form('unnumbered sections', () => '机关党委\n', '内设机构\n'),
  form('staff of sections', (i) => `${nameOf(i)}科5名。\n`, '内设机构\n甲科、乙科、丙科\n人员编制\n'),
  form('sections and their staff', (i) => `（一）${nameOf(i)}科\n${nameOf(i)}科5名，`, '内设机构\n'),
  form('posts', () => '主任1名，副主任2名，', '人员编制\n甲科'),
  form(
    'credit codes',
    (i) => `${nameOf(i)}市教育局，统一社会信用代码：12210000${String(i).padStart(10, '0')}\n`,
    '部门预算单位构成\n',
  ),
  form('plaques of one body', (i) => `甲市教育局（挂${nameOf(i)}市教育局牌子）\n`, '部门预算单位构成\n'),
  form('titles of many bodies', (i) => `${nameOf(i)}市教育局2022年部门预算\n`),
  form('page numbers', (i) => `基本支出${i}万元。\n— ${i} —\n`, '一、收支情况\n'),
  form('columns', (i) => `| ${nameOf(i)}支出 | ${i}.00 | ${i}.00 |\n`, '收支总表\n| 项目 | 预算数 | 决算数 |\n'),
  form('ragged rows', (i) => `|${` ${i}.00 |`.repeat(i % 40)}\n`, '收支总表\n单位：万元\n| 项目 | 预算数 |\n'),
  form('one row without end', (i) => `\t${i}.00`, '收支总表\n单位：万元\n项目\t预算数\n甲支出'),
  form('heads without rows', () => '| 项目 | 预算数 |\n', '收支总表\n单位：万元\n'),
  form('tables without end', (i) => `单位：万元\n项目    预算数\n${nameOf(i)}支出    ${i}.00\n`, '收支总表\n'),
  form('cells a line behind bars', (i) => `|\n${nameOf(i)}支出 |\n${i}.00 |\n`, '单位：万元\n|\n项目 |\n预算数 |\n'),
  form(
    '其中 a row',
    (i) => `其中：${nameOf(i)}支出\t${i}.00\n甲支出\t1.00\n`,
    '单位：万元\n项目\t预算数\n合计\t9.00\n',
  ),
  form('cells a line', (i) => `${nameOf(i)}支出\n${i}.00\n`, '收支总表\n单位：万元\n项目\n预算数\n'),
  form('white space', () => ' \t　', '一、收支情况\n支出'),
  form('empty lines', () => '\n', '一、收支情况\n支出'),
  form('one word without end', () => '汉', '主要职责\n负责'),
  form(
    'lines cut by a page',
    (i) => `本部门支出预算${10_000 + (i % 80_000)}万元用于保障机关正常运转和开展各项专项业务活\n`,
    '一、收支情况\n',
  ),
  {
    name: 'a long lead-in above many duties',
    text: (length) => {
      const half = Math.floor(length / 2);
      const duties = '负责有关工作。\n'.repeat(Math.ceil(half / 8));
      return `部门预算单位构成\n甲市教育局\n乙市教育局\n主要职责\n${'有关事项和'.repeat(Math.ceil(half / 5))}：\n${duties}${ENDING}`;
    },
  },
];
