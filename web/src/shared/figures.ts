/** Numbers as people read them. Money is whole fen and is never rounded on its way to the screen. */
const FEN_OF_WAN = 1_000_000;

const whole = new Intl.NumberFormat('en-US');

export const count = (number: number): string => whole.format(number);

/** 万元 with as many decimals as it takes to lose nothing, two at least. */
export function wan(fen: number): string {
  const sign = fen < 0 ? '−' : '';
  const [full, part] = [Math.floor(Math.abs(fen) / FEN_OF_WAN), Math.abs(fen) % FEN_OF_WAN];
  const decimals = String(part)
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${sign}${whole.format(full)}.${decimals}`;
}

/** With its sign, also where it grew. */
export const wanChange = (fen: number): string => (fen > 0 ? `+${wan(fen)}` : wan(fen));

/** A part of a whole, from 0 to 1. */
export const percent = (part: number): string => `${Math.round(part * 100)}%`;
