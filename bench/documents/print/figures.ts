/** Figures as they are printed. Money is a whole number of hundredths of the document's unit: sums are exact. */

/** `1234.50`, or `1,234.50` with commas. */
export function decimal(hundredths: number, options: { readonly commas: boolean; readonly zeros: boolean }): string {
  const sign = hundredths < 0 ? '-' : '';
  const whole = String(Math.floor(Math.abs(hundredths) / 100));
  const cents = String(Math.abs(hundredths) % 100).padStart(2, '0');
  const fraction = options.zeros ? cents : cents.replace(/0{1,2}$/u, '');
  const grouped = options.commas ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  return sign + grouped + (fraction === '' ? '' : `.${fraction}`);
}

/** Share of one figure in another with two decimals: `12.35%`. */
export function percent(part: number, whole: number): string {
  return `${(Math.round((part / whole) * 10_000) / 100).toFixed(2)}%`;
}

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 in Chinese: 十二, 二十. */
export function chinese(count: number): string {
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  const one = ones === 0 ? '' : DIGITS.charAt(ones);
  if (tens === 0) return count === 0 ? '零' : one;
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${one}`;
}

const UNITS = ['', '十', '百', '千'];

/** Whole yuan in Chinese: 883400 is 八十八万三千四百. Below one hundred million. */
export function chineseMoney(yuan: number): string {
  const high = Math.floor(yuan / 10_000);
  const low = yuan % 10_000;
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : '';
  return (high > 0 ? `${fourDigits(high)}万` : '') + gap + (low > 0 ? fourDigits(low) : '');
}

function fourDigits(count: number): string {
  const digits = [...String(count)].map(Number);
  let words = '';
  digits.forEach((digit, at) => {
    const unit = UNITS[digits.length - 1 - at] ?? '';
    if (digit !== 0) words += DIGITS.charAt(digit) + unit;
    else if (digits.slice(at + 1).some((rest) => rest !== 0) && !words.endsWith('零')) words += '零';
  });
  return words.replace(/^一十/u, '十');
}
