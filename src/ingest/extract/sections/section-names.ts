import { CHINESE_NUMERALS } from '../../../text/chinese-number';
import { plaqueName } from '../organisation-names';

const SUFFIX =
  /(?:科|室|处|股|部|队|中心|所|站|办|组|院|局|庭|厅|课|段|班|馆|厂|库|党委|党总支|党支部|支部|工会|团委|妇联|妇委会|纪委|委员会|大厅|窗口|分会|协会)$/;
/** Endings that hardly anything but a section has. */
const STRONG = /(?:科|室|处|股|部|办|组|庭|队)$/;
const CHARACTERS = /^[\u4e00-\u9fff\u3007A-Za-z0-9《》“”"·（）()、\-—－/]+$/;
const NO_SECTION =
  /^(?:本|我|该|各|其|有关|相关|上级|全|两个|每个|内设|下设|职能|业务|行政|所有|以上|以下|等|共|含|不含|另|负责|承担|协助|指导|具体|分别|其中|人员|编制|在职|事业|科|股|处|室|部)(?:.{0,4})?(?:科室|处室|股室|机构|部门|科|室|处|股|部)?$|^(?:负责|承担|协助|指导|组织(?!人事|部|科|处|室|股|宣传|干部|建设|联络|员|统战|指导)|监督(?!科|股|处|室|检查|执法|管理|审计|所|保障|投诉|评价|评估|一|二|三|指导|与)|对|由|经|按|根据|为|将|向|与|和|及|完成|贯彻|推进|受理|开展)/;
const SHORTEST = 2;
const LONGEST = 26;

/** A section's name with what its brackets tell. */
export interface SectionName {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly strong: boolean;
}

const BRACKETS = /[（(]([^（()）]{1,60})[）)]/g;
const REMARK =
  /^(?:正?副?[科股处]级|[0-9０-９一二三四五六七八九十]+[名人个]?|含|不含|编制|以下|下同|简称|人员|参公|行政|事业|共|其中|略|机关|派出)/;
const PLAQUE = /[，,]?(?:并)?(?:加挂|增挂|挂)[“"]?([^，。；“”"]{2,24})[”"]?(?:的)?牌子?/;

/** The name of a section in a text that is nothing else; null where it is none. */
export function sectionName(printed: string): SectionName | null {
  const aliases: string[] = [];
  let flat = printed.replace(/\s+/g, '');
  const plaque = PLAQUE.exec(flat);
  if (plaque?.[1] && !/[（(]/.test(flat.charAt(plaque.index - 1))) {
    aliases.push(plaque[1]);
    flat = flat.slice(0, plaque.index);
  }
  const name = flat.replace(BRACKETS, (_, inside: string) => {
    for (const part of inside.split(/[、，,]/)) {
      const alias = plaqueName(part);
      if (SUFFIX.test(alias) && !REMARK.test(alias)) aliases.push(alias);
    }
    return '';
  });
  if (name.length < SHORTEST || name.length > LONGEST) return null;
  if (!SUFFIX.test(name) || !CHARACTERS.test(name) || NO_SECTION.test(name)) return null;
  if (/、/.test(name.replace(/《[^》]{0,30}》/g, ''))) return null;
  return { name, aliases, strong: STRONG.test(name) };
}

export const COUNT = `(?:[0-9０-９]{1,3}|[${CHINESE_NUMERALS}]{1,3})`;
/** What texts count sections as. */
export const SECTION_WORDS =
  '(?:内设(?:职能)?(?:机构|科室|部门|股室|处室|组室)|职能(?:科室|处室|股室|部门|机构)|业务(?:科室|股室|部门|处室)|科室|股室|处室|组室|部室|股（室）|股\\(室\\)|科（室）|科\\(室\\)|分支机构|派出机构|机构|部门|[科股处]|室)';
