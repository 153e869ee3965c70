/**
 * Synthetic publishers: the seed documents with another place name and other figures each, so that every document
 * is another document, another agency and other lines, and yet reads as the real ones do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../src/ingest/source';

const SEED = join(__dirname, '..', 'seed', 'documents');

/** Characters of made-up place names; three of them in a row name 8,000 places. */
const SYLLABLES = [...'安宁和康平顺泰昌隆盛华阳临江清源永丰嘉祥'];

/** A number in front of a unit of money, thousands commas inside. */
const FIGURE = /\d[\d,]*(?:\.\d+)?(?=(?:万元|元))/g;

const PLACE = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,3}(?=[市区])/g;

/** Words before 市 and 区 that name no place. */
const COMMON = /[全各县市本该社园街负担]/;

/** Yields `count` different documents; the same number yields the same document on every run. */
export function* generate(count: number): Generator<SourceFile> {
  const seeds = readdirSync(SEED)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(SEED, name), 'utf8');
      return { name, text, places: placesOf(text) };
    });
  for (let i = 0; i < count; i++) {
    const seed = seeds[i % seeds.length];
    if (!seed) throw new Error(`no documents in ${SEED}`);
    const round = Math.floor(i / seeds.length);
    let text = seed.text;
    seed.places.forEach(
      (place, j) => (text = text.replaceAll(place, placeName(round + 977 * (i % seeds.length) + 31 * j))),
    );
    text = text.replace(FIGURE, (figure) => multiply(figure, 2 + (round % 89)));
    yield { name: `${String(i).padStart(6, '0')}.txt`, bytes: Buffer.from(text) };
  }
}

/** Place names that begin a phrase somewhere in the text. */
const placesOf = (text: string): readonly string[] =>
  [...new Set(text.match(PLACE))].filter((place) => !COMMON.test(place));

function placeName(n: number): string {
  const size = SYLLABLES.length;
  return [n, n / size, n / size ** 2].map((k) => SYLLABLES[Math.floor(k) % size]).join('');
}

/** The figure times an integer, exactly, with as many decimals as before, so that sums that hold go on to hold. */
function multiply(figure: string, factor: number): string {
  const [whole = '', fraction = ''] = figure.replaceAll(',', '').split('.');
  const digits = (BigInt(whole + fraction) * BigInt(factor)).toString().padStart(fraction.length + 1, '0');
  return fraction === '' ? digits : `${digits.slice(0, -fraction.length)}.${digits.slice(-fraction.length)}`;
}
