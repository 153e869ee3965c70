import type { DocumentKind } from '../../../domain/fact';
import type { Outline } from '../../outline.types';
import { wordsOf } from '../words';
import { pageRows } from './page-rows';

const CHARTER = /章程/;
/** A rule about duties, structure or posts, or the three of them one behind the other. */
const STAFFING_PLAN =
  /(?:职[责能]|机构|编制|三定)[^，。；：\n]{0,30}(?:规定|方案)|职能配置|(?:职责|配置)[、，]?内设机构|内设机构[和及与]人员编制/;
/** Budget words that a final account holds too. */
const SHARED_WORDS =
  /(?:一般公共|政府性基金|国有资本经营)预算|预算(?:绩效|批复|编码|支出绩效|管理|单位|项目|数)|年初预算|调整预算|全年预算|预算执行|预决算/g;
const FINAL_ONLY = /年末结转和结余|完成(?:年初|全年|调整)?预算的|本年收入合计|支出总计|收入总计/;

/** What a contents page still says where nothing else does. */
const ACCOUNTS = /(?:部门|单位)(?:预算|决算)(?=公开|收支|情况|说明|表)/g;

/** The kind of a document, by its title, else by its headings, else by the words of its body. */
export function documentKind(outline: Outline, title: string | null): DocumentKind {
  const byTitle = kindOfWords(title ?? datedHeading(outline));
  if (byTitle !== null) return byTitle;
  const headings = outline.nodes.filter((node) => node.role === 'HEADING' || node.marker?.style === 'PART');
  const heading = headings.map((node) => wordsOf(outline, node).text).join('\n');
  const money = moneyKind(heading) ?? moneyKind(bodyOf(outline));
  if (money !== null) return money;
  const listed = moneyKind((outline.text.match(ACCOUNTS) ?? []).join(' '));
  if (listed !== null) return listed;
  if (STAFFING_PLAN.test(heading)) return 'STAFFING_PLAN';
  return structureKind(outline);
}

/** The first heading that says of which year its figures are; where there is no title, it opens the document. */
const datedHeading = ({ nodes }: Outline): string =>
  nodes.find(({ role, text }) => role === 'HEADING' && DATED_MONEY.test(text))?.text ?? '';

const DATED_MONEY = /^(?!纳入)[^：:]*(?:20[0-9]{2}|[二２][〇零○]..)年[^：:]*(?:预算|决算)[^：:]*$/;

function kindOfWords(words: string): DocumentKind | null {
  if (CHARTER.test(words) && !/预算|决算/.test(words)) return 'CHARTER';
  if (STAFFING_PLAN.test(words)) return 'STAFFING_PLAN';
  // Reports on how money was spent look back, whatever they compare it with.
  if (/绩效(?:评价|自评)/.test(words)) return 'FINAL_ACCOUNTS';
  return moneyKind(words);
}

function moneyKind(words: string): DocumentKind | null {
  const own = words.replace(SHARED_WORDS, '');
  const final = count(own, /决算/g);
  const budget = count(own, /预算/g);
  if (final === 0 && budget === 0) return null;
  return final >= budget ? 'FINAL_ACCOUNTS' : 'BUDGET';
}

/** The body without definitions, which speak of both kinds, and without duties, which may be about budgets. */
function bodyOf(outline: Outline): string {
  const ofPage = pageRows(outline);
  return outline.nodes
    .filter((node) => !NOT_MONEY.has(node.subject ?? '') && !ofPage.has(node))
    .map((node) => wordsOf(outline, node).text)
    .join('\n');
}

const NOT_MONEY: ReadonlySet<string> = new Set(['DEFINITIONS', 'DUTIES', 'STRUCTURE', 'WORK']);

function structureKind(outline: Outline): DocumentKind {
  const body = outline.text;
  if (/举办单位/.test(body) && /宗旨|业务范围/.test(body)) return 'CHARTER';
  if (FINAL_ONLY.test(body)) return 'FINAL_ACCOUNTS';
  if (/(?:财政拨款|经费|支出)[^。]{0,20}(?:安排|预计)/.test(body) && /万元/.test(body)) return 'BUDGET';
  const headsStaff = outline.nodes.some(({ announces }) => announces === 'STAFFING');
  if (!/万元/.test(body) && /行政编制|领导职数/.test(body) && (headsStaff || /内设机构/.test(body)))
    return 'STAFFING_PLAN';
  if (!/万元/.test(body) && /事业编制|人员编制/.test(body) && /内设机构/.test(body)) return 'STAFFING_PLAN';
  if (/机构改革方案》[^。]{0,60}制定本规定/.test(body)) return 'STAFFING_PLAN';
  return 'OTHER';
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
