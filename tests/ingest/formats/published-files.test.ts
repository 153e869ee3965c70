/** Real files of publishers, read by path; they lie beside the checkout of those who build it and nowhere else. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '../../../src/ingest/pipeline';
import { prepareToRead, readText } from '../../../src/ingest/formats/read-text';
import { leftOut, sharedPath } from '../../harness/shared';

beforeAll(() => prepareToRead({ name: 'a.pdf', bytes: Buffer.from('%PDF-1.7') }));

const read = (path: string) => readText({ name: basename(path), bytes: readFileSync(sharedPath('files', path)) });
const textOf = (path: string): string => {
  const text = read(path);
  return 'reason' in text ? `${text.reason}: ${text.message}` : text.text;
};

if (existsSync(sharedPath('files'))) testThem();
else leftOut('the files of publishers, for ../shared/files is not here');

function testThem(): void {
  test.each<[string, readonly RegExp[], readonly RegExp[]]>([
  ['html/gz_wjw_2023_duties_by_office_rowspan.html', [/^广州市卫生健康委员会/, /11440100MB2C90856P/, /关于推进广州市家庭医生签约服务高质量发展实施方案/], [/12345/, /网站地图/]],
  ['html/gz_ybj_2019_tables_colspan.html', [/穗医保规字〔2019〕4号/, /关于印发广州市社会医疗保险统筹基金支付门诊特定病种费用范围及标准的通知/], [/网站地图/]],
  ['html/gz_mzj_2025_standards.html', [/广州市民政局/, /全市城乡最低生活保障标准为每人每月1309元/], [/网站地图/, /function\s*\(/]],
  ['html/gz_sb_2025_notice.html', [/^广州市社会保险基金管理中心关于开展/], [/function\s*\(/]],
  ['docx/gongwen_02-table.docx', [/材料汇总\t办公室\t进行中/], []],
  ['docx/gongwen_03-header-footer-page.docx', [/第二节内容/], []],
  ['docx/gongwen_05-textbox-shape.docx', [/文本框内文字/], [/文本框内文字[\s\S]*文本框内文字/]],
  ['docx/gongwen_06-auto-numbering.docx', [/1\.自动编号第一项\n2\.自动编号第二项\n3\.自动编号第三项\n一、手写编号/], []],
  ['docx/gongwen_07-toc-fields.docx', [/一、第一部分/], [/PAGE/]],
  ['docx/gongwen_08-comments-revisions.docx', [/插入的修订文字/], [/删除/]],
  ['docx/main_part_document2.docx', [/ZIP has file name/], []],
  ['docx/image_only.docx', [/^SCANNED/], []],
  ['docx/empty_not_a_zip.docx', [/^EMPTY/], []],
  ['pdf/shpt_sfj_2026_dept_budget.pdf', [/（九）规划、协调、指导本区法治人才队伍建设相关工作。负责本系统各类干部队伍建设。\n（十）完成区委/, /收入总计\t96,282,213\.44\t支出总计/, /302\t39\t其他交通费用.*\n302\t99/], [/指导相关工作。负责本系统各类[\s\S]*负责本系统各类/]],
  ['pdf/js_swbgt_2018_budget_tables_rotated.pdf', [/收支预算总表\n部门：中共江苏省委办公厅 {2}单位：万元\n收入\t支出\n/, /2210202\t提租补贴\t2,299\.88/], []],
  ['pdf/js_rdb_2019_tables_rot90_a3.pdf', [/收支预算总表/], []],
  ['pdf/govdoc_cn_397_xetex.pdf', [/建设的指导意见》（国发〔2016〕33号）/], []],
  ['pdf/cn_cid_not_embedded_small.pdf', [/^浅谈校长的魅力\n/], []],
  ['pdf/cn_duplicate_chars.pdf', [/^项目描述：负责四川省/], [/项项/]],
  ['xls/balance_sheet_two_sides.xls', [/货币资金\t1\t6190718\.68\t5241690\.50\t短期借款\t34/], []],
  ['xls/biff5_excel5.xls', [/Number\tSquare/], []],
  ['xlsx/taizhou_credit_table.xlsx', [/一、本外币各项存款\t亿元\t6779\.07/], []],
])('%s', (path, held, not) => {
  const text = textOf(path);
  for (const words of held) expect(text).toMatch(words);
  for (const words of not) expect(text).not.toMatch(words);
}); // prettier-ignore

  test.each([
    'xls/shpt_2026_unit_budget_template.xls',
    'xlsx/shpt_2026_dept_budget_template.xlsx',
    'pdf/shpt_final_template.pdf',
  ])('a template states no fact, and one finding says that it is one: %s', (path) => {
    const document = readDocument({ name: basename(path), bytes: readFileSync(sharedPath('files', path)) });
    if (!document.ok) throw new Error(document.rejection.message);
    const { document: told, findings, ...facts } = document.facts;
    expect(told.publisher).toBeNull();
    expect(Object.values(facts).flat()).toEqual([]);
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['INFO template']);
  });
}
