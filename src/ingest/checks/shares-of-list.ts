/** The whole of shares that name none: `甲50万元，占50%；乙30万元，占30%；丙20万元，占20%。` */
import type { AmountFact } from '../../domain/fact';
import { groupBy } from '../../text/group-by';
import type { Outline } from '../outline.types';
import { figureOf } from './exact';
import { inOneSentence } from './passages';

/** Two may be told of a whole that has a third part, unless their own sentence tells it. */
const LEAST_PARTS = 3;
const MOST_PARTS = 30;

/**
 * The stated figure that the members of a list with shares add up to. That another place of the document states it proves
 * that the list is all of it. Empty where nothing states their sum.
 */
export function wholeOfListed(
  outline: Outline,
  amounts: readonly AmountFact[],
  fact: AmountFact,
): readonly AmountFact[] {
  const { placeOf, withFigure } = placesOf(amounts);
  const at = placeOf.get(fact) ?? 0;
  const near = amounts.slice(Math.max(0, at - MOST_PARTS), at + MOST_PARTS);
  const listed = near.filter(
    (one) => one.ratios.some(({ of }) => of === '') && inOneSentence(outline, one.quote, fact.quote),
  );
  if (listed.length < 2) return [];
  const figures = listed.map(figureOf);
  const sum = figures.reduce((all, figure) => all + (figure?.value ?? 0n), 0n);
  const dimension = figureOf(fact)?.dimension;
  if (figures.some((figure) => figure?.dimension !== dimension)) return [];
  const whole = withFigure
    .get(keyOf(sum, dimension))
    ?.find(
      (one) => !listed.includes(one) && (listed.length >= LEAST_PARTS || inOneSentence(outline, one.quote, fact.quote)),
    );
  return whole ? [whole] : [];
}

interface Places {
  readonly placeOf: ReadonlyMap<AmountFact, number>;
  /** What states a figure, by it. */
  readonly withFigure: ReadonlyMap<string, readonly AmountFact[]>;
}

const KNOWN = new WeakMap<readonly AmountFact[], Places>();

/** Made once for each document: every share of it asks. */
function placesOf(amounts: readonly AmountFact[]): Places {
  const known = KNOWN.get(amounts);
  if (known) return known;
  const stated = amounts.flatMap((fact) => {
    const figure = figureOf(fact);
    return figure ? [{ fact, key: keyOf(figure.value, figure.dimension) }] : [];
  });
  const withFigure = new Map(
    [...groupBy(stated, ({ key }) => key)].map(([key, all]) => [key, all.map(({ fact }) => fact)]),
  );
  const places = { placeOf: new Map(amounts.map((fact, at) => [fact, at])), withFigure };
  KNOWN.set(amounts, places);
  return places;
}

const keyOf = (value: bigint, dimension: string | undefined): string => `${value} ${dimension ?? ''}`;
