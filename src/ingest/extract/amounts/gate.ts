/** Which figures are statements of a disclosure, and which are counts of staff, offices, cases or thresholds. */
import type { OutlineNode, Subject } from '../../outline.types';
import type { UnitKind } from './units';

/** Under these, text names no money of the organisation. */
const SILENT: ReadonlySet<Subject> = new Set(['CONTENTS']);
/** A definition explains; a line among definitions that states money without explaining stands behind their end. */
const EXPLAINS = /指|反映|是为|规定|以上/;
/** Under these, only money counts: the rest are posts, sections and units. */
const MONEY_ONLY: ReadonlySet<Subject> = new Set(['STRUCTURE', 'STAFFING', 'BUDGET_UNITS', 'OVERVIEW']);

/** What was done in a year is no money, unless it is told under money: 绩效评价工作开展情况. */
export function isSilent({ subject, text }: OutlineNode, ancestors: readonly OutlineNode[]): boolean {
  if (subject === 'WORK')
    return !ancestors.some(({ announces, text: title }) => announces === 'MONEY' || /绩效|经费/.test(title));
  if (subject === 'DEFINITIONS')
    return EXPLAINS.test(text) || !(/元/.test(text) || /^(?:\d{4}年|本单位|本部门)/.test(text));
  return subject !== null && SILENT.has(subject);
}

const COUNTED =
  /项目|目标|车|设备|团组|批次|参会|接待|出国|购置|保有|房|用地|土地|会议|培训|指标|课题|合同|采购|次数|数量|资产|面积|分$|得分|评分|平均/;
const NOT_COUNTED = /机构|科室|单位|部门|处室|股室|编制数|职数|街道|社区|窗口|事项|案件|平台|站点|企业|群众/;
/** Money that is told among duties by mistake of layout, never a limit of competence. */
const OWN_MONEY = /开办资金|注册资[金本]|资产(?:总额|总计)|^(?:本年)?(?:收入|支出)(?:总计|合计|预算)|财政拨款|经费$/;
const GUESTS = /接待|出国|出境|人次|来访|团组|培训|会议/;
const STAFF = /编制|在职|退休|离休|职工|实有|人员数|聘用|在编|人数(?!次)|遗属|干部|工勤/;
const RATES = /覆盖率|执行率|完成率|满意度?|合格率|比例|比重|占比|得分/;
const STANDARD = /每人|每次|每天|标准|单价(?!在?\d)|每平方米|每月|限额/;

/**
 * Whether a figure of this unit under this label is one.
 * @param owned it stands where a text tells what is owned on a day: then everything that is counted is a figure
 */
export function isFigure(kind: UnitKind, label: string, subject: Subject | null, owned: boolean): boolean {
  if (STANDARD.test(label)) return false;
  if (subject === 'DUTIES') return kind === 'MONEY' && OWN_MONEY.test(label);
  if (kind === 'MONEY') return true;
  if (subject !== null && MONEY_ONLY.has(subject)) return kind === 'COUNT' && /车|设备/.test(label);
  if (owned && (kind === 'COUNT' || kind === 'LOOSE')) return label !== '';
  switch (kind) {
    case 'SHARE':
      return RATES.test(label);
    case 'COUNT':
      return COUNTED.test(label);
    case 'LOOSE':
      return COUNTED.test(label) && (label.endsWith('项目') || !NOT_COUNTED.test(label));
    case 'PEOPLE':
      return GUESTS.test(label) && !STAFF.test(label);
    case 'POINTS':
    case 'OTHER':
      return false;
  }
}

const NONE_OF =
  /费|收入|支出|预算|收支|采购|购买服务|基金|资本经营|拨款|结转|结余|车辆|设备|债务|"?三公"?|资产|因公出国|公务接待|绩效目标|出国|用车|公车/;
const NOT_A_NONE =
  /对比|可比|增减|变化|变动|增长|减少|此|该|上年|去年|所属|下属|下设|二级|预算单位|决算单位|独立|机构|人员|说明|情况|差异|涉密|因素|原因|调整|要求/;

/** Whether `无…` states that there is none of a measure: 无政府性基金预算收支, not 无下属单位 nor 无变化. */
export function isStatedNone(label: string): boolean {
  return label.length >= 2 && label.length <= 48 && NONE_OF.test(label) && !NOT_A_NONE.test(label);
}
