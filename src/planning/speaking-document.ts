/**
 * Which of several documents speaks for a year: the one place where that is decided, whatever is asked of a body.
 *
 * 1. Only documents of that year or before, and of these the latest year; one of no year is older than any.
 * 2. A document that lists things names several: one that names a single one does not end a list.
 * 3. Of documents of one kind and year, one that calls itself corrected takes the place of those that do not; of several
 *    corrected ones, that which came in last.
 * 4. Of what is left, the one that states the most; then the first by id, so that the choice is stable.
 */
import { foldText } from '../text/fold';

/** What of a document tells whether it speaks. */
export interface SpeakingDocument {
  readonly id: string;
  readonly fiscalYear: number | null;
  readonly documentKind: string;
  readonly title: string | null;
  /** Name of the file it came in. */
  readonly source: string | null;
  /** When it was read, ISO 8601 in UTC; null where that is not known. */
  readonly readAt: string | null;
}

/** By which rule a document was chosen among those of its year. */
export type DocumentChoice = 'ONLY_ONE' | 'CORRECTED' | 'STATES_MOST';

/** A document, and how many of the things in question it states. */
export interface StatedList {
  readonly document: SpeakingDocument;
  readonly size: number;
}

export interface Chosen<L extends StatedList> {
  readonly list: L;
  readonly choice: DocumentChoice;
  /** The other documents of that year that might have spoken, by id. */
  readonly others: readonly L[];
}

export interface ChoiceOptions {
  readonly through?: number;
  /** Whether each of the things stands by itself, as a number of posts does: then a single one is as good as a list. */
  readonly isEachAlone?: boolean;
}

/** @returns null where no document states any of them */
export function speakingDocument<L extends StatedList>(
  lists: readonly L[],
  { through = Infinity, isEachAlone = false }: ChoiceOptions = {},
): Chosen<L> | null {
  const known = lists.filter(({ document }) => yearOf(document) <= through);
  const several = isEachAlone ? [] : known.filter(({ size }) => size > 1);
  const speaking = several.length > 0 ? several : known;
  const year = Math.max(...speaking.map(({ document }) => yearOf(document)));
  const [list, ...others] = byId(speaking.filter(({ document }) => yearOf(document) === year)).sort(
    (a, b) => Number(isOutdated(a.document, speaking)) - Number(isOutdated(b.document, speaking)) || b.size - a.size,
  );
  if (!list) return null;
  return { list, choice: choiceOf(list, others), others: byId(others) };
}

function choiceOf(list: StatedList, others: readonly StatedList[]): DocumentChoice {
  if (others.length === 0) return 'ONLY_ONE';
  const isCorrection = isCorrected(list.document) && others.some((other) => areEditions(list.document, other.document));
  return isCorrection ? 'CORRECTED' : 'STATES_MOST';
}

/** One without a year counts as the oldest. */
const yearOf = ({ fiscalYear }: SpeakingDocument): number => fiscalYear ?? -1;

const byId = <L extends StatedList>(lists: readonly L[]): L[] =>
  [...lists].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));

const areEditions = (one: SpeakingDocument, other: SpeakingDocument): boolean =>
  one.documentKind === other.documentKind && yearOf(one) === yearOf(other);

/**
 * Whether what a document states still holds beside what the chosen one does: it is of no earlier year, or of none, and no
 * corrected edition took its place. A plan and a budget of one year both speak.
 */
export const holdsBeside = (
  document: SpeakingDocument,
  chosen: SpeakingDocument,
  lists: readonly StatedList[],
): boolean => (document.fiscalYear === null || yearOf(document) >= yearOf(chosen)) && !isOutdated(document, lists);

/** Whether another edition took its place. */
const isOutdated = (document: SpeakingDocument, all: readonly StatedList[]): boolean =>
  all.some(({ document: other }) => areEditions(document, other) && corrects(other, document));

/** Ids of the documents in whose place another one has come, of those that list anything. */
export function outdatedDocuments(lists: readonly StatedList[]): ReadonlySet<string> {
  const several = lists.filter(({ size }) => size > 1);
  return new Set(lists.flatMap(({ document }) => (isOutdated(document, several) ? [document.id] : [])));
}

/** Whether the one takes the place of the other, of two editions of one document. */
export const corrects = (one: SpeakingDocument, other: SpeakingDocument): boolean =>
  one.id !== other.id && isCorrected(one) && (!isCorrected(other) || (one.readAt ?? '') > (other.readAt ?? ''));

/** By which a corrected edition calls itself one, in either script. */
export const WORDS_OF_CORRECTION = ['更正', '修正', '修订', '修訂', '勘误', '勘誤'] as const;
const FOLDED_WORDS = WORDS_OF_CORRECTION.map(foldText);

/** Whether a document says in its title, or in the name of its file, that it takes the place of an earlier edition. */
const isCorrected = ({ title, source }: SpeakingDocument): boolean =>
  [title, source].map((name) => foldText(name ?? '')).some((name) => FOLDED_WORDS.some((word) => name.includes(word)));
