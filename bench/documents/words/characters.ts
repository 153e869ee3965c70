/**
 * Any character of everyday Chinese: the 3,755 of the first level of GB 2312, but for those that a text is built with.
 * A name of these is in no list.
 */
import { decode } from 'iconv-lite';
import type { Random } from '../random';

/** Rows and columns of the first level of GB 2312. */
const ROWS = [0xb0, 0xd7] as const;
const COLUMNS = [0xa1, 0xfe] as const;

/** Numerals, units, pronouns, particles and the words that tie names to facts: one of them inside a name would say something. */
const SPEAKING =
  '一二三四五六七八九十百千万亿两几零壹贰叁肆伍陆柒捌玖拾佰仟元角分厘钱费款额价值名个人位员辆台套件架艘册项次年月日时第' +
  '的了地得着和与及或并等其它他她你我本该各每全共总均都也又再已未不无没非有在是为于由从自至到以按据对向把被将让使给比较同' +
  '上下左右内外前后中间里东西南北大小多少高低增减加升降涨跌长平设立编制职责能务属辖管占含包括另余计合约超达完成报' +
  '省市县区州盟旗镇乡村街道国局厅处科室部委办院所站队馆校会中心股组章条节款附表单位类收入支出预决算拨基项目经营政府采购';

const SPEAKING_SET = new Set(SPEAKING);

const CHARACTERS: readonly string[] = [...all()].filter((character) => !SPEAKING_SET.has(character));

function* all(): Generator<string> {
  for (let row: number = ROWS[0]; row <= ROWS[1]; row += 1) {
    for (let column: number = COLUMNS[0]; column <= COLUMNS[1]; column += 1) {
      const character = decode(Buffer.from([row, column]), 'gb2312');
      if (/^\p{Script=Han}$/u.test(character)) yield character;
    }
  }
}

/** A string of so many characters that mean nothing together. */
export function anyCharacters(random: Random, least: number, most: number): string {
  return Array.from({ length: random.int(least, most) }, () => random.pick(CHARACTERS)).join('');
}
