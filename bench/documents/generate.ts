/**
 * Documents with known truth. One number makes a document: what is true, how it is told, what is wrong in it on purpose;
 * the same number makes the same document again. The grammars know the forms of disclosures and nothing of the reader.
 */
import type { Expected } from '../../tests/evaluate/expected';
import type { Fact, FactOf, Placed } from './facts';
import { charter } from './kinds/charter';
import { disclosure } from './kinds/disclosure';
import { introduction } from './kinds/introduction';
import type { Written } from './kinds/kind';
import { staffingPlan } from './kinds/staffing-plan';
import { spoilables, type Contradiction, type Piece, type Spoilable } from './piece';
import { onWebPage } from './print/furniture';
import type { Printed } from './print/printed';
import { print } from './print/print';
import { Random } from './random';
import { drawStyle, type Style } from './style';
import type { Telling } from './telling';
import { bodyAt } from './truth/body';
import { budgetOf } from './truth/budget';
import { wordsOf } from './words/names';

export interface GeneratedDocument {
  readonly seed: number;
  readonly name: string;
  readonly style: Style;
  readonly text: string;
  readonly expected: Expected;
  readonly facts: readonly Placed[];
  readonly contradictions: readonly Contradiction[];
  readonly pageBreaks: Printed['pageBreaks'];
  /** The same document with the right words wherever it contradicts itself. */
  readonly repaired: string;
}

const KINDS: Readonly<Record<Style['kind'], (t: Telling) => Written>> = {
  budget: disclosure,
  final: disclosure,
  staffing: staffingPlan,
  charter,
  introduction,
};

/** @param fixed what of the style is not left to chance */
export function generateDocument(seed: number, fixed: Partial<Style> = {}): GeneratedDocument {
  const random = new Random(seed).fork('document');
  const style = drawStyle(random.fork('style'), fixed);
  const t = tellingOf(random, style);
  const written = KINDS[style.kind](t);
  const piece = onWebPage(t, written.title, written.piece);
  const printing = random.fork('print');
  const spoiled = spoiledOf(random.fork('contradictions'), piece, style);
  const printed = print({ piece, title: written.title }, style, printing, spoiled);
  const repaired = spoiled.size === 0 ? printed : print({ piece, title: written.title }, style, printing, new Set());
  return {
    seed,
    name: `generated-${seed}.txt`,
    style,
    text: printed.text,
    expected: expectedOf(printed.facts, written.document),
    facts: printed.facts,
    contradictions: printed.contradictions,
    pageBreaks: printed.pageBreaks,
    repaired: repaired.text,
  };
}

/** Documents of consecutive seeds. */
export function* generateDocuments(
  count: number,
  seed: number,
  fixed: Partial<Style> = {},
): Generator<GeneratedDocument> {
  for (let at = 0; at < count; at += 1) yield generateDocument(seed + at, fixed);
}

/** Hundredths of the unit that the smallest figures are made of: one 万元, or as much in 元. */
const SCALES = { 万元: 100, 元: 1_000_000 } as const;

function tellingOf(random: Random, style: Style): Telling {
  const words = wordsOf(random.fork('words'), style.vocabulary);
  const place = words.place();
  const truth = random.fork('truth');
  const publisher = bodyAt(place, words, truth);
  const isSeveral = style.bodies === 'several' && style.kind !== 'staffing' && style.kind !== 'charter';
  return {
    random: random.fork('wording'),
    style,
    words,
    year: truth.int(2015, 2025),
    stage: style.kind === 'final' ? 'FINAL' : 'BUDGET',
    publisher,
    units: isSeveral
      ? truth.distinct(
          truth.int(2, 4),
          () => bodyAt(place, words, truth),
          ({ name }) => name,
        )
      : [],
    parent: style.kind === 'charter' ? words.body(place).name : `${place.name}人民政府`,
    place,
    budget: budgetOf(truth, words, SCALES[style.unit]),
    print: { commas: truth.chance(0.3), zeros: truth.chance(0.6) },
    self: truth.pick(['本部门', '本单位', publisher.name]),
  };
}

/** One contradiction is usual, more are rare, and never two of one kind: what each does must be plain. */
const MOST_CONTRADICTIONS = 3;

function spoiledOf(random: Random, piece: Piece, style: Style): ReadonlySet<Spoilable> {
  if (style.contradictions === 'none') return new Set();
  const offered = random.shuffled(spoilables(piece));
  const kinds = [...new Set(offered.map(({ kind }) => kind))].slice(0, random.int(1, MOST_CONTRADICTIONS));
  return new Set(kinds.flatMap((kind) => offered.find((one) => one.kind === kind) ?? []));
}

/** Names count once, figures wherever they stand. */
function expectedOf(placed: readonly Placed[], document: Written['document']): Expected {
  const of = <K extends Fact['of']>(kind: K): readonly FactOf<K>[] =>
    placed.map(({ fact }) => fact).filter((fact): fact is FactOf<K> => fact.of === kind);
  const organisations = once(of('organisation'), ({ name }) => name);
  return {
    // The publisher is the first body that a document names.
    document: { ...document, publisher: organisations.slice(0, 1).map(({ name }) => name) },
    organisations,
    sections: once(of('section'), ({ organisation, name }) => `${organisation}/${name}`),
    duties: of('duty'),
    staffing: of('staffing'),
    amounts: of('amount'),
  };
}

function once<F>(facts: readonly F[], key: (fact: F) => string): readonly F[] {
  const known = new Set<string>();
  return facts.filter((fact) => !known.has(key(fact)) && known.add(key(fact)));
}
