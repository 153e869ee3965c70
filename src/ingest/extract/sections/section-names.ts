import { plaqueName } from '../organisation-names';

const SUFFIX =
  /(?:科|室|处|股|部|队|中心|所|站|办|组|院|局|庭|厅|课|段|班|馆|厂|库|党委|党总支|党支部|支部|工会|团委|妇联|妇委会|纪委|委员会|大厅|窗口|部门|分会|协会)$/;
/** Endings that hardly anything but a section has. */
const STRONG = /(?:科|室|处|股|部|办|组|庭|队|党委|党总支|党支部|(?<!总)工会|团委|机关纪委|妇委会)$/;
const CHARACTERS = /^[\u4e00-\u9fff\u3007A-Za-z0-9《》“”"·（）()、\-—－/]+$/;
/** Words that count or point at sections, and beginnings of sentences. */
const NO_SECTION =
  /^(?:[0-9一二三四五六七八九十]+个.*|(?:即|另|挂靠|保留).*|[中大支]队|窗口|小组|(?:关于|根据|按照).*|(?:内设|下设|职能|业务|行政|各|相关|有关|所有|其他|多个|每个|[0-9一二三四五六七八九十]+个)?(?:科室|处室|股室|组室|部室|机构|部门|单位)|本(?:单位|部门|局|院|馆|级|规定|县|市|区|中心).*|(?:我|该|各|其中|上级|下属|所属|直属|下设|下辖|内设|设(?![备计施])|另设|共设|共有|分别|具体|包括|由|经由|与|和|及|以及|是|有).*)$/;
/** A long name that begins with the verb of a duty is a sentence; a short one (受理部, 为民服务科) is a name. */
const LONG_DEED = /^(?:负责|承担|协助|承办|对|按照|根据|将|完成|贯彻|受理|开展|为|推进|组织|指导).{7,}$/;
const SENTENCE_INSIDE =
  /(?:主管|职能|有关|相关|政府|工作|业务|组成|内设|行政|管理|财政)部门$|由|[下所直]属|预算单位|单位$|本单位|(?<![建开施假常增])设(?![备施计置]|[科处股室局]$)|规定|交办|承办|举办|共[0-9一二三四五六七八九十]|是(?!非)|所属|下属|并(?!购)|本级|[0-9两一二三四五六七八九十]个/;
const SHORTEST = 2;
const LONGEST = 26;

/** A section's name with what its brackets tell. */
export interface SectionName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly strong: boolean;
}

const BRACKETS = /[（(]([^（()）]{1,60})[）)]/g;
/** What may be another name. */
const ALIAS = /^[\u4e00-\u9fff〇]{2,20}$/;
const REMARK =
  /^(?:正?副?[科股处]级|[0-9０-９一二三四五六七八九十]+[名人个]?|含|不含|编制|以下|下同|简称|人员|参公|行政|事业|共|其中|略|机关|派出)/;
const PLAQUE = /[，,]?(?:并)?(?:加挂|增挂|挂)[“"]?([^，。；“”"]{2,24})[”"]?(?:的)?牌子?/;

/** The name of a section in a text that is nothing else, told by its ending; null where it is none. */
export const sectionName = (printed: string): SectionName | null =>
  named(
    printed,
    (name) => SUFFIX.test(name) && !NO_SECTION.test(name) && !SENTENCE_INSIDE.test(name) && !LONG_DEED.test(name),
  );

/** The name at a place of a list of sections, whatever it ends in; null where a sentence or a count stands there. */
export const memberName = (printed: string): SectionName | null =>
  named(printed, (name) => HAN.test(name) && !NO_MEMBER.test(name) && !LONG_DEED.test(name));

const HAN = /^[\u4e00-\u9fff\u3007]{2,16}$/;
const NO_MEMBER =
  /负责|承担|编制|人员|单位|设有|下设|其中|以及|分别|职责|情况|[的了]|^(?:本|我|该|各|以上|等|无|共|按|根据)|(?:机构|部门|科室|股室|处室|[设等])$|[两一二三四五六七八九十][个名]/;

function named(printed: string, isName: (name: string) => boolean): SectionName | null {
  const aliases: string[] = [];
  let flat = printed.replace(/\s+/g, '');
  const plaque = PLAQUE.exec(flat);
  if (plaque?.[1] && !/[（(]/.test(flat.charAt(plaque.index - 1))) {
    aliases.push(plaque[1]);
    flat = flat.slice(0, plaque.index);
  }
  const name = flat.replace(BRACKETS, (_, inside: string) => {
    const parts = inside.split(/[、，,]/).map((part) => plaqueName(part));
    // Half of them that end as names do show what all of them are.
    const areNames = parts.filter((alias) => SUFFIX.test(alias) && !REMARK.test(alias)).length * 2 >= parts.length;
    if (areNames) aliases.push(...parts.filter((alias) => ALIAS.test(alias) && !REMARK.test(alias)));
    return '';
  });
  if (name.length < SHORTEST || name.length > LONGEST || !CHARACTERS.test(name) || !isName(name)) return null;
  if (/、/.test(name.replace(/《[^》]{0,30}》/g, ''))) return null;
  return { name, aliases, strong: STRONG.test(name) };
}

/** What texts count sections as. */
export const SECTION_WORDS =
  '(?:(?:内设|职能)[科股处][（(]室[）)]|内设(?:职能)?(?:机构|科室|部门|股室|处室|组室)|职能(?:科室|处室|股室|部门|机构)|业务(?:科室|股室|部门|处室)|科室|股室|处室|组室|部室|股（室）|股\\(室\\)|科（室）|科\\(室\\)|分支机构|派出机构|机构|部门|[科股处]|室)';
