/** How people write names otherwise than they are printed; nothing of it is taken from the product. */
import type { Random } from '../../bench/documents/random';

/** Characters that are typed for each other because they sound alike. */
const SOUNDS = [
  '利力立历', '公工功', '政正证', '业叶页', '市事式', '局具', '育玉', '教叫', '财才', '务物', '管官', '理里', '农浓', '村存', '民敏',
  '交胶', '通同', '水睡', '林临', '安按', '全权', '卫为', '生声升', '健建件', '环还', '境竟', '保宝', '护户', '文闻', '化画', '发法',
  '会汇', '计记技', '审身', '监间', '督都', '人仁', '社设', '障账', '信新', '息西', '心新', '中终', '科课', '学雪', '院愿', '医一衣',
] as const; // prettier-ignore
const NUMERALS = '一二三四五六七八九十百千零0123456789';

export type Misspell = (name: string, random: Random) => string | null;

/** Places behind the name of the place, where a character can be wrong and the body still be the same. */
const placeIn = (name: string, random: Random): number | null => {
  if (name.length < 7) return null;
  const at = random.int(4, name.length - 2);
  return NUMERALS.includes(name.charAt(at)) || NUMERALS.includes(name.charAt(at + 1)) ? null : at;
};

const spliced = (name: string, at: number, taken: number, put: string): string =>
  name.slice(0, at) + put + name.slice(at + taken);

export const MISSPELLINGS = {
  'two characters out of order': (name, random) => {
    const at = placeIn(name, random);
    if (at === null || name.charAt(at) === name.charAt(at + 1)) return null;
    return spliced(name, at, 2, name.charAt(at + 1) + name.charAt(at));
  },
  'a character twice': (name, random) => {
    const at = placeIn(name, random);
    return at === null ? null : spliced(name, at, 0, name.charAt(at));
  },
  'a character missing': (name, random) => {
    const at = placeIn(name, random);
    return at === null ? null : spliced(name, at, 1, '');
  },
  'a character of the same sound': (name, random) => {
    const places = Array.from(name).flatMap((character, at) => {
      const sound = at > 3 ? SOUNDS.find((one) => one.startsWith(character)) : undefined;
      return sound === undefined ? [] : [{ at, other: sound.charAt(1) }];
    });
    if (places.length === 0) return null;
    const { at, other } = random.pick(places);
    return spliced(name, at, 1, other);
  },
  'another character': (name, random) => {
    const at = placeIn(name, random);
    return at === null ? null : spliced(name, at, 1, '某');
  },
} satisfies Readonly<Record<string, Misspell>>;
