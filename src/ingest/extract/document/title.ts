import type { Outline, OutlineNode } from '../../outline.types';
import { isOrganisationName } from '../organisation-names';

const LONGEST_TITLE = 60;
/** Lines at the top that a title may be broken into. */
const MOST_LINES = 4;
const TITLE_WORDS = /预算|决算|规定|章程|公开|说明|报告|方案|概况|职责|简介/;

/** The title as printed; line breaks inside it are left out. Null where the text begins without one. */
export function titleOf(outline: Outline): string | null {
  const top = leadingLines(outline);
  let joined = '';
  for (const node of top) {
    joined += flat(node);
    if (joined.length > LONGEST_TITLE) return null;
    if (TITLE_WORDS.test(joined)) return joined;
  }
  const first = top[0];
  if (first && isOrganisationName(flat(first))) return flat(first);
  const named = outline.nodes.find(
    (node) =>
      node.role === 'HEADING' &&
      /(?:20[0-9]{2}|[二２][〇零○]..)年/.test(node.text) &&
      /预算|决算/.test(node.text) &&
      !/[：:]$|^纳入/.test(node.text),
  );
  return named ? flat(named) : null;
}

/** The bare lines in front of the first number or subject. */
export function leadingLines(outline: Outline): readonly OutlineNode[] {
  const lines: OutlineNode[] = [];
  let labelled = false;
  for (const node of outline.nodes) {
    const titled = node.marker === null && node.text.length <= LONGEST_TITLE && !/[。；，]/.test(node.text);
    if (!titled || lines.length >= MOST_LINES) break;
    const label = labelled;
    labelled = node.text.length <= LONGEST_LABEL && /[：:]$/.test(node.text);
    if (label || labelled) continue;
    if (
      /^(?:索\s*引\s*号|发布|发文|公开|归档|当前位置|您?(?:现在)?的位置|首页|字体|打印|分享|详细信息|来源|时间|日期|浏览|字号|【|\[)/.test(
        node.text,
      )
    )
      continue;
    if (node.announces !== null && !TITLE_YEAR.test(node.text)) break;
    lines.push(node);
  }
  return lines;
}

/** `发布机构：` on a line of its own: what stands below is its value. */
const LONGEST_LABEL = 8;

const TITLE_YEAR = /预算|决算|20[0-9]{2}|规定|章程/;

const flat = (node: OutlineNode): string => node.text.replace(/\s+/g, '');
