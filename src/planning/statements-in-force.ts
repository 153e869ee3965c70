/**
 * Which of the statements that name who does something hold in a year: a duty that the latest list of duties of its body
 * dropped does not, nor what is said of a body that a text says became another. Pure over what the caller read.
 */
import { holdsBeside, speakingDocument, type SpeakingDocument, type StatedList } from './speaking-document';

/** Lists that documents are chosen for each by itself, as `asOf` does. */
export type ListName = 'duties' | 'dutiesOfSections' | 'sections';

/** A duty, or a section by its name. */
export interface Statement {
  readonly id: string;
  readonly kind: 'Responsibility' | 'Section';
  /** Whose it is; both null where no text tells. The section itself for a section. */
  readonly agencyId: string | null;
  readonly sectionId: string | null;
  /** Those that state it. */
  readonly documents: readonly SpeakingDocument[];
}

export interface Body {
  /** Of each list, the documents that state any of it; null where those of the statements are all there are. */
  readonly lists: Readonly<Record<ListName, readonly StatedList[]>> | null;
  /** Years of the changes in which texts let it end; null where nothing tells the year. */
  readonly endings: readonly (number | null)[];
}

export interface Judged<S extends Statement> {
  readonly statement: S;
  readonly isInForce: boolean;
  /** Of the documents by which it holds, the latest; null where none does, or no document states it. */
  readonly document: SpeakingDocument | null;
}

/** @param asOf null for what holds by the latest documents, whatever their year */
export function judged<S extends Statement>(
  statements: readonly S[],
  bodies: ReadonlyMap<string, Body>,
  asOf: number | null,
): readonly Judged<S>[] {
  return statements.map((statement): Judged<S> => {
    const { documents, agencyId } = statement;
    // Of a graph that was loaded without its documents, everything is all there is; in no year.
    if (documents.length === 0) return { statement, isInForce: asOf === null, document: null };
    const body = agencyId === null ? undefined : bodies.get(agencyId);
    const lists = body?.lists?.[listOf(statement)] ?? listsOfOne(documents);
    const chosen = speakingDocument(lists, { through: asOf ?? Infinity });
    const isOfNobody = !chosen || hasEnded(body, chosen.list.document, asOf);
    const document = isOfNobody ? null : documentInForce(documents, lists, asOf);
    return { statement, isInForce: document !== null, document };
  });
}

/**
 * Of the documents that state something, the latest by which it holds; null where none does.
 * @param lists all documents that state anything of its list
 */
export function documentInForce(
  documents: readonly SpeakingDocument[],
  lists: readonly StatedList[],
  asOf: number | null,
): SpeakingDocument | null {
  const chosen = speakingDocument(lists, { through: asOf ?? Infinity });
  if (!chosen) return null;
  const isWithin = ({ fiscalYear }: SpeakingDocument): boolean =>
    asOf === null || (fiscalYear !== null && fiscalYear <= asOf);
  const holding = documents.filter(
    (document) => isWithin(document) && holdsBeside(document, chosen.list.document, lists),
  );
  return speakingDocument(listsOfOne(holding))?.list.document ?? null;
}

const listsOfOne = (documents: readonly SpeakingDocument[]): readonly StatedList[] =>
  documents.map((document) => ({ document, size: 1 }));

/** A body that states something after its end goes on. */
const hasEnded = (body: Body | undefined, speaking: SpeakingDocument, asOf: number | null): boolean =>
  body?.endings.some((year) =>
    year === null ? asOf === null : year <= (asOf ?? Infinity) && (speaking.fiscalYear ?? -1) <= year,
  ) ?? false;

const listOf = ({ kind, sectionId }: Statement): ListName =>
  kind === 'Section' ? 'sections' : sectionId === null ? 'duties' : 'dutiesOfSections';
