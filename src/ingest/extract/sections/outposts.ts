import { type ListItem, splitOutside } from '../words';
import { COUNT, type SectionName, sectionName } from './section-names';

/** `3个乡镇人民法庭（包括：甲人民法庭、乙人民法庭）`, `12个派出所：甲派出所、…`: the noun that is counted ends every name. */
const COUNTED = new RegExp(
  `${COUNT}\\s{0,2}个([^，。；、：:（）\\s]{1,14}?(?:法庭|分局|分院|所|站|队))` +
    '(?:（(?:包括|即|分别为|分别是|含)?[：:]?|[：:]|[，,]?(?:分别为|分别是|即|包括)[：:]?)([^（）。；：:]{4,400})',
  'g',
);
/** What these words lead to are bodies of their own. */
const BODIES = /(?:事业|下属|所属|直属|二级|预算)(?:单位|机构)?[^，。；]{0,6}$/;
const LEAST = 2;

/** Outposts that are named behind the noun that counts them. */
export function outposts(text: string): readonly (SectionName & ListItem)[] {
  if (!/[庭局院所站队]/.test(text) || !text.includes('个')) return [];
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    const noun = match[1] ?? '';
    const list = match[2] ?? '';
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (BODIES.test(before) || before.endsWith('内设')) return [];
    const offset = match.index + match[0].length - list.length;
    const names = splitOutside(list, /[、和及，,]/).map((item) => nameOf(item, noun, offset));
    const end = names.findIndex((name) => name === null);
    const found = (end < 0 ? names : names.slice(0, end)).filter((name) => name !== null);
    return found.length >= LEAST ? found : [];
  });
}

function nameOf(item: ListItem, noun: string, offset: number): (SectionName & ListItem) | null {
  const text = item.text.trim().replace(/等$/, '');
  const name = sectionName(text);
  if (name === null || name.name.at(-1) !== noun.at(-1)) return null;
  const from = offset + item.from + item.text.indexOf(text);
  return { ...name, text, from, to: from + text.length };
}
