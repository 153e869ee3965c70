import type { StaffingMeasure } from '../../../domain/fact';

/** Titles of leaders; with 副 and 正, and with what they lead in front. */
const POST =
  /(?:(?:机关)?(?:党组|党委|党总支|党支部|支部)|第一|专职|常务|[正副]){0,4}(?:局长|主任|科长|处长|股长|室主任|所长|站长|队长|大队长|支队长|中队长|院长|馆长|校长|园长|书记|部长|厅长|会长|主席|监事长|理事长|秘书长|台长|场长|庭长|检察长|镇长|乡长|区长|县长|市长|组长|社长|总编辑|总编|总[\u4e00-\u9fff]{2,4}师|调研员|专员|总督学|督学|督察长|委员|董事长|经理|社长|组织员|教导员|政委|纪检组长|安全总监)$/;
/** `科级领导职数` and `正科级领导` count leaders of a rank. */
const RANK =
  /(?:[正副]?[省厅司局处县科股]级|[正副]科职?|[正副]股职?|[正副]处职?|中层|班子|部门|单位|内设机构|领导班子|党政|机关|核定|中层正职|中层副职|正职|副职)*(?:领导|负责人|干部|职务|正职|副职|[正副]科级|[正副]股级)$/;
const COUNT_WORDS = /(?:的)?(?:职数|职位|名额|岗位|总数)$/;

/** The title of the leader's post that a label names, without words of counting; null where it names none. */
export function postOf(label: string): string | null {
  const counted = COUNT_WORDS.test(label);
  const words = label
    .replace(COUNT_WORDS, '')
    .replace(/^(?:[^，。]{0,20}?)(?:核定|(?<!内)设有|(?<!内)设置|(?<!内)设|配备|配|现有|有|由)(?!施|备)/, '');
  if (/编制/.test(words)) return null;
  const named = POST.exec(words);
  if (named) {
    const front = words.slice(0, named.index);
    // A body's name in front of the title is the holder's; what is left tells the title apart.
    if (/(?:主任|[处科股局院站所队部]长|书记)兼/.test(front)) return `${front}${named[0]}`;
    return front.length <= LONGEST_FRONT && !/[局委会厅院]$/.test(front) ? `${front}${named[0]}` : named[0];
  }
  if (!RANK.test(words) && !(counted && /领导|[正副]职|级/.test(words))) return null;
  if (!counted && !/领导|负责人|^[正副]职$/.test(words)) return null;
  const rank =
    /(?:[正副]?[省厅司局处县科股]级|[正副][科股处]职?|党政|中层|内设机构|领导班子|班子|正职|副职|领导|负责人|正|副|干部|职务)+$/.exec(
      words,
    );
  return rank ? rank[0].replace(/^内设机构(?=[正副]?[厅处县科股])/, '') : null;
}

const LONGEST_FRONT = 8;

/** Behind a number of leaders, a rank alone counts those of that rank; null where the label is more than one. */
export const rankOf = (label: string): string | null => (/^[正副][厅处县科股](?:级|职)?$/.test(label) ? label : null);

const STAFF =
  /编制|[政业额级]编$|编外|在职|在编|实有|现有|离休|退休|离退|在岗|聘用|雇员|工勤|公务员|参公|参照|临聘|临时|劳务派遣|派遣|编外|遗属|供养|人员|职工|教师|教职工|干部|工人|管理岗|技术岗|技能岗|专技|辅警|协管|公益性岗位|人数|总人数|政法专项|机关|行政|事业|退职|长休|借调|学生|在校生|法官|书记员|法警|检察官|警察|医生|护士|总编/;
/** What numbers of people besides staff count. */
const OTHERS =
  /人次|批次|批|团组|参[加训会]|培训|接待|群众|居民|村民|人口|贫困|低保|受益|对象|(?<!后勤)服务|企业|户|志愿|党员|代表|游客|观众|残疾|儿童|青少年|救助|补贴|(?<!遗属|部|额)补助|慰问|发放|案件|信访|来访|宾客|嘉宾|出国|因公|境外|辖区|农民|老人|婴|患者|病人|床位|门诊|就业|失业|举办|走访|每|以上|以下|不超过|毕业|新生|招生|录取|学员|选手|学历|本科|大专|研究生|硕士|博士|人大|政协委员|家庭/;
