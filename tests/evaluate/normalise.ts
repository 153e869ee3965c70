/** How names, labels, figures and units are made comparable. All rules are about print, none about meaning. */

const BRACKETED = /\(([^()]*)\)/g;
const NOISE = /[\s"'“”‘’「」《》〈〉【】[\]、,，。.;；:：·•—–-]+/gu;

/** Half-width, without white space. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** Ways to write one name: with the words in brackets and without them. */
export function nameKeys(name: string): readonly string[] {
  const flat = plain(name);
  const keys = [flat.replace(BRACKETED, ''), flat.replace(/[()]/g, ''), flat].map((key) => key.replace(NOISE, ''));
  return [...new Set(keys.filter((key) => key !== ''))];
}

export function sameName(a: string, b: string): boolean {
  const keys = nameKeys(b);
  return nameKeys(a).some((key) => keys.includes(key));
}

/** Ways to write one label: as printed, without its brackets, and the words in the brackets alone. */
export function labelForms(label: string): readonly string[] {
  const flat = plain(label).replace(/^\d{4}年度?/u, '');
  const inside = [...flat.matchAll(BRACKETED)].map((match) => match[1] ?? '').filter((words) => words.length >= 3);
  const forms = [flat.replace(/[()]/g, ''), flat.replace(BRACKETED, ''), ...inside].map((form) =>
    form.replace(NOISE, ''),
  );
  return [...new Set(forms.filter((form) => form !== ''))];
}

const LEAD = /^(?:其中|本年度?|全年|年末|共计|共有|共|拟?安排|部门单位|部门|单位|现有|实有|核定|开支|完成)/u;
const TRAIL =
  /(?:支出|预算|决算|安排|总额|总计|合计|共计|小计|金额|数额|经费额|数量|数|拨款|当年|费用|情况|规模|为|共|各|是|共有|收支)$/u;

/** A label without the words that only say that it is a sum, a plan or a count: 机关运行经费预算安排 → 机关运行经费. */
export function labelStem(form: string): string {
  let stem = form.replace(/费用/gu, '费');
  for (let changed = true; changed;) {
    const shorter = stem.replace(LEAD, '').replace(TRAIL, '');
    changed = shorter !== stem && shorter.length >= 2;
    if (changed) stem = shorter;
  }
  return stem;
}

/** Labels that say nothing without the one above them. */
const GENERIC =
  /^(?:年初|全年|当年|本年)?(?:支出|收入)?(?:预算|决算|金额|合计|小计|总计|总额|价值|数量|人数|编制)(?:数|总额|金额)?$/u;

export function isGeneric(form: string): boolean {
  return GENERIC.test(form);
}

const CHINESE_DIGITS = '零一二三四五六七八九十';

/** A figure in one form: no commas, no trailing zeros, 一 as 1, 无 as 0; placeholders are all alike. */
export function figure(value: string): string {
  const flat = plain(value).replace(/,/g, '');
  if (/^[xX×*_＿○〇—-]+$/u.test(flat)) return 'XX';
  if (flat === '无' || flat === '没有') return '0';
  const digit = CHINESE_DIGITS.indexOf(flat === '两' ? '二' : flat);
  if (flat.length === 1 && digit >= 0) return String(digit);
  const match = /^([+-]?)0*(\d+)(?:\.(\d*?)0*)?%?$/u.exec(flat);
  if (!match) return flat;
  const [, sign = '', whole = '0', fraction = ''] = match;
  return `${sign === '-' ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

export function sameFigure(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : figure(a) === figure(b);
}

export function sameUnit(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const key = (unit: string): string =>
    plain(unit)
      .replace(/\(.*\)/u, '')
      .replace(/^人民币/u, '');
  return key(a) === key(b);
}

/** What a head-count counts, without the words that only say that it is a count: 行政编制人数 → 行政编制. */
export function staffingStem(type: string): string {
  const flat = plain(type).replace(/[()]/g, '').replace(NOISE, '');
  const stem = flat
    .replace(/^(?:现有|核定|共有|单位|部门|机关|年末)+/u, '')
    .replace(/(?:人员数|员数|人数|总数|名额|人员|小计|总额|数)$/u, '');
  return stem === '' ? flat : stem;
}

/** A head-count that names no kind of staffing. */
export function isPlainHeadcount(type: string | null): boolean {
  return (
    type === null ||
    /^(?:人员|总)?(?:编制|实有|在职在编|在职|人员|职工|人)?(?:总|人员|人|数|编制|名)*$/u.test(staffingStem(type))
  );
}
