/** How high numbers and lines stand in a text, and which numbers count in one list. */
import type { Marker, NumberStyle } from '../outline.types';

/** How high a kind of number stands; a smaller one encloses a larger one unless the text nests them otherwise. */
const RANK: Readonly<Record<NumberStyle, number>> = {
  PART: 1,
  CHAPTER: 2,
  ARTICLE: 3,
  CHINESE: 3,
  CHINESE_BRACKET: 5,
  ARABIC: 6,
  DECIMAL: 6,
  ARABIC_HALF_BRACKET: 7,
  ARABIC_BRACKET: 7,
  CIRCLED: 8,
  LATIN: 8,
  STEM: 3,
  CHINESE_ORDINAL: 9,
};
/** The name of one of several bodies heads its chapters. */
export const BODY_RANK = 2.5;
export const BARE_HEADING_RANK = 3;
/** `…，包括：` without a number opens a list. */
export const LEAD_IN_RANK = 3.5;
/** `某局：` on a line of its own heads what follows, also inside such a list. */
export const SUB_HEAD_RANK = 4;
/** `主要职责：` below the name of a section heads what is said of it. */
export const MEMBER_HEAD_RANK = 20;

/** 6.2.1 lies below 6.2, which lies below 6. */
export const rankOf = ({ style, label }: Marker): number =>
  RANK[style] + (style === 'DECIMAL' ? levelsOf(label) / 10 : 0);
const levelsOf = (label: string): number => label.split(/[.．]/).length - 1;

/** Numbers of one list agree in style; 1、 and 1. and a bare 1 head different levels of one text. */
export function listKey(marker: Marker): string {
  if (marker.style === 'DECIMAL') return `DECIMAL ${levelsOf(marker.label)}`;
  if (marker.style !== 'ARABIC') return marker.style;
  if (marker.label.endsWith('、')) return 'ARABIC、';
  return /[0-9０-９]$/.test(marker.label) ? 'ARABIC bare' : 'ARABIC';
}