/** Words that make a count plainly one of staff, wherever it stands. */
const PLAINLY = /编制|在职|在编|实有人|离退休|离休|退休人|新增人员|财政供养|供养人/;

interface LabelContext {
  readonly unit: string;
  readonly strict: boolean;
  readonly context: string;
  readonly before: string;
  /** A count of staff stands right before it. */
  readonly inList: boolean;
}

/** The kind of staffing that a label names, as printed without words of counting; null where it counts no staff. */
export function typeOf(label: string, { unit, strict, context, before, inList }: LabelContext): string | null {
  const words = tidy(label);
  if (/^[空缺超满]编/.test(words)) return null;
  if (OTHERS.test(words) && (strict || !PLAINLY.test(words))) return null;
  if (/^(?:(?:比|较|同比)[^，。]{0,8})?(?:增加|减少|新增|净增|净减|原?核[定增减])?$/.test(words) && label !== '')
    return null;
  if (unit === '个') return /编制?$|编制(?:数|总数)?$/.test(label) ? words || label : null;
  if (strict && !PLAINLY.test(label)) return null;
  if (strict && /支出|收入|经费|增加|减少/.test(before) && !/人员/.test(label)) return null;
  if (words !== '' && STAFF.test(words)) return words;
  if (strict) return null;
  // `编制数30人，其中行政20人`: a bare word inside brackets or behind 其中 is a part of what was counted before.
  if (words !== '' && context !== '' && words.length <= LONGEST_PART && !/[科室股处局队会]$/.test(words)) return words;
  if (inList && PART_OF_LIST.test(words)) return words;
  return words === '' && /编制|人员/.test(label) ? label : null;
}

const LONGEST_PART = 8;
/** `伤残1人`, `保安9人`: a short word among counts of staff is a kind of people. */
const PART_OF_LIST = /^(?!.*(?:[科室股处局队会党]$|党员|团员|男|女|岁))[\u4e00-\u9fff]{2,6}$/;

/** Leaves out the body's name and the words of counting in front, and 数 behind is left as it is printed. */
function tidy(label: string): string {
  return label
    .replace(/^.{0,24}(?:原因是|原因为|由于|因为)/, '')
    .replace(/^(?:截[至止])?(?:20[0-9]{2}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:[年本上]?[末底初])?/, '')
    .replace(
      /^(?:我|本|该|全|区|县|市)?(?:局|单位|部门|院|学校|医院|法院|检察院|校|馆|中心|办|委|会|站|所|镇|乡|街道|台)(?:机关)?(?=核定|现有|共有|总|人员|编制|行政|事业|在职|实有|有|批准|现)/,
      '',
    )
    .replace(
      /^.{2,24}[局委会厅心院校园所站馆队处社部台府室关统](?=(?:总|人员|机关)?(?:行政|事业)?(?:人员)?编制|核定|[现共实]有|有(?:人员|行政|事业|编制|职工|在职)|在职|在编|离退|退休|政法)/,
      '',
    )
    .replace(/^(?:机关)?(?:核定|现有|共有|批准|核准|共|现|有|年末|目前|包括|含|为|单位|部门)+(?=.{2,})/, '')
    .replace(/^(?:的)/, '')
    .replace(/^实有(?=在职|在编)/, '')
    .trim();
}

/** Whether a count is of posts, of people, or of a change. */
export function measureOf(type: string, label: string, context: string, before: string): StaffingMeasure {
  if (/新增|增加|减少|调入|调出|净增|新进|净减/.test(label) || /(?:比|较|同)[^，。0-9]{0,12}[，,]?$/.test(before))
    return 'CHANGE';
  if (/编制(?:人?数|总数)?$/.test(label) && !/实有|在职|在编/.test(label)) return 'AUTHORISED';
  if (/实有|在职|在岗|现有|离休|退休|离退|在编|实际|编外|聘用|派遣|临聘/.test(label)) return 'ACTUAL';
  if (/编(?!外)/.test(type) && !/无编|人员$/.test(type)) return 'AUTHORISED';
  if (context !== '') return /编制/.test(context) && !/实有|在职|在编人/.test(context) ? 'AUTHORISED' : 'ACTUAL';
  return 'ACTUAL';
}
